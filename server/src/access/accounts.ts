import { randomBytes } from 'node:crypto';
import { createHMAC } from '@better-auth/utils/hmac';

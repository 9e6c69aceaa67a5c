/** Where the thread begins: what it runs is TypeScript, which Node loads once tsx is there. */
import { register } from 'tsx/esm/api';

register();
await import('./answering.ts');

/** What every answer tells the browser: load nothing from elsewhere, tell nobody, keep nothing of a person. */
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { Environment } from './env.ts';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** What a page could ask a browser for and the hub never does (Permissions Policy, W3C). */
const PERMISSIONS = [
  'accelerometer',
  'camera',
  'display-capture',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
  .map((name) => `${name}=()`)
  // The report form fills in the point of a work site, when the person asks for it.
  .concat('geolocation=(self)')
  .join(', ');

/** Nothing from elsewhere, nothing inline: the client's own files only. */
const contentSecurityPolicy = (isHttps: boolean) => ({
  useDefaults: false,
  directives: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'worker-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
    ...(isHttps ? { 'upgrade-insecure-requests': [] } : {}),
  },
});

export async function securityHeaders(
  app: FastifyInstance,
  environment: Environment,
): Promise<void> {
  const isHttps = environment.publicUrl?.startsWith('https:') ?? false;
  await app.register(helmet, {
    contentSecurityPolicy: contentSecurityPolicy(isHttps),
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    strictTransportSecurity: isHttps ? { maxAge: YEAR_SECONDS, includeSubDomains: false } : false,
  });
  app.addHook('onSend', async (request, reply) => {
    reply.header('permissions-policy', PERMISSIONS);
    // Whatever does not say how it may be kept is kept by nobody.
    if (!reply.hasHeader('cache-control') || request.url.startsWith('/graphql')) {
      reply.header('cache-control', 'no-store');
    }
  });
}

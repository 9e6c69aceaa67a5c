/**
 * The only reader of the environment. Every variable is checked once, when the process starts; a bad value stops the
 * start with one line that names the variable and what it takes.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { ROLES, type Role } from './access/roles.ts';

const onOff = z.enum(['on', 'off']).transform((value) => value === 'on');

const roles = z.string().transform((value, context): Role[] => {
  const names = value === 'none' ? [] : value.split(',').map((name) => name.trim());
  const known = names.filter((name): name is Role => (ROLES as readonly string[]).includes(name));
  if (known.length < names.length) context.addIssue({ code: 'custom' });
  return known;
});

const Variables = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: onOff.default(false),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DEMO: onOff.optional(),
  HUB_SECRET: z.string().min(32).optional(),
  DISCLOSURE_THRESHOLD: z.coerce.number().int().min(3).max(50).default(5),
  COST_LIMIT: z.coerce.number().int().min(100).default(25_000),
  ACCOUNT_BUDGET: z.coerce.number().int().min(100).default(200_000),
  AGENCY_BUDGET: z.coerce.number().int().min(100).default(1_000_000),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().min(1).max(60).optional(),
  AD_HOC_ROLES: roles.optional(),
  SLOW_QUERY_MS: z.coerce.number().int().min(0).default(1000),
  HEAVY_THREAD: onOff.default(true),
  STATEMENT_TIMEOUT_MS: z.coerce.number().int().min(0).max(2_147_483_647).default(30_000),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SMTP_FROM: z.email().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).optional(),
});

/** What each variable takes, for the line that refuses a bad value. */
const TAKES: Record<keyof z.input<typeof Variables>, string> = {
  PORT: 'a port number from 0 to 65535',
  HOST: 'a host name or address to listen on',
  PUBLIC_URL: 'the http(s) address under which people reach the hub',
  TRUST_PROXY: 'on or off',
  DATA_DIR: 'a folder path',
  DATABASE_URL: 'a postgresql:// address',
  DEMO: 'on or off',
  HUB_SECRET: 'at least 32 characters',
  DISCLOSURE_THRESHOLD: 'a whole number from 3 to 50',
  COST_LIMIT: 'the rows that one query may read, a whole number from 100',
  ACCOUNT_BUDGET: 'the rows that an account may ask for in a minute, a whole number from 100',
  AGENCY_BUDGET: 'the rows that an agency may ask for in a minute, a whole number from 100',
  OIDC_ISSUER:
    'the address of an OpenID Connect provider, together with OIDC_CLIENT_ID and OIDC_CLIENT_SECRET',
  OIDC_CLIENT_ID: 'the id under which the provider knows the hub',
  OIDC_CLIENT_SECRET: 'the secret that the provider gave the hub',
  OIDC_NAME: 'what the button of the sign-in page calls the provider, at most 60 characters',
  AD_HOC_ROLES: `roles that may ask in their own words, of ${ROLES.join(', ')}, or none`,
  SLOW_QUERY_MS: 'milliseconds from which a statement is logged with its plan; 0 for never',
  HEAVY_THREAD: 'on or off',
  STATEMENT_TIMEOUT_MS: 'milliseconds that a statement may take on PostgreSQL; 0 for any time',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'the http(s) address of a collector of OpenTelemetry traces',
  SMTP_URL: 'the smtp(s):// address of a mail server, together with SMTP_FROM and PUBLIC_URL',
  SMTP_FROM: 'the e-mail address from which the hub writes',
  LOG_LEVEL: 'fatal, error, warn, info, debug, trace or silent',
};

/** Another place that says who somebody is. */
export interface IdentityProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  name: string;
}

export interface Environment {
  port: number;
  host: string;
  publicUrl: string | null;
  trustProxy: boolean;
  dataDir: string;
  databaseUrl: string | null;
  demo: boolean;
  disclosureThreshold: number;
  /** Roles that may send operations of their own, the others use the hub's pages; null where everybody may. */
  adHocRoles: readonly Role[] | null;
  /** Milliseconds from which a statement is logged with its plan; 0 for never. */
  slowQueryMilliseconds: number;
  /** Whether large questions have a thread of their own on PostgreSQL. */
  heavyThread: boolean;
  /** Milliseconds after which PostgreSQL ends a statement; 0 for never. */
  statementMilliseconds: number;
  /** Where traces are sent; null for nowhere. */
  traceCollector: string | null;
  /** Rows that one query may read, and that an account and an agency may ask for in a minute. */
  costLimits: { query: number; account: number; agency: number };
  /** Null where the hub sends no e-mail. */
  mail: { smtpUrl: string; from: string; publicUrl: string } | null;
  logLevel: string;
  /** Null where people sign in with the hub's own passwords only. */
  identityProvider: IdentityProvider | null;
  /** Set where HUB_SECRET is; otherwise the secret in DATA_DIR is used. */
  hubSecret: string | null;
}

export class EnvironmentError extends Error {}

/**
 * Reads and checks the variables.
 * @throws EnvironmentError with one line that names the first bad variable and what it takes.
 */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const present = Object.fromEntries(
    Object.keys(TAKES)
      .filter((name) => variables[name] !== undefined && variables[name] !== '')
      .map((name) => [name, variables[name]]),
  );
  const parsed = Variables.safeParse(present);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]) as keyof typeof TAKES;
    throw new EnvironmentError(`${name}: takes ${TAKES[name]}`);
  }
  const value = parsed.data;
  const demo = value.DEMO ?? value.DATABASE_URL === undefined;
  return {
    port: value.PORT,
    host: value.HOST,
    publicUrl: value.PUBLIC_URL?.replace(/\/$/, '') ?? null,
    trustProxy: value.TRUST_PROXY,
    dataDir: resolve(value.DATA_DIR),
    databaseUrl: value.DATABASE_URL ?? null,
    demo,
    disclosureThreshold: value.DISCLOSURE_THRESHOLD,
    adHocRoles: value.AD_HOC_ROLES ?? null,
    slowQueryMilliseconds: value.SLOW_QUERY_MS,
    heavyThread: value.HEAVY_THREAD,
    statementMilliseconds: value.STATEMENT_TIMEOUT_MS,
    traceCollector: value.OTEL_EXPORTER_OTLP_ENDPOINT?.replace(/\/$/, '') ?? null,
    costLimits: {
      query: value.COST_LIMIT,
      account: value.ACCOUNT_BUDGET,
      agency: value.AGENCY_BUDGET,
    },
    // A line for each request would hide the demonstration's accounts.
    logLevel: value.LOG_LEVEL ?? (demo ? 'warn' : 'info'),
    mail: mailOf(value),
    identityProvider: identityProvider(value),
    hubSecret: value.HUB_SECRET ?? null,
  };
}

/** A mail server, the address to write from, and the address that messages lead to. @throws EnvironmentError where one is missing */
function mailOf(value: z.output<typeof Variables>): Environment['mail'] {
  if (value.SMTP_URL === undefined) return null;
  if (value.SMTP_FROM === undefined || value.PUBLIC_URL === undefined) {
    throw new EnvironmentError(`SMTP_URL: takes ${TAKES.SMTP_URL}`);
  }
  const publicUrl = value.PUBLIC_URL.replace(/\/$/, '');
  return { smtpUrl: value.SMTP_URL, from: value.SMTP_FROM, publicUrl };
}

/** All three of the provider's variables, or none. @throws EnvironmentError that names the missing one. */
function identityProvider(value: z.output<typeof Variables>): IdentityProvider | null {
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
  const missing = names.find((name) => value[name] === undefined);
  if (names.every((name) => value[name] === undefined)) return null;
  if (missing) throw new EnvironmentError(`${missing}: takes ${TAKES[missing]}`);
  const issuer = (value.OIDC_ISSUER ?? '').replace(/\/$/, '');
  return {
    issuer,
    clientId: value.OIDC_CLIENT_ID ?? '',
    clientSecret: value.OIDC_CLIENT_SECRET ?? '',
    name: value.OIDC_NAME ?? new URL(issuer).hostname,
  };
}

/** The deployment's secret: HUB_SECRET, or one made at first need and kept in DATA_DIR, readable by its owner only. */
function hubSecret(environment: Environment): string {
  if (environment.hubSecret) return environment.hubSecret;
  const file = join(environment.dataDir, 'hub-secret');
  if (!existsSync(file)) {
    mkdirSync(environment.dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(32).toString('base64url'), {
      mode: 0o600,
      flag: 'wx',
    });
  }
  return readFileSync(file, 'utf8').trim();
}

/** A key for one use (sessions, cursors, …), derived from the deployment's secret; the secret itself is never used. */
export function derivedKey(environment: Environment, use: string): string {
  return createHmac('sha256', hubSecret(environment)).update(use).digest('base64url');
}

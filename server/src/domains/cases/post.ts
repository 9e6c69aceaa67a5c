import { createTransport } from 'nodemailer';
import type { Pool } from 'pg';

export interface MailSettings {
  /** Address of the SMTP server, with its user and password where it takes them. */
  smtpUrl: string;
  from: string;
  /** The address under which people reach the hub. */
  publicUrl: string;
}

/** Sends a message to the case officers of an agency; where it has none, there is nobody to be told. */
export type Post = (agency: string, message: { subject: string; text: string }) => Promise<void>;

/** Posts through a mail server. Officers do not learn each other's addresses from it. */
export function postThrough(pool: Pool, mail: MailSettings): Post {
  const transport = createTransport(mail.smtpUrl);
  return async (agency, message) => {
    const { rows } = await pool.query<{ email: string }>(OFFICERS, [agency]);
    const bcc = rows.map(({ email }) => email);
    if (bcc.length > 0) await transport.sendMail({ from: mail.from, bcc, ...message });
  };
}

const OFFICERS = `
  SELECT email FROM hub_user WHERE agency_code = $1 AND 'CASE_OFFICER' = ANY (roles) AND blocked_at IS NULL ORDER BY email`;

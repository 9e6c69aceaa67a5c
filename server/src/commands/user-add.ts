import { parseArgs } from 'node:util';
import { createAccount, invitationToken } from '../access/accounts.ts';
import { ROLES, type Role } from '../access/roles.ts';
import { parseRegencyCode } from '../kernel/regency-code.ts';
import { atDatabase, required, UsageError } from './command.ts';

const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

/** `pnpm hub user add`: an account, and a one-time link on which its owner sets the password. */
export async function userAdd(parameters: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: parameters,
    allowPositionals: true,
    options: {
      role: { type: 'string', multiple: true },
      agency: { type: 'string' },
      regency: { type: 'string', multiple: true },
    },
  });
  const email = required(positionals[0], 'EMAIL').toLowerCase();
  if (!/^[^@\s]+@[^@\s]+$/.test(email))
    throw new UsageError('EMAIL takes an address such as nama@instansi.go.id.');
  const named = values.role ?? [];
  required(named[0], '--role');
  const roles = named.filter(isRole);
  if (roles.length < named.length) throw new UsageError(`--role takes one of ${ROLES.join(', ')}.`);
  const agency = required(values.agency, '--agency');
  const area = values.regency?.map((code) => {
    const regency = parseRegencyCode('KEMENDAGRI', code);
    if (!regency.ok)
      throw new UsageError(`--regency takes a Kemendagri code such as 62.06, not ${code}.`);
    return regency.value.kemendagri;
  });
  return atDatabase(async ({ environment, database, authentication, actor }) => {
    if ((await database.prisma.agency.count({ where: { code: agency } })) === 0) {
      throw new UsageError(`--agency ${agency} is not known.`);
    }
    if ((await database.prisma.user.count({ where: { email } })) > 0) {
      throw new UsageError(`${email} has an account already.`);
    }
    const id = await createAccount(
      database,
      authentication,
      {
        email,
        name: email.split('@')[0] ?? email,
        roles,
        agency,
        area: area ?? 'PROVINCE',
      },
      actor,
    );
    const address = environment.publicUrl ?? `http://${environment.host}:${environment.port}`;
    console.log(`${address}/set-password?token=${await invitationToken(authentication, id)}`);
    return 0;
  });
}

import { useSession } from '../../graphql/session.tsx';

/** Whether the reader may write briefings. It only spares people from buttons that would be refused. */
export function useMayWrite(): boolean {
  const { viewer } = useSession();
  return viewer.roles.some((role) => ['ANALYST', 'CASE_OFFICER', 'PRESENTER'].includes(role));
}

/** Words of the RPTKA extract for which the hub has one of its own. */
import type { PermitStatus } from '../../kernel/candidate.ts';
import { oneOf } from '../cell-readers.ts';

export const asStatus = oneOf<PermitStatus>('status-unknown', {
  Aktif: 'ACTIVE',
  Berlaku: 'ACTIVE',
  Disahkan: 'ACTIVE',
  Perpanjangan: 'ACTIVE',
  Dicabut: 'REVOKED',
  'Berakhir lebih awal': 'ENDED_EARLY',
  'Dihentikan pemberi kerja': 'ENDED_EARLY',
});

/** Words of the stay-permit register for which the hub has one of its own. */
import type { PermitKind, PermitStatus } from '../../kernel/candidate.ts';
import { oneOf } from '../cell-readers.ts';

export const asPermitKind = oneOf<PermitKind>('permit-kind-unknown', {
  ITK: 'ITK',
  'Izin Tinggal Kunjungan': 'ITK',
  ITAS: 'ITAS',
  KITAS: 'ITAS',
  'e-ITAS': 'ITAS',
  'Izin Tinggal Terbatas': 'ITAS',
  ITAP: 'ITAP',
  KITAP: 'ITAP',
  'e-ITAP': 'ITAP',
  'Izin Tinggal Tetap': 'ITAP',
});

/** Remarks state an ending or nothing; a blank remark leaves the permit as it is. */
export const asStatus = oneOf<PermitStatus>('status-unknown', {
  Aktif: 'ACTIVE',
  Berlaku: 'ACTIVE',
  Perpanjangan: 'ACTIVE',
  Dicabut: 'REVOKED',
  Dibatalkan: 'REVOKED',
  EPO: 'ENDED_EARLY',
  'Pulang sebelum berakhir': 'ENDED_EARLY',
});

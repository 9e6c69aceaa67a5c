/** The columns of the RPTKA extract. */
import type { Column } from '../columns.ts';

export const COLUMNS = {
  permitNumber: { headings: ['Nomor RPTKA', 'No RPTKA'] },
  permitType: { headings: ['Jenis RPTKA'] },
  company: { headings: ['Nama Perusahaan', 'Pemberi Kerja'] },
  nib: { headings: ['NIB'] },
  kbli: { headings: ['KBLI', 'KBLI 2020'] },
  name: { headings: ['Nama TKA', 'Nama'] },
  sex: { headings: ['L/P', 'Jenis Kelamin'] },
  birthDate: { headings: ['Tgl Lahir', 'Tanggal Lahir'] },
  nationality: { headings: ['Kewarganegaraan', 'Kebangsaan'] },
  passportNumber: { headings: ['No Paspor', 'Nomor Paspor'] },
  passportExpiry: { headings: ['Paspor s.d.'], optional: true },
  position: { headings: ['Jabatan'] },
  sites: { headings: ['Lokasi Kerja (kode BPS)'] },
  issuedOn: { headings: ['Tgl Terbit', 'Tanggal Terbit'] },
  validFrom: { headings: ['Berlaku Dari', 'Mulai Berlaku'] },
  validTo: { headings: ['Berlaku Sampai', 'Berlaku s.d.'] },
  status: { headings: ['Status'], optional: true },
} satisfies Record<string, Column>;

export type ColumnName = keyof typeof COLUMNS;

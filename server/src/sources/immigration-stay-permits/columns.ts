/** The columns of the stay-permit register. Headings over two rows are read as one, the merged one first. */
import type { Column } from '../columns.ts';

export const COLUMNS = {
  number: { headings: ['No', 'No Urut'], optional: true },
  name: { headings: ['Nama Lengkap', 'Nama'] },
  sex: { headings: ['L/P', 'Jenis Kelamin'] },
  birthDate: { headings: ['Tanggal Lahir', 'Tgl Lahir'] },
  nationality: { headings: ['Kewarganegaraan', 'Kebangsaan'] },
  passportNumber: { headings: ['Paspor Nomor', 'Nomor Paspor'] },
  passportExpiry: {
    headings: ['Paspor Berlaku s.d.', 'Paspor Berlaku Sampai'],
  },
  permitKind: { headings: ['Izin Tinggal Jenis', 'Jenis Izin Tinggal'] },
  visaIndex: { headings: ['Izin Tinggal Indeks Visa', 'Indeks Visa'] },
  permitNumber: { headings: ['Izin Tinggal Nomor', 'Nomor Izin Tinggal'] },
  issuedOn: { headings: ['Izin Tinggal Tanggal Terbit', 'Tanggal Terbit'] },
  validFrom: { headings: ['Izin Tinggal Berlaku dari', 'Berlaku dari'] },
  validTo: { headings: ['Izin Tinggal Berlaku s.d.', 'Berlaku s.d.'] },
  sponsor: { headings: ['Penjamin / Pemberi Kerja Nama', 'Nama Penjamin'] },
  nib: { headings: ['Penjamin / Pemberi Kerja NIB', 'NIB'], optional: true },
  position: { headings: ['Jabatan / Kegiatan', 'Jabatan'], optional: true },
  regency: {
    headings: ['Kab/Kota tempat tinggal (nama atau kode Kemendagri)', 'Kab/Kota (Kemendagri)'],
  },
  remark: { headings: ['Keterangan', 'Ket'], optional: true },
} satisfies Record<string, Column>;

export type ColumnName = keyof typeof COLUMNS;

import type { BriefingPackStanding } from '../graphql/generated/graphql.ts';

/** What the list of offline packs says in Indonesian. It comes with that page. */
export const idPacks = {
  title: 'Paket luring',
  back: 'Semua paparan',
  intro:
    'Setiap paket yang dibuat dari paparan yang boleh Anda lihat. Paket yang ditarik tetap dapat dibuka di tempatnya, tetapi “pnpm hub pack verify” menyebutnya ditarik.',
  views: 'Keadaan paket',
  view: {
    VALID: 'Berlaku',
    EXPIRED: 'Lewat tanggal',
    WITHDRAWN: 'Ditarik',
    ALL: 'Semua',
  } satisfies Record<BriefingPackStanding | 'ALL', string>,
  whose: 'Dibuat oleh',
  everybody: 'Semua instansi',
  ownAgency: 'Instansi sendiri',
  others: 'Instansi lain',
  oneBriefing: 'Hanya paket dari satu paparan.',
  allBriefings: 'Tampilkan semua paparan',
  briefing: 'Paparan',
  made: 'Dibuat',
  until: 'Berlaku sampai',
  classification: 'Klasifikasi',
  language: 'Bahasa',
  languages: { id: 'Indonesia', en: 'Inggris' },
  standing: 'Keadaan',
  fingerprint: 'Sidik jari',
  withdrawnOn: (day: string) => `Ditarik ${day}.`,
  action: 'Tindakan',
  withdraw: 'Tarik',
  withdrawWhat: (title: string, made: string) => `Tarik paket “${title}”, dibuat ${made}`,
  withdrawTitle: 'Tarik paket luring ini',
  withdrawHint:
    'Penarikan tidak dapat dibatalkan; buat paket baru bila masih diperlukan. Mintalah pemegangnya menghapus berkasnya.',
  reason: 'Alasan',
  reasonHint: 'Dibaca siapa pun yang memeriksa paket ini; tanpa nama orang.',
  submit: 'Tarik paket',
  cancel: 'Batal',
  failed: 'Tidak tersimpan karena server tidak menjawab; coba lagi.',
  emptyTitle: 'Tidak ada paket',
  emptyHint: 'Paket dibuat dari sebuah paparan: buka paparannya, lalu pilih “Bawa”.',
};

export type PackWords = typeof idPacks;

import { problemsOf, type Sentence } from '../../../kernel/result.ts';

/** How long a pack may be good for, and how many the hub keeps a list of for one briefing. */
export const LONGEST_DAYS = 92;
export const MOST_PACKS = 100;

/** What stands against taking a briefing along. */
const TAKE_SENTENCES = {
  FORBIDDEN: {
    id: 'Peran Anda tidak membawa paparan sebagai berkas; mintalah penyaji mengirimkannya.',
    en: 'Your role does not take briefings along as files; ask the presenter for it.',
  },
  UNKNOWN: {
    id: 'Paparan ini tidak ditemukan atau bukan untuk instansi Anda; buka dari daftar paparan.',
    en: 'There is no such briefing for your agency; open it from the list of briefings.',
  },
  NO_AGENCY: {
    id: 'Akun Anda tidak terhubung dengan instansi; mintalah admin menghubungkannya.',
    en: 'Your account belongs to no agency; ask the administrator to set one.',
  },
  PASSPHRASE_WEAK: {
    id: 'Kata sandi paket paling sedikit 15 huruf dengan 8 huruf yang berbeda; empat kata acak sudah cukup.',
    en: 'A pack’s passphrase takes at least 15 characters, 8 of them different; four random words will do.',
  },
  UNTIL_WRONG: {
    id: `Pilih tanggal berlaku dari hari ini sampai paling lama ${LONGEST_DAYS} hari lagi.`,
    en: `Choose until when the pack is good: from today to at most ${LONGEST_DAYS} days from now.`,
  },
  TOO_MANY_PACKS: {
    id: `Sudah ada ${MOST_PACKS} paket dari paparan ini; salin paparannya untuk membuat yang baru.`,
    en: `${MOST_PACKS} packs of this briefing exist already; copy the briefing to make a new one.`,
  },
} as const satisfies Record<string, Sentence>;
export type TakeCode = keyof typeof TAKE_SENTENCES;
export const takeProblem = problemsOf(TAKE_SENTENCES);

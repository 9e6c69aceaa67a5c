import { problemsOf, type Sentence } from '../../../kernel/result.ts';

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
} as const satisfies Record<string, Sentence>;
export type TakeCode = keyof typeof TAKE_SENTENCES;
export const takeProblem = problemsOf(TAKE_SENTENCES);

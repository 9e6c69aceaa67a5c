/** What stands against opening a record outside the own area, and against ending or noting such an opening. */
import { type Problem, problemsOf, type Sentence } from '../../kernel/result.ts';

export const LONGEST_MINUTES = 60;
export const TRIES_AN_HOUR = 10;
const SHORTEST_REASON = 20;
const LONGEST_REASON = 500;

export interface OpeningRequest {
  documentNumber: string;
  documentCountry: string;
  reason: string;
  minutes: number;
}

export const SENTENCES = {
  REASON_TOO_SHORT: {
    id: `Alasan paling sedikit ${SHORTEST_REASON} dan paling banyak ${LONGEST_REASON} huruf; tulis mengapa data ini perlu dibuka sekarang.`,
    en: `The reason takes ${SHORTEST_REASON} to ${LONGEST_REASON} characters; say why the record has to be opened now.`,
  },
  REASON_NAMES_DOCUMENT: {
    id: 'Alasan memuat nomor dokumen; tulis ulang tanpa nama dan nomor.',
    en: 'The reason holds the document number; write it again without names and numbers.',
  },
  MINUTES_OUT_OF_RANGE: {
    id: `Waktu 1 sampai ${LONGEST_MINUTES} menit.`,
    en: `The time is 1 to ${LONGEST_MINUTES} minutes.`,
  },
  NOT_FOUND: {
    id: 'Tidak ada data yang dapat dibuka dengan dokumen ini; periksa nomor dan negara penerbitnya.',
    en: 'There is no record that this document opens; check its number and the country that issued it.',
  },
  TOO_MANY_TRIES: {
    id: `Terlalu banyak percobaan; paling banyak ${TRIES_AN_HOUR} dalam satu jam. Tunggu, lalu coba lagi.`,
    en: `Too many tries; at most ${TRIES_AN_HOUR} an hour. Wait, then try again.`,
  },
  ALREADY_OVER: {
    id: 'Pembukaan ini sudah berakhir; muat ulang halamannya.',
    en: 'This opening is over already; load the page again.',
  },
  ALREADY_ACKNOWLEDGED: {
    id: 'Instansi Anda sudah mengetahui pembukaan ini; muat ulang daftarnya.',
    en: 'Your agency has taken note of this opening already; load the list again.',
  },
} as const satisfies Record<string, Sentence>;

export type BreakGlassProblem = Problem<keyof typeof SENTENCES>;
export const problem = problemsOf(SENTENCES);

/** A document's number as the files' rows keep it. */
export const numberOf = (written: string): string => written.toUpperCase().replace(/[\s-]/g, '');

/** What the officer can mend before anything is looked up; null where nothing is wrong. */
export function findOpeningProblem(request: OpeningRequest): BreakGlassProblem | null {
  const reason = request.reason.trim();
  if (reason.length < SHORTEST_REASON || reason.length > LONGEST_REASON) {
    return problem('REASON_TOO_SHORT');
  }
  const number = numberOf(request.documentNumber);
  if (
    number.length > 0 &&
    reason
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, '')
      .includes(number)
  ) {
    return problem('REASON_NAMES_DOCUMENT');
  }
  const { minutes } = request;
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > LONGEST_MINUTES) {
    return problem('MINUTES_OUT_OF_RANGE');
  }
  return null;
}

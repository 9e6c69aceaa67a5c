import type { Pool } from 'pg';
import { type Day, monthPeriod, type Period } from '../kernel/day.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import type { FileFacts, Source } from '../sources/source.ts';
import type { Delivery } from './receive.ts';
import { type Refusal, refusal } from './refusal.ts';

/** Whose file this is, what it covers, and when it was drawn. */
export interface Identity {
  agency: string;
  period: Period;
  extractedOn: Day;
}

const refuse = (code: string, id: string, en: string) => failed(refusal(code, id, en));

const monthOf = (text: string | null): Period | null => {
  const parts = /^(\d{4})-(\d{2})$/.exec(text ?? '');
  return parts ? monthPeriod(Number(parts[1]), Number(parts[2])) : null;
};

/**
 * Settles agency, period and extract day from what the file says and what was said with it; the file's own word counts,
 * and a contradiction is refused rather than decided.
 */
export async function identify(
  pool: Pool,
  source: Source,
  file: FileFacts,
  delivery: Delivery,
): Promise<Result<Identity, Refusal>> {
  const code = file.agency ?? delivery.agency;
  if (!code) {
    return refuse(
      'agency-missing',
      'Berkas tidak menyebut instansi pengirim; pilih instansinya lalu kirim lagi.',
      'The file does not say which agency sends it; choose the agency and send it again.',
    );
  }
  if (delivery.agency && delivery.agency !== code) {
    return refuse(
      'agency-contradiction',
      `Berkas menyebut instansi ${code}, tetapi dikirim sebagai ${delivery.agency}; perbaiki salah satunya.`,
      `The file names agency ${code} but was sent as ${delivery.agency}; correct one of them.`,
    );
  }
  const { rows } = await pool.query<{ kind: string }>('SELECT kind FROM agency WHERE code = $1', [
    code,
  ]);
  if (rows[0]?.kind !== source.publisher) {
    return refuse(
      'agency-wrong',
      `Instansi ${code} tidak menerbitkan “${source.title.id}”; periksa jenis berkas atau kode instansinya.`,
      `Agency ${code} does not publish “${source.title.en}”; check the kind of file or the agency’s code.`,
    );
  }
  if (delivery.agencies && !delivery.agencies.includes(code)) {
    return refuse(
      'agency-not-yours',
      `Akun Anda tidak boleh mengirim berkas milik ${code}; mintalah operator instansi itu.`,
      `Your account may not send files of ${code}; ask that agency’s operator.`,
    );
  }
  const said = monthOf(delivery.period);
  const period = file.period ?? said;
  if (!period) {
    return refuse(
      'period-missing',
      'Berkas tidak menyebut periode laporan; pilih bulannya (misalnya 2026-10) lalu kirim lagi.',
      'The file does not say which period it covers; choose the month (such as 2026-10) and send it again.',
    );
  }
  if (said && (said.from < period.from || said.to > period.to)) {
    return refuse(
      'period-contradiction',
      `Berkas mencakup ${period.from} sampai ${period.to}, tetapi dikirim untuk ${delivery.period}; perbaiki salah satunya.`,
      `The file covers ${period.from} to ${period.to} but was sent for ${delivery.period}; correct one of them.`,
    );
  }
  return ok({
    agency: code,
    period,
    extractedOn: file.extractedOn ?? period.to,
  });
}

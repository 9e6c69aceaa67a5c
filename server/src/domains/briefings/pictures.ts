/** Pictures of briefings: cleaned as they come in, sealed as they lie, and handed out to who sees the briefing. */
import { may, type Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/client.ts';
import { beginsAs, cleanImage, IMAGE_TYPES } from '../../kernel/clean-image.ts';
import {
  failed,
  ok,
  type Problem,
  problemsOf,
  type Result,
  type Sentence,
} from '../../kernel/result.ts';
import { onBriefing } from './command.ts';
import { BRIEFING_SENTENCES } from './problems.ts';
import { findTextsProblem } from './texts.ts';
import { visibleBriefings } from './visible.ts';

export const LARGEST_PICTURE = 20 * 1024 * 1024;
const MOST_PICTURES = 100;

/** What an author can mend about a picture. */
const PICTURE_SENTENCES = {
  FORBIDDEN: {
    id: 'Peran Anda tidak menyusun paparan; mintalah admin bila Anda memerlukannya.',
    en: 'Your role does not write briefings; ask the administrator if you need it.',
  },
  UNKNOWN: {
    id: 'Paparan atau gambar ini tidak ditemukan; muat ulang halamannya.',
    en: 'There is no such briefing or picture; load the page again.',
  },
  TOO_LARGE: {
    id: 'Gambar lebih dari 20 MB; perkecil dahulu.',
    en: 'The picture is larger than 20 MB; make it smaller first.',
  },
  TOO_MANY_PICTURES: {
    id: `Satu paparan memuat paling banyak ${MOST_PICTURES} gambar.`,
    en: `A briefing holds at most ${MOST_PICTURES} pictures.`,
  },
  NOT_A_PICTURE: {
    id: 'Berkas ini bukan gambar JPEG, PNG atau WebP; pilih yang lain.',
    en: 'This file is no JPEG, PNG or WebP picture; choose another.',
  },
  IMAGE_TOO_LARGE: {
    id: 'Gambar lebih dari 50 juta piksel; perkecil dahulu.',
    en: 'The picture has more than 50 million pixels; make it smaller first.',
  },
  IMAGE_UNREADABLE: {
    id: 'Gambar tidak dapat dibaca; simpan ulang sebagai JPEG atau PNG.',
    en: 'The picture cannot be read; save it again as JPEG or PNG.',
  },
  ALTERNATIVE_MISSING: {
    id: 'Tulis apa yang terlihat pada gambar, paling banyak 200 huruf, untuk yang tidak melihatnya.',
    en: 'Say what the picture shows, in at most 200 characters, for who does not see it.',
  },
  NOT_YOUR_BRIEFING: BRIEFING_SENTENCES.NOT_YOUR_BRIEFING,
  ENDED: BRIEFING_SENTENCES.ENDED,
  TEXT_HOLDS_NUMBER: BRIEFING_SENTENCES.TEXT_HOLDS_NUMBER,
  TEXT_NAMES_PERSON: BRIEFING_SENTENCES.TEXT_NAMES_PERSON,
} as const satisfies Record<string, Sentence>;
export type PictureCode = keyof typeof PICTURE_SENTENCES;
export type PictureProblem = Problem<PictureCode>;
export const pictureProblem = problemsOf(PICTURE_SENTENCES);
const wrong = (code: PictureCode) => failed(pictureProblem(code));

/** Adds a picture to a briefing of the own agency. @returns its key, and the version that the briefing has with it */
export async function addPicture(
  database: Database,
  viewer: Viewer,
  { briefing, alternative, bytes }: { briefing: string; alternative: string; bytes: Buffer },
  now: Date,
): Promise<Result<{ picture: string; version: number }, PictureProblem>> {
  if (!may(viewer, 'briefings.write')) return wrong('FORBIDDEN');
  const seen = await database.prisma.briefing.findFirst({
    where: { AND: [{ id: briefing }, visibleBriefings(viewer)] },
    select: { ownerAgency: true, _count: { select: { pictures: true } } },
  });
  if (!seen) return wrong('UNKNOWN');
  if (seen.ownerAgency !== viewer.agency) return wrong('NOT_YOUR_BRIEFING');
  if (seen._count.pictures >= MOST_PICTURES) return wrong('TOO_MANY_PICTURES');
  const type = IMAGE_TYPES.find((each) => beginsAs[each](bytes));
  if (!type) return wrong('NOT_A_PICTURE');
  const cleaned = await cleanImage(bytes, type);
  if (!cleaned.ok) return wrong(cleaned.problem);
  const added = { picture: '', version: 0 };
  const written = await onBriefing(
    database,
    { viewer, now, audit: 'briefing.change' },
    { briefing, version: null },
    async (tx, held) => {
      const problem = await findTextsProblem(
        tx,
        { viewer, doing: 'briefing.change' },
        { alternative },
      );
      if (problem) return failed(problem);
      const { rows } = await tx.query<{ id: string }>(
        `INSERT INTO briefing_picture (briefing_id, media_type, alternative, byte_count, sealed_bytes, added_at)
         VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
        [
          held.id,
          type,
          alternative.trim(),
          cleaned.value.length,
          database.sealing.sealBytes(cleaned.value),
          now,
        ],
      );
      added.picture = rows[0]?.id ?? '';
      added.version = held.version + 1;
      return ok(null);
    },
  );
  if (!written) return wrong('UNKNOWN');
  if (written.ok) return ok(added);
  const { code } = written.problem;
  return wrong(code in PICTURE_SENTENCES ? (code as PictureCode) : 'ALTERNATIVE_MISSING');
}

export interface ReadPicture {
  mediaType: string;
  bytes: Buffer;
}

/** A picture for who sees its briefing; null for anybody else, and where it was erased. */
export async function readPicture(
  { prisma, sealing }: Database,
  viewer: Viewer,
  id: string,
): Promise<ReadPicture | null> {
  const picture = await prisma.briefingPicture.findFirst({
    where: { id, briefing: visibleBriefings(viewer) },
    select: { mediaType: true, sealedBytes: true },
  });
  if (!picture?.sealedBytes) return null;
  return { mediaType: picture.mediaType, bytes: sealing.openBytes(picture.sealedBytes) };
}

/** Tells what a file is by its bytes; names and extensions say what somebody meant, not what was sent. */
import type { Sentence } from '../../kernel/result.ts';

export type FileKind = 'empty' | 'zip' | 'xls' | 'pdf' | 'image' | 'text' | 'binary';

const SIGNATURES: readonly [FileKind, readonly number[]][] = [
  ['zip', [0x50, 0x4b]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
];

const OPENING_BYTES = 4096;

export function kindOfFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  const signed = SIGNATURES.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (signed) return signed[0];
  return bytes.subarray(0, OPENING_BYTES).includes(0) ? 'binary' : 'text';
}

/** What a person calls a file of this kind. */
export function describeKind(kind: FileKind): Sentence {
  return {
    empty: { id: 'berkas kosong', en: 'nothing' },
    zip: {
      id: 'buku kerja Excel atau arsip ZIP',
      en: 'an Excel workbook or a ZIP archive',
    },
    xls: {
      id: 'buku kerja Excel lama (.xls)',
      en: 'an old Excel workbook (.xls)',
    },
    pdf: { id: 'dokumen PDF', en: 'a PDF document' },
    image: { id: 'gambar atau foto', en: 'a picture' },
    text: { id: 'teks biasa', en: 'plain text' },
    binary: {
      id: 'data biner yang tidak dikenal',
      en: 'binary data of no known kind',
    },
  }[kind];
}

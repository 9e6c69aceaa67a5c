/** Documents as officers send them, and as they should not: made here, byte by byte. */
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** The parts of a PDF beyond a page with nothing on it. */
interface PdfParts {
  /** Of the catalogue, the page and the trailer, as they stand in the file. */
  catalog?: string;
  page?: string;
  trailer?: string;
  /** Objects from the number 5 on, as they stand in the file. */
  objects?: readonly (string | Buffer)[];
}

const CONTENT = 'BT /F1 12 Tf 20 100 Td (Surat contoh) Tj ET';

/** A PDF of one page that says "Surat contoh", made by an invented author. */
export function pdf({
  catalog = '',
  page = '',
  trailer = '',
  objects = [],
}: PdfParts = {}): Buffer {
  const bodies = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R ${page} >>`,
    `<< /Length ${CONTENT.length} >>\nstream\n${CONTENT}\nendstream`,
    ...objects,
  ].map((body) => (typeof body === 'string' ? Buffer.from(body, 'latin1') : body));
  const info = bodies.length + 1;
  bodies.push(Buffer.from('<< /Author (Juru Tulis Karangan) /Producer (Mesin Contoh) >>'));
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const push = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, body] of bodies.entries()) {
    offsets.push(length);
    push(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]));
  }
  const start = length;
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  push(
    Buffer.from(
      `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${lines}trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R /Info ${info} 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** A stream as an object of a PDF. */
export const stream = (dict: string, bytes: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${dict} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);

/** An object stream: these objects, packed, as the object of that number. */
export function packed(objects: Readonly<Record<number, string>>): Buffer {
  const entries = Object.entries(objects);
  let at = 0;
  const head = entries
    .map(([number, body]) => {
      const entry = `${number} ${at}`;
      at += body.length + 1;
      return entry;
    })
    .join(' ');
  const text = `${head} ${entries.map(([, body]) => body).join(' ')} `;
  return stream(
    `/Type /ObjStm /N ${entries.length} /First ${head.length + 1} /Filter /FlateDecode`,
    deflateSync(Buffer.from(text)),
  );
}

const chunk = (type: string, body: Buffer): Buffer => {
  const typed = Buffer.concat([Buffer.from(type), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, check]);
};

/** A black PNG, so many pixels high and wide, that is small as a file and large once it is decoded. */
export function bomb(side: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  // One bit a pixel, and a byte before each row.
  head[8] = 1;
  const rows = Buffer.alloc(side * (Math.ceil(side / 8) + 1));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Where the camera of the test was; in no other file. */
export const CAMERA = 'KameraKarangan';

/** A picture wider than high, stored lying on its side, with the camera's name and place in its EXIF. */
export const photo = (): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#336699' } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: CAMERA, Artist: 'Juru Foto Karangan' },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '2/1 12/1 30/1', GPSLongitudeRef: 'E' },
    })
    .jpeg()
    .toBuffer();

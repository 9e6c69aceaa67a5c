/** Documents of a case: what is taken in, what is kept of it, and who gets it. */
import { request } from 'node:http';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isSealed } from '../../server/src/kernel/sealing.ts';
import {
  type CasePeople,
  casePeople,
  command,
  FINDING,
  handover,
  report,
  submit,
} from '../testkit/case-agencies.ts';
import { bomb, CAMERA, packed, pdf, photo, stream } from '../testkit/documents.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { bearerToken } from '../testkit/token.ts';

let hub: TestHub;
let people: CasePeople;
let picture: Buffer;
let token: string;

/** In the name of every file that is sent; nowhere afterwards. */
const WRITTEN = 'Budi-Karangan';

beforeAll(async () => {
  hub = await startTestHub({ data: 'empty', environment: { logLevel: 'trace' } });
  people = await casePeople(hub);
  picture = await photo();
  token = await bearerToken(hub.database, 'katingan@perkara.pora');
});
afterAll(() => hub.close());

interface Sent {
  bytes: Buffer;
  end: string;
  title?: string;
  type?: string;
  version?: number | string;
}

const headersOf = ({ end, title = 'Foto lokasi', type }: Omit<Sent, 'bytes'>) => ({
  'content-type': type ?? 'application/octet-stream',
  'x-title': encodeURIComponent(title),
  'x-file-name': encodeURIComponent(`${WRITTEN}.${end}`),
});

async function send(caller: Caller, id: string, sent: Sent) {
  const response = await caller.fetch(`/cases/${id}/documents?version=${sent.version ?? 1}`, {
    method: 'POST',
    headers: headersOf(sent),
    body: Buffer.from(sent.bytes),
  });
  const body = (await response.json()) as {
    document: string;
    error?: { code: string; sentence: { id: string; en: string } };
  };
  return { status: response.status, ...body };
}

/** A case that Katingan has in hand, as it was received. */
async function newCase(): Promise<string> {
  const { number } = await submit(people.figure, report());
  const { cases } = await people.katingan.data(
    'query ($number: String!) { cases(filter: { number: $number }) { nodes { id } } }',
    { number },
  );
  return cases.nodes[0].id;
}

const DOCUMENTS = `query ($id: ID!) { case(id: $id) { version steps { kind agency { code } }
  documents { id title mediaType byteCount path agency { code } addedAt } } }`;
const read = async (caller: Caller, id: string) => (await caller.data(DOCUMENTS, { id })).case;

const count = async (table: string): Promise<number> =>
  Number((await hub.database.pool.query(`SELECT count(*) AS n FROM ${table}`)).rows[0].n);
const denials = async (): Promise<string[][]> =>
  (
    await hub.database.pool.query(
      `SELECT subject_ids FROM audit_event WHERE action = 'denied' ORDER BY id`,
    )
  ).rows.map((row) => row.subject_ids);

describe('what is not taken in', () => {
  let id: string;
  beforeAll(async () => {
    id = await newCase();
  });

  const SVG = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  );
  const script = '<< /S /JavaScript /JS (app.alert) >>';
  const link = (action: string) => ({
    page: `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A ${action} >>]`,
  });
  /** Eighty megabytes of blanks, which packed take next to nothing. */
  const blanks = () => deflateSync(Buffer.alloc(80 * 1024 * 1024, 32));
  const packedTwice = () => deflateSync(deflateSync(Buffer.alloc(80 * 1024 * 1024, 32)));

  test.each<[string, string, () => Sent | Promise<Sent>]>([
    ['an empty file', 'EMPTY', () => ({ bytes: Buffer.alloc(0), end: 'pdf' })],
    ['a drawing that can hold scripts', 'TYPE_NOT_ALLOWED', () => ({ bytes: SVG, end: 'svg' })],
    ['a drawing under another name', 'NOT_WHAT_IT_SAYS', () => ({ bytes: SVG, end: 'png' })],
    ['a program', 'TYPE_NOT_ALLOWED', () => ({ bytes: Buffer.from('MZ'), end: 'pdf.exe' })],
    ['a page of the web as a PDF', 'NOT_WHAT_IT_SAYS', () => ({ bytes: SVG, end: 'pdf' })],
    ['a JPEG that is called PNG', 'NOT_WHAT_IT_SAYS', () => ({ bytes: picture, end: 'png' })],
    [
      'a JPEG that is declared to be a PDF',
      'NOT_WHAT_IT_SAYS',
      () => ({ bytes: picture, end: 'jpg', type: 'application/pdf' }),
    ],
    [
      'a picture that is cut off',
      'IMAGE_UNREADABLE',
      () => ({ bytes: picture.subarray(0, picture.length - 200), end: 'jpg' }),
    ],
    ['an image bomb', 'IMAGE_TOO_LARGE', () => ({ bytes: bomb(20_000), end: 'png' })],
    [
      'a PDF that is cut off',
      'PDF_UNREADABLE',
      () => ({ bytes: pdf().subarray(0, 300), end: 'pdf' }),
    ],
    [
      'a PDF of which nothing but the head is one',
      'PDF_UNREADABLE',
      () => ({ bytes: Buffer.from('%PDF-1.7\nhalo\n%%EOF'), end: 'pdf' }),
    ],
    [
      'a PDF that is locked',
      'PDF_ENCRYPTED',
      () => ({ bytes: pdf({ trailer: '/Encrypt << /Filter /Standard >>' }), end: 'pdf' }),
    ],
    [
      'a PDF that acts when it is opened',
      'PDF_ACTIVE',
      () => ({ bytes: pdf({ catalog: `/OpenAction ${script}` }), end: 'pdf' }),
    ],
    [
      'a PDF that hides a script in a packed object under an escaped name',
      'PDF_ACTIVE',
      () => ({
        bytes: pdf({
          catalog: '/OpenAction 9 0 R',
          objects: [packed({ 9: '<< /S /Java#53cript /J#53 (app.alert) >>' })],
        }),
        end: 'pdf',
      }),
    ],
    [
      'a PDF that starts a program',
      'PDF_ACTIVE',
      () => ({ bytes: pdf(link('<< /S /Launch /F (cmd.exe) >>')), end: 'pdf' }),
    ],
    [
      'a PDF with a form of the other kind',
      'PDF_ACTIVE',
      () => ({ bytes: pdf({ catalog: '/AcroForm << /Fields [] /XFA [] >>' }), end: 'pdf' }),
    ],
    [
      'a PDF that holds other files',
      'PDF_HOLDS_FILES',
      () => ({
        bytes: pdf({ catalog: '/Names << /EmbeddedFiles << /Names [] >> >>' }),
        end: 'pdf',
      }),
    ],
    [
      'a PDF bomb',
      'PDF_TOO_HEAVY',
      () => ({
        bytes: pdf({
          objects: [stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', blanks())],
        }),
        end: 'pdf',
      }),
    ],
    [
      'a PDF bomb that is packed twice',
      'PDF_TOO_HEAVY',
      () => ({
        bytes: pdf({
          objects: [
            stream(
              '/Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /FlateDecode]',
              packedTwice(),
            ),
          ],
        }),
        end: 'pdf',
      }),
    ],
    [
      'a title with a number of a passport',
      'TEXT_HOLDS_NUMBER',
      () => ({ bytes: picture, end: 'jpg', title: 'Paspor E12345678' }),
    ],
    [
      'a title that names somebody',
      'TEXT_NAMES_PERSON',
      () => ({ bytes: picture, end: 'jpg', title: 'Surat atas nama Budi' }),
    ],
    ['no title', 'TITLE_MISSING', () => ({ bytes: picture, end: 'jpg', title: ' ' })],
    [
      'what comes for no version',
      'VERSION_MISSING',
      () => ({ bytes: picture, end: 'jpg', version: 'satu' }),
    ],
  ])('%s', async (_, code, made) => {
    const { status, error } = await send(people.katingan, id, await made());
    expect({ status, code: error?.code }).toEqual({ status: 400, code });
    // One sentence in each language, which ends.
    expect(error?.sentence.id).toMatch(/^\p{Lu}.{20,}\.$/u);
    expect(error?.sentence.en).toMatch(/^\p{Lu}.{20,}\.$/u);
    expect(await count('case_document')).toBe(0);
  });

  test('what was sent for a version that is no longer the newest', async () => {
    const { status, error } = await send(people.katingan, id, {
      bytes: picture,
      end: 'jpg',
      version: 7,
    });
    expect({ status, code: error?.code }).toEqual({ status: 409, code: 'CASE_CHANGED' });
  });

  test('a document of an unknown case', async () => {
    const unknown = Buffer.from('Case:00000000-0000-4000-8000-00000000dead').toString('base64');
    for (const none of [unknown, 'lain']) {
      const { status, error } = await send(people.katingan, none, { bytes: picture, end: 'jpg' });
      expect({ status, code: error?.code }).toEqual({ status: 404, code: 'CASE_UNKNOWN' });
    }
  });

  test('a document of a case that ended', async () => {
    const ended = await newCase();
    await command(people.katingan, 'advance', {
      case: ended,
      version: 1,
      to: 'UNSUBSTANTIATED',
      text: FINDING,
    });
    const { error } = await send(people.katingan, ended, {
      bytes: picture,
      end: 'jpg',
      version: 2,
    });
    expect(error?.code).toBe('CASE_ENDED');
  });

  test('a PDF of 200 MB, before any of it is read', async () => {
    expect(await refusalOf(id, { 'content-length': 200 * 1024 * 1024 }, 0)).toMatchObject({
      status: 413,
      error: { code: 'TOO_LARGE', sentence: { en: expect.stringContaining('20 MB') } },
    });
  });

  test('a file that does not say how large it is, as soon as it is too large', async () => {
    const before = process.memoryUsage().arrayBuffers;
    const refused = await refusalOf(id, { 'transfer-encoding': 'chunked' }, 200);
    expect(refused).toMatchObject({ status: 413, error: { code: 'TOO_LARGE' } });
    expect(refused.sentMegabytes).toBeLessThan(60);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * 1024 * 1024);
  });
});

/** Sends a megabyte after another until the hub answers. */
function refusalOf(id: string, head: Record<string, string | number>, megabytes: number) {
  return new Promise<{ status?: number | undefined; error?: object; sentMegabytes: number }>(
    (resolve, reject) => {
      let sentMegabytes = 0;
      const sending = request(
        `${hub.address}/cases/${id}/documents?version=1`,
        {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, ...headersOf({ end: 'pdf' }), ...head },
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part) => parts.push(part));
          response.on('end', () => {
            sending.destroy();
            resolve({
              status: response.statusCode,
              sentMegabytes,
              ...JSON.parse(Buffer.concat(parts).toString()),
            });
          });
        },
      );
      // The hub closes the connection once it has answered; what comes after is nobody's.
      sending.on('error', () => sentMegabytes > 0 || reject(new Error('no answer')));
      const next = () => {
        if (sending.destroyed || sentMegabytes >= megabytes) return;
        sentMegabytes += 1;
        sending.write(Buffer.alloc(1024 * 1024, 32), () => setImmediate(next));
      };
      if (megabytes === 0) sending.flushHeaders();
      else next();
    },
  );
}

describe('what is taken in', () => {
  test('a picture comes back upright, without its camera, its place and the name of its file', async () => {
    const id = await newCase();
    expect(picture.includes(CAMERA)).toBe(true);
    const { status, document } = await send(people.katingan, id, {
      bytes: picture,
      end: 'JPG',
      type: 'image/jpeg',
    });
    expect(status).toBe(201);
    const held = await read(people.katingan, id);
    expect(held.version).toBe(2);
    expect(held.steps.at(-1)).toEqual({
      kind: 'DOCUMENT_ADDED',
      agency: { code: 'KESBANGPOL-KATINGAN' },
    });
    expect(held.documents).toEqual([
      {
        id: document,
        title: 'Foto lokasi',
        mediaType: 'image/jpeg',
        byteCount: expect.any(Number),
        path: `/documents/${encodeURIComponent(document)}`,
        agency: { code: 'KESBANGPOL-KATINGAN' },
        addedAt: '2026-11-24T03:00:00.000Z',
      },
    ]);

    const response = await people.katingan.fetch(held.documents[0].path);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.length).toBe(held.documents[0].byteCount);
    const { rows } = await hub.database.pool.query(
      'SELECT number FROM case_file WHERE version = 2 AND status = $1',
      ['REPORTED'],
    );
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': `attachment; filename="${rows[0].number}-1.jpg"`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(bytes.includes(CAMERA)).toBe(false);
    expect(bytes.includes('Exif')).toBe(false);
    // It lay on its side: 60 wide, 40 high, to be turned by a quarter.
    const shown = await sharp(bytes).metadata();
    expect([shown.width, shown.height, shown.exif, shown.icc, shown.xmp]).toEqual([
      40,
      60,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test.each(['png', 'webp'] as const)('a picture as %s', async (format) => {
    const id = await newCase();
    const bytes = await sharp(picture).keepExif().toFormat(format).toBuffer();
    expect(bytes.includes(CAMERA)).toBe(true);
    const { document } = await send(people.katingan, id, { bytes, end: format });
    const response = await people.katingan.fetch(`/documents/${encodeURIComponent(document)}`);
    expect(response.headers.get('content-type')).toBe(`image/${format}`);
    expect(Buffer.from(await response.arrayBuffer()).includes(CAMERA)).toBe(false);
  });

  test('a PDF comes back with its pages, and without its author, an earlier version and what a camera wrote into it', async () => {
    const id = await newCase();
    const bytes = pdf({
      page: '/Resources << /XObject << /I 5 0 R >> >>',
      objects: [
        stream(
          '/Type /XObject /Subtype /Image /Width 60 /Height 40 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode',
          picture,
        ),
        // What an earlier version of the file said; nothing leads there.
        '(Versi lama karangan)',
      ],
    });
    for (const told of ['Juru Tulis Karangan', 'Versi lama', CAMERA, 'Surat contoh']) {
      expect(bytes.includes(told), told).toBe(true);
    }
    const { status, document } = await send(people.katingan, id, { bytes, end: 'pdf' });
    expect(status).toBe(201);
    const response = await people.katingan.fetch(`/documents/${encodeURIComponent(document)}`);
    expect(response.headers.get('content-disposition')).toMatch(/-1\.pdf"$/);
    const kept = Buffer.from(await response.arrayBuffer());
    expect(kept.includes('(Surat contoh) Tj')).toBe(true);
    for (const told of ['Juru Tulis Karangan', 'Mesin Contoh', 'Versi lama', CAMERA, 'Exif']) {
      expect(kept.includes(told), told).toBe(false);
    }
  });

  test('what is kept is sealed, and no name of a file is anywhere', async () => {
    const { pool } = hub.database;
    const { rows } = await pool.query<{ sealed_bytes: Buffer }>(
      'SELECT sealed_bytes FROM case_document',
    );
    expect(rows.length).toBeGreaterThan(3);
    for (const { sealed_bytes: kept } of rows) {
      expect(isSealed(kept)).toBe(true);
      expect(/JFIF|PNG|WEBP|%PDF/.test(kept.toString('latin1'))).toBe(false);
    }
    for (const table of ['case_document', 'case_step', 'case_notice', 'audit_event']) {
      const { rows: told } = await pool.query(
        `SELECT FROM ${table} WHERE to_jsonb(${table})::text ILIKE '%karangan%'`,
      );
      expect([table, told.length]).toEqual([table, 0]);
    }
    expect(hub.log.length).toBeGreaterThan(0);
    expect(JSON.stringify(hub.log)).not.toMatch(/karangan/i);
  });

  test('each is written down: that it was added, and each time that it is handed out', async () => {
    const id = await newCase();
    const { document } = await send(people.katingan, id, { bytes: picture, end: 'jpg' });
    for (const colleague of [people.katingan, people.colleague]) {
      await colleague.fetch(`/documents/${encodeURIComponent(document)}`);
    }
    const { rows } = await hub.database.pool.query(
      `SELECT action, detail, agencies FROM audit_event
       WHERE $1 = ANY (subject_ids) AND action LIKE 'case.document%' ORDER BY id`,
      [keyIn(id)],
    );
    const said = { detail: { document: keyIn(document) }, agencies: ['KESBANGPOL-KATINGAN'] };
    expect(rows).toEqual([
      { action: 'case.document-add', ...said },
      { action: 'case.document-read', ...said },
      { action: 'case.document-read', ...said },
    ]);
  });
});

const keyIn = (id: string): string => Buffer.from(id, 'base64').toString().split(':')[1] ?? '';

describe('who gets it', () => {
  test('nobody but the agency that added it, until it hands it over', async () => {
    const { katingan, immigration, manpower, figure } = people;
    const id = await newCase();
    const { document } = await send(katingan, id, { bytes: picture, end: 'jpg' });
    const path = `/documents/${encodeURIComponent(document)}`;
    const statusFor = async (caller: Caller) => (await caller.fetch(path)).status;

    const before = (await denials()).length;
    expect(await statusFor(immigration)).toBe(404);
    expect(await statusFor(figure)).toBe(403);
    expect((await denials()).slice(before)).toEqual([
      ['GET /documents/:id'],
      ['GET /documents/:id'],
    ]);
    expect((await send(figure, id, { bytes: picture, end: 'jpg' })).status).toBe(403);
    expect((await send(immigration, id, { bytes: picture, end: 'jpg' })).error?.code).toBe(
      'CASE_UNKNOWN',
    );

    await command(katingan, 'advance', { case: id, version: 2, to: 'VERIFIED', text: FINDING });
    await command(katingan, 'handOver', {
      case: id,
      version: 3,
      ...handover('KANIM-SAMPIT', ['PLACE', 'FINDING']),
    });
    // Handed over without the documents.
    expect((await read(immigration, id)).documents).toEqual([]);
    expect(await statusFor(immigration)).toBe(404);
    await command(immigration, 'answer', { case: id, version: 4, accepted: true });
    // Now it is immigration's case: Katingan keeps what it has, and adds no more.
    expect(await statusFor(katingan)).toBe(200);
    const late = await send(katingan, id, { bytes: picture, end: 'jpg', version: 5 });
    expect(late.error?.code).toBe('NOT_YOUR_STEP');

    const own = await send(immigration, id, {
      bytes: pdf(),
      end: 'pdf',
      title: 'Berita acara',
      version: 5,
    });
    expect((await read(katingan, id)).documents).toMatchObject([{ title: 'Foto lokasi' }]);
    await command(immigration, 'handOver', {
      case: id,
      version: 6,
      ...handover('DISNAKERTRANS-KALTENG', ['FINDING']),
    });
    expect((await read(manpower, id)).documents).toEqual([]);
    expect((await manpower.fetch(`/documents/${encodeURIComponent(own.document)}`)).status).toBe(
      404,
    );
  });

  test('an agency to which it is handed over with the case', async () => {
    const { katingan, immigration } = people;
    const id = await newCase();
    const { document } = await send(katingan, id, { bytes: picture, end: 'jpg' });
    await command(katingan, 'advance', { case: id, version: 2, to: 'VERIFIED', text: FINDING });
    await command(katingan, 'handOver', {
      case: id,
      version: 3,
      ...handover('KANIM-SAMPIT', ['DOCUMENTS']),
    });
    expect((await read(immigration, id)).documents).toMatchObject([{ id: document }]);
    const response = await immigration.fetch(`/documents/${encodeURIComponent(document)}`);
    expect(response.status).toBe(200);
    expect((await sharp(Buffer.from(await response.arrayBuffer())).metadata()).width).toBe(40);
    // What is added later is not part of what was handed over.
    await send(katingan, id, { bytes: pdf(), end: 'pdf', title: 'Catatan', version: 4 });
    expect((await read(immigration, id)).documents).toHaveLength(1);
  });

  test('nobody once it is erased', async () => {
    const id = await newCase();
    const { document } = await send(people.katingan, id, { bytes: picture, end: 'jpg' });
    await hub.database.pool.query('UPDATE case_document SET sealed_bytes = NULL WHERE id = $1', [
      keyIn(document),
    ]);
    expect((await read(people.katingan, id)).documents).toEqual([]);
    const path = `/documents/${encodeURIComponent(document)}`;
    expect((await people.katingan.fetch(path)).status).toBe(404);
  });
});

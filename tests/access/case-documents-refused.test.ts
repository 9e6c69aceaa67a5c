/** Documents of a case that are not taken in: each is told why in one sentence, and nothing of it is kept. */
import { request } from 'node:http';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type CasePeople,
  casePeople,
  command,
  FINDING,
  reportedCase,
} from '../testkit/case-agencies.ts';
import { headersOf, type SentDocument, sendDocument } from '../testkit/case-documents.ts';
import { bomb, packed, pdf, photo, stream } from '../testkit/documents.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { bearerToken } from '../testkit/token.ts';

let hub: TestHub;
let people: CasePeople;
let token: string;
let picture: Buffer;
let id: string;

beforeAll(async () => {
  hub = await startTestHub({ data: 'empty' });
  people = await casePeople(hub);
  token = await bearerToken(hub.database, 'katingan@perkara.pora');
  picture = await photo();
  id = await reportedCase(people);
});
afterAll(() => hub.close());

const kept = async (): Promise<number> =>
  Number((await hub.database.pool.query('SELECT count(*) AS n FROM case_document')).rows[0].n);

const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const script = '<< /S /JavaScript /JS (app.alert) >>';
const link = (action: string) => ({
  page: `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A ${action} >>]`,
});
/** Eighty megabytes of blanks, which packed take next to nothing. */
const blanks = () => deflateSync(Buffer.alloc(80 * 1024 * 1024, 32));
const packedTwice = () => deflateSync(deflateSync(Buffer.alloc(80 * 1024 * 1024, 32)));

test.each<[string, string, () => SentDocument | Promise<SentDocument>]>([
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
          stream('/Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /FlateDecode]', packedTwice()),
        ],
      }),
      end: 'pdf',
    }),
  ],
  [
    'a PDF that packs its objects in ways that nobody does',
    'PDF_UNREADABLE',
    () => ({
      bytes: pdf({
        objects: [
          stream('/Type /ObjStm /N 1 /First 4 /Filter [/ASCII85Decode /FlateDecode]', picture),
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
  const { status, error } = await sendDocument(people.katingan, id, await made());
  expect({ status, code: error?.code }).toEqual({ status: 400, code });
  // One sentence in each language, which ends.
  expect(error?.sentence.id).toMatch(/^\p{Lu}.{20,}\.$/u);
  expect(error?.sentence.en).toMatch(/^\p{Lu}.{20,}\.$/u);
  expect(await kept()).toBe(0);
});

test('what was sent for a version that is no longer the newest', async () => {
  const { status, error } = await sendDocument(people.katingan, id, {
    bytes: picture,
    end: 'jpg',
    version: 7,
  });
  expect({ status, code: error?.code }).toEqual({ status: 409, code: 'CASE_CHANGED' });
});

test('a document of an unknown case', async () => {
  const unknown = Buffer.from('Case:00000000-0000-4000-8000-00000000dead').toString('base64');
  for (const none of [unknown, 'lain']) {
    const { status, error } = await sendDocument(people.katingan, none, {
      bytes: picture,
      end: 'jpg',
    });
    expect({ status, code: error?.code }).toEqual({ status: 404, code: 'CASE_UNKNOWN' });
  }
});

test('a document of a case that ended', async () => {
  const ended = await reportedCase(people);
  await command(people.katingan, 'advance', {
    case: ended,
    version: 1,
    to: 'UNSUBSTANTIATED',
    text: FINDING,
  });
  const { error } = await sendDocument(people.katingan, ended, {
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

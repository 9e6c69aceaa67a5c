/** Documents of a case that are taken in: what is kept of them, and who gets it. */
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
  REASON,
  reportedCase,
} from '../testkit/case-agencies.ts';
import { sendDocument } from '../testkit/case-documents.ts';
import { CAMERA, packed, pdf, photo, stream } from '../testkit/documents.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

let hub: TestHub;
let people: CasePeople;
let picture: Buffer;

beforeAll(async () => {
  hub = await startTestHub({ data: 'empty', environment: { logLevel: 'trace' } });
  people = await casePeople(hub);
  picture = await photo();
});
afterAll(() => hub.close());

const DOCUMENTS = `query ($id: ID!) { case(id: $id) { version steps { kind note agency { code } }
  documents { id title mediaType byteCount path agency { code } addedAt withdrawnAt } } }`;
const read = async (caller: Caller, id: string) => (await caller.data(DOCUMENTS, { id })).case;

const denials = async (): Promise<string[][]> =>
  (
    await hub.database.pool.query(
      `SELECT subject_ids FROM audit_event WHERE action = 'denied' ORDER BY id`,
    )
  ).rows.map((row) => row.subject_ids);

const IMAGE =
  '/Type /XObject /Subtype /Image /Width 60 /Height 40 /ColorSpace /DeviceRGB /BitsPerComponent 8';

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

describe('what is taken in', () => {
  test('a picture comes back upright, without its camera, its place and the name of its file', async () => {
    const id = await reportedCase(people);
    expect(picture.includes(CAMERA)).toBe(true);
    const { status, document } = await sendDocument(people.katingan, id, {
      bytes: picture,
      end: 'JPG',
      type: 'image/jpeg',
    });
    expect(status).toBe(201);
    const held = await read(people.katingan, id);
    expect(held.version).toBe(2);
    expect(held.steps.at(-1)).toEqual({
      kind: 'DOCUMENT_ADDED',
      note: null,
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
        withdrawnAt: null,
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
    const id = await reportedCase(people);
    const bytes = await sharp(picture).keepExif().toFormat(format).toBuffer();
    expect(bytes.includes(CAMERA)).toBe(true);
    const { document } = await sendDocument(people.katingan, id, { bytes, end: format });
    const response = await people.katingan.fetch(`/documents/${encodeURIComponent(document)}`);
    expect(response.headers.get('content-type')).toBe(`image/${format}`);
    expect(Buffer.from(await response.arrayBuffer()).includes(CAMERA)).toBe(false);
  });

  test('a PDF comes back with its pages, and without its author, an earlier version and what a camera wrote into it', async () => {
    const id = await reportedCase(people);
    const bytes = pdf({
      page: `/Resources << /XObject << /I 5 0 R /P 6 0 R >> /Font << /F1 20 0 R /F2 ${FONT} >> >>`,
      objects: [
        stream(`${IMAGE} /Filter /DCTDecode`, picture),
        stream(`${IMAGE} /Filter [/FlateDecode /DCTDecode]`, deflateSync(picture)),
        // What an earlier version of the file said; nothing leads there.
        '(Versi lama karangan)',
        packed({ 20: FONT }),
      ],
    });
    for (const told of ['Juru Tulis Karangan', 'Versi lama', CAMERA, 'Surat contoh']) {
      expect(bytes.includes(told), told).toBe(true);
    }
    const { status, document } = await sendDocument(people.katingan, id, { bytes, end: 'pdf' });
    expect(status).toBe(201);
    const response = await people.katingan.fetch(`/documents/${encodeURIComponent(document)}`);
    expect(response.headers.get('content-disposition')).toMatch(/-1\.pdf"$/);
    const kept = Buffer.from(await response.arrayBuffer());
    // Both pictures, one of them unpacked; a JPEG begins with these bytes.
    expect(kept.toString('latin1').match(/stream\n\xff\xd8\xff/g)).toHaveLength(2);
    expect(kept.includes('(Surat contoh) Tj')).toBe(true);
    expect(kept.toString('latin1').match(/BaseFont \/Helvetica/g)).toHaveLength(2);
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
    const id = await reportedCase(people);
    const { document } = await sendDocument(people.katingan, id, { bytes: picture, end: 'jpg' });
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
    const id = await reportedCase(people);
    const { document } = await sendDocument(katingan, id, { bytes: picture, end: 'jpg' });
    const path = `/documents/${encodeURIComponent(document)}`;
    const statusFor = async (caller: Caller) => (await caller.fetch(path)).status;

    const before = (await denials()).length;
    expect(await statusFor(immigration)).toBe(404);
    expect(await statusFor(figure)).toBe(403);
    expect((await denials()).slice(before)).toEqual([
      ['GET /documents/:id'],
      ['GET /documents/:id'],
    ]);
    expect((await sendDocument(figure, id, { bytes: picture, end: 'jpg' })).status).toBe(403);
    expect((await sendDocument(immigration, id, { bytes: picture, end: 'jpg' })).error?.code).toBe(
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
    const late = await sendDocument(katingan, id, { bytes: picture, end: 'jpg', version: 5 });
    expect(late.error?.code).toBe('NOT_YOUR_STEP');

    const own = await sendDocument(immigration, id, {
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
    const id = await reportedCase(people);
    const { document } = await sendDocument(katingan, id, { bytes: picture, end: 'jpg' });
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
    await sendDocument(katingan, id, { bytes: pdf(), end: 'pdf', title: 'Catatan', version: 4 });
    expect((await read(immigration, id)).documents).toHaveLength(1);
  });

  test('nobody once it is erased', async () => {
    const id = await reportedCase(people);
    const { document } = await sendDocument(people.katingan, id, { bytes: picture, end: 'jpg' });
    await hub.database.pool.query('UPDATE case_document SET sealed_bytes = NULL WHERE id = $1', [
      keyIn(document),
    ]);
    expect((await read(people.katingan, id)).documents).toEqual([]);
    const path = `/documents/${encodeURIComponent(document)}`;
    expect((await people.katingan.fetch(path)).status).toBe(404);
  });
});

describe('a wrong document is taken back', () => {
  const WITHDRAW = `mutation ($input: WithdrawDocumentInput!) { withdrawDocument(input: $input) {
    __typename ... on CaseProblem { code } } }`;
  const withdraw = async (caller: Caller, input: object) =>
    (await caller.data(WITHDRAW, { input: { reason: REASON, ...input } })).withdrawDocument;

  test('by the agency that added it, wherever the case is: the content is gone, the fact stays, who was given it is told', async () => {
    const { katingan, immigration, manpower } = people;
    const id = await reportedCase(people);
    const { document } = await sendDocument(katingan, id, { bytes: picture, end: 'jpg' });
    await sendDocument(katingan, id, { bytes: pdf(), end: 'pdf', title: 'Surat', version: 2 });
    await command(katingan, 'advance', { case: id, version: 3, to: 'VERIFIED', text: FINDING });
    const given = handover('KANIM-SAMPIT', ['DOCUMENTS']);
    await command(katingan, 'handOver', { case: id, version: 4, ...given });
    await command(immigration, 'answer', { case: id, version: 5, accepted: true });
    const asked = { case: id, version: 6, document };

    expect(await withdraw(immigration, asked)).toMatchObject({ code: 'NOT_YOUR_DOCUMENT' });
    expect(await withdraw(katingan, { ...asked, reason: 'salah' })).toMatchObject({
      code: 'REASON_MISSING',
    });
    expect(await withdraw(katingan, { ...asked, version: 5 })).toMatchObject({
      __typename: 'CaseChanged',
    });
    expect(await withdraw(katingan, asked)).toEqual({ __typename: 'CaseTaken' });
    expect(await withdraw(katingan, { ...asked, version: 7 })).toMatchObject({
      code: 'DOCUMENT_GONE',
    });

    for (const caller of [katingan, immigration]) {
      const held = await read(caller, id);
      // Both were added at one moment: by title they have an order.
      const byTitle = held.documents.toSorted((one: { title: string }, other: { title: string }) =>
        one.title.localeCompare(other.title),
      );
      expect(byTitle).toMatchObject([
        { id: document, path: null, withdrawnAt: '2026-11-24T03:00:00.000Z' },
        { title: 'Surat', withdrawnAt: null },
      ]);
      expect(held.steps.at(-1)).toMatchObject({ kind: 'DOCUMENT_WITHDRAWN', note: REASON });
      expect((await caller.fetch(`/documents/${encodeURIComponent(document)}`)).status).toBe(404);
    }
    const { pool } = hub.database;
    const kept = await pool.query('SELECT sealed_bytes FROM case_document WHERE id = $1', [
      keyIn(document),
    ]);
    expect(kept.rows).toEqual([{ sealed_bytes: null }]);
    const told = await immigration.data('{ caseNotices { nodes { kind case { id } } } }');
    expect(told.caseNotices.nodes).toContainEqual({ kind: 'DOCUMENT_WITHDRAWN', case: { id } });
    const trail = await pool.query(
      "SELECT detail FROM audit_event WHERE action = 'case.document-withdraw' AND $1 = ANY (subject_ids)",
      [keyIn(id)],
    );
    expect(trail.rows).toEqual([{ detail: { document: keyIn(document) } }]);

    // Handed on, what was taken back does not go along.
    const further = handover('DISNAKERTRANS-KALTENG', ['DOCUMENTS']);
    await command(immigration, 'handOver', { case: id, version: 7, ...further });
    expect((await read(manpower, id)).documents).toMatchObject([{ title: 'Surat' }]);
  });
});

/**
 * The page of an offline pack. It carries a policy of its own, by which nothing runs or is shown but the script and the
 * style that are named there by their hashes, and nothing is asked of any address. Its text is written just as a browser
 * writes out what it read, so that the script in it can compare the whole page with the digest that follows its end.
 */
import { createCipheriv, createHash, pbkdf2, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Sentence } from '../../../kernel/result.ts';
import type { Language } from './types.ts';

const VIEWER = fileURLToPath(new URL('../../../../../web/dist-pack/', import.meta.url));
const require = createRequire(import.meta.url);

/** What a guess of the passphrase costs: about half a second on an office laptop. */
const ITERATIONS = 1_000_000;
const KEY_BYTES = 32;
const derive = promisify(pbkdf2);

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const fontFace = (weight: 400 | 700): string => {
  const file = require.resolve(
    `@fontsource/noto-sans/files/noto-sans-latin-${weight}-normal.woff2`,
  );
  const bytes = readFileSync(file).toString('base64');
  return `@font-face{font-family:"Noto Sans";font-weight:${weight};src:url(data:font/woff2;base64,${bytes}) format("woff2")}`;
};

let read: { script: string; style: string } | null = null;
function viewer(): { script: string; style: string } {
  if (read) return read;
  const [script, style] = ['viewer.js', 'viewer.css'].map((name) => `${VIEWER}${name}`);
  if (!script || !style || !existsSync(script)) throw new Error('the viewer of packs is not built');
  read = {
    script: readFileSync(script, 'utf8').trim(),
    style: fontFace(400) + fontFace(700) + readFileSync(style, 'utf8').trim(),
  };
  if (/<\/script|<!--/i.test(read.script)) throw new Error('the viewer would end its own element');
  return read;
}

/** Shown where the browser refuses the script, as it does when somebody changed it. */
const REFUSED: Sentence = {
  id: 'Berkas ini tidak dapat dijalankan: skripnya diubah atau dilarang di peramban ini. Jangan dipakai; mintalah paket baru kepada penyaji.',
  en: 'This file cannot run: its script was changed or is forbidden in this browser. Do not use it; ask the presenter for a new pack.',
};

interface PackHeader {
  id: string;
  language: Language;
  marking: string;
  until: Date;
  untilDay: string;
}

export interface PackPage {
  html: string;
  /** SHA-256 of the page without what follows its end, in hexadecimal digits. */
  digest: string;
}

/** Seals the content with the passphrase into a page; the signature is put after its end. */
export async function packPage(
  content: string,
  passphrase: string,
  header: PackHeader,
): Promise<PackPage> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const legible = JSON.stringify({
    format: 1,
    ...header,
    until: header.until.toISOString(),
    iterations: ITERATIONS,
    salt: salt.toString('base64'),
    nonce: nonce.toString('base64'),
  }).replace(/</g, '\\u003c');
  const key = await derive(passphrase.normalize('NFKC'), salt, ITERATIONS, KEY_BYTES, 'sha256');
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(markup(legible, '', header.language)));
  const body = Buffer.concat([cipher.update(content, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  const html = markup(legible, body.toString('base64'), header.language);
  return { html, digest: createHash('sha256').update(html).digest('hex') };
}

function markup(header: string, body: string, language: Language): string {
  const { script, style } = viewer();
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
  const head =
    `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">` +
    `<title>PORA Hub</title><style>${style}</style>`;
  return (
    `<html lang="${language}"><head>${head}</head><body><main id="pack"><p class="refusal">${REFUSED[language]}</p></main>` +
    `<script type="application/json" id="header">${header}</script>` +
    `<script type="application/json" id="content">${body}</script>` +
    `<script>${script}</script></body></html>`
  );
}

const DOCTYPE = '<!DOCTYPE html>';

/** The file: the page, and after its end which pack it is, its digest and the hub's signature. */
export const packFile = (page: PackPage, id: string, signature: string): string =>
  `${DOCTYPE}${page.html}<!--pora-pack ${id} ${page.digest} ${signature}-->`;

export interface ReadPack {
  id: string;
  digest: string;
  signature: string;
  /** Whether the page is the one that the digest was made of. */
  isWhole: boolean;
}

/** Reads a file; null where it is no pack. */
export function readPack(file: string): ReadPack | null {
  const tail = /<!--pora-pack ([0-9a-f-]{36}) ([0-9a-f]{64}) ([\w-]{86})-->$/.exec(file);
  const [, id, digest, signature] = tail ?? [];
  if (!tail || !id || !digest || !signature) return null;
  const page = file.slice(0, tail.index);
  const isWhole =
    page.startsWith(DOCTYPE) &&
    createHash('sha256').update(page.slice(DOCTYPE.length)).digest('hex') === digest;
  return { id, digest, signature, isWhole };
}

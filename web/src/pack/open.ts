/**
 * Opens the pack that this page is. The page carries after its end a digest of itself, so that a damaged file says so
 * before anybody types; and its content is sealed with the passphrase together with all else that the page holds (the
 * header, the script, the style, the policy), so that a page that somebody changed on purpose cannot be opened either.
 */
import type { Content, Header } from './content.ts';

const BODY_ID = 'content';

/** What of a page is sealed: itself without the sealed content. */
const withoutBody = (page: string, body: string): string => page.replace(body, '');

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export interface Sealed {
  header: Header;
  body: string;
  /** The page as it was written. */
  page: string;
}

/** Reads what the page holds; null where it is not as it was made. */
export async function readPage(document: Document): Promise<Sealed | null> {
  try {
    const body = document.getElementById(BODY_ID)?.textContent ?? '';
    const header = document.getElementById('header')?.textContent ?? '';
    const page = document.documentElement.outerHTML;
    const [, id, digest] = (document.lastChild?.nodeValue ?? '').split(' ');
    const read = JSON.parse(header) as Header;
    const found = hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(page)));
    if (found !== digest || id !== read.id) return null;
    return { header: read, body, page };
  } catch {
    // Whatever cannot be read is not what was written.
    return null;
  }
}

/** The content; null where the passphrase is not the one that it was sealed with. */
export async function openContent(
  { header, body, page }: Sealed,
  passphrase: string,
): Promise<Content | null> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const key = await crypto.subtle.deriveKey(
    {
      name: 'PBKDF2',
      hash: 'SHA-256',
      salt: bytesOf(header.salt),
      iterations: header.iterations,
    },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['decrypt'],
  );
  try {
    const open = await crypto.subtle.decrypt(
      {
        name: 'AES-GCM',
        iv: bytesOf(header.nonce),
        additionalData: new TextEncoder().encode(withoutBody(page, body)),
      },
      key,
      bytesOf(body),
    );
    return JSON.parse(new TextDecoder().decode(open)) as Content;
  } catch {
    return null;
  }
}

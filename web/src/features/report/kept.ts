/**
 * Reports on the device until they are sent, and what the form needs to open without the network. A report is sealed
 * with a key that the browser gives out to nobody, this script included; with the last report the key goes too, so that
 * what a disk may still hold cannot be read. Tabs take turns: one must not drop the key under which another writes.
 */
import { clear, createStore, del, entries, get, keys, set } from 'idb-keyval';
import type { Report } from './answers.ts';

const DATABASE = 'pora-laporan';
const store = createStore(DATABASE, 'laporan');
const KEY = 'kunci';
const REFERENCE = 'acuan';
const REPORT = 'laporan:';

interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

/** What the form has to know beside the answers. It says nothing of a person. */
export interface FormReference {
  /** Whose form it is, by opaque id. */
  account: string;
  /** May say who told an officer, and search sites. */
  isOfficer: boolean;
  /** The form is all that the account has. */
  isAll: boolean;
  kinds: { id: string; nameId: string; nameEn: string }[];
  regencies: { code: string; name: string }[];
}

const locked = <Result>(work: () => Promise<Result>): Promise<Result> =>
  'locks' in navigator ? (navigator.locks.request(DATABASE, work) as Promise<Result>) : work();

async function deviceKey(): Promise<CryptoKey> {
  const kept = await get<CryptoKey>(KEY, store);
  if (kept) return kept;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  await set(KEY, made, store);
  return made;
}

/** To look into a database makes it: one that is not there is left alone, after signing out above all. */
async function isThere(): Promise<boolean> {
  // Firefox before 126 does not tell.
  if (!indexedDB.databases) return true;
  return (await indexedDB.databases()).some(({ name }) => name === DATABASE);
}

const isReport = (name: IDBValidKey): name is string =>
  typeof name === 'string' && name.startsWith(REPORT);

/** A sealed report belongs to its place: put under another name, it cannot be opened. */
const cipher = (name: string, iv: Uint8Array<ArrayBuffer>) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(name),
});

/** Seals a report and keeps it in place of an older one with the same key. */
export function keepReport(report: Report): Promise<void> {
  return locked(async () => {
    const name = REPORT + report.key;
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify(report));
    const data = await crypto.subtle.encrypt(cipher(name, iv), await deviceKey(), text);
    await set(name, { iv, data } satisfies Sealed, store);
  });
}

/** All reports on the device, whoever made them. */
export function keptReports(): Promise<Report[]> {
  return locked(async () => {
    if (!(await isThere())) return [];
    const all = (await entries<IDBValidKey, Sealed>(store)).filter(([name]) => isReport(name));
    if (all.length === 0) return [];
    const key = await deviceKey();
    return Promise.all(
      all.map(async ([name, { iv, data }]) => {
        const text = await crypto.subtle.decrypt(cipher(String(name), iv), key, data);
        return JSON.parse(new TextDecoder().decode(text)) as Report;
      }),
    );
  });
}

/** How many reports are on the device. */
export async function countKept(): Promise<number> {
  if (!(await isThere())) return 0;
  return (await keys<IDBValidKey>(store)).filter(isReport).length;
}

/** Removes a report, and with the last one the key. */
export function dropReport(key: string): Promise<void> {
  return locked(async () => {
    await del(REPORT + key, store);
    if ((await countKept()) === 0) await del(KEY, store);
  });
}

/** Removes everything: the person signs out. */
export const dropAll = (): Promise<void> =>
  locked(async () => {
    if (await isThere()) await clear(store);
  });

/** Keeps what the form needs to open without the network. */
export const keepReference = (reference: FormReference): Promise<void> =>
  set(REFERENCE, reference, store);

/** What was kept of it, or null. */
export const keptReference = async (): Promise<FormReference | null> =>
  ((await isThere()) && (await get<FormReference>(REFERENCE, store))) || null;

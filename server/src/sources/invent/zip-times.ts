import { zipEntries } from '../decode/zip.ts';

/** 1 January 1980, the first day that ZIP knows, as its four bytes of time and date. */
const FIRST_DAY = [0x00, 0x00, 0x21, 0x00];
const TIME_IN_LOCAL_HEADER = 10;
const TIME_IN_CENTRAL_RECORD = 12;

/** Takes the time of writing out of a ZIP file: the same contents become the same bytes. */
export function settleZipTimes(bytes: Uint8Array): Uint8Array {
  const settled = new Uint8Array(bytes);
  for (const { local, central } of zipEntries(settled) ?? []) {
    settled.set(FIRST_DAY, local + TIME_IN_LOCAL_HEADER);
    settled.set(FIRST_DAY, central + TIME_IN_CENTRAL_RECORD);
  }
  return settled;
}

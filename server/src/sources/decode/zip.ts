/**
 * As much of the ZIP format as the hub needs beside the spreadsheet library, which neither compares checksums nor
 * limits what it unpacks: a bit flipped in transfer would change a cell unseen, a crafted file would fill the memory.
 */
import { crc32, inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  /** Offsets of the entry's record in the central directory and of its local header. */
  central: number;
  local: number;
  method: number;
  checksum: number;
  packedSize: number;
  size: number;
}

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;
/** Far above any agency's workbook (10,000 rows unpack to about 20 MB). */
const LARGEST_UNPACKED = 400_000_000;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return null;
}

/** The entries of a ZIP file by its central directory; null where the file is cut off or is none. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === null) return null;
  const entries: ZipEntry[] = [];
  let central = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (central + 46 > end || view.getUint32(central, true) !== CENTRAL_SIGNATURE) return null;
    entries.push({
      central,
      local: view.getUint32(central + 42, true),
      method: view.getUint16(central + 10, true),
      checksum: view.getUint32(central + 16, true),
      packedSize: view.getUint32(central + 20, true),
      size: view.getUint32(central + 24, true),
    });
    central +=
      46 +
      view.getUint16(central + 28, true) +
      view.getUint16(central + 30, true) +
      view.getUint16(central + 32, true);
  }
  return entries;
}

function unpack(bytes: Uint8Array, view: DataView, entry: ZipEntry): Uint8Array | null {
  if (entry.local + 30 > bytes.length) return null;
  if (view.getUint32(entry.local, true) !== LOCAL_SIGNATURE) return null;
  const names = view.getUint16(entry.local + 26, true) + view.getUint16(entry.local + 28, true);
  const from = entry.local + 30 + names;
  const packed = bytes.subarray(from, from + entry.packedSize);
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch {
    return null;
  }
}

/** Whether every entry unpacks to the size and checksum that the directory states, within the limit. */
export function isSoundZip(bytes: Uint8Array): boolean {
  const entries = zipEntries(bytes);
  if (!entries) return false;
  const unpackedSize = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (unpackedSize > LARGEST_UNPACKED) return false;
  const view = viewOf(bytes);
  return entries.every((entry) => {
    const content = unpack(bytes, view, entry);
    return content?.length === entry.size && crc32(content) === entry.checksum;
  });
}

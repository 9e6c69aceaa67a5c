/**
 * Reads one PDF and writes it anew with what can be reached from its pages: no script, no action, no attached file, none
 * of what says who made it when and with what, and no earlier version of a page. Plain JavaScript, because Node 20 loads
 * no TypeScript worker.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFParser,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFWriter,
} from '@cantoo/pdf-lib';
import { withoutRemarks } from './jpeg-remarks.mjs';

/** A page of 300 points an inch in full colour, A3, is 52 MB. */
const MOST_OF_A_STREAM = 64 * 1024 * 1024;
const MOST_OF_ALL = 512 * 1024 * 1024;
const MOST_LAYERS = 3;

/** Keys that make a PDF do something, or hold what does. */
const ACTIVE_KEYS = [
  'JS',
  'JavaScript',
  'XFA',
  'RichMediaContent',
  'RichMediaSettings',
  'Rendition',
];
/** Names that say so: kinds of actions (`S`) and of annotations (`Subtype`). */
const ACTIVE_NAMES = [
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'GoToE',
  'GoToR',
  'GoTo3DView',
  'Rendition',
  'RichMedia',
  'RichMediaExecute',
  'Movie',
  'Sound',
  'Screen',
  '3D',
];
const FILE_KEYS = ['EmbeddedFiles', 'EF', 'AF', 'Collection'];
const FILE_NAMES = ['EmbeddedFile', 'FileAttachment'];

/** What is left out: what happens by itself, who made the file and when, small pictures of earlier pages, signatures. */
const LEFT_OUT = [
  'OpenAction',
  'AA',
  'Metadata',
  'PieceInfo',
  'LastModified',
  'Thumb',
  'Perms',
  'DSS',
];
/** What a remark on a page says of who made it. */
const OF_A_REMARK = ['T', 'M', 'CreationDate', 'NM'];

class Refused extends Error {
  constructor(problem) {
    super(problem);
    this.problem = problem;
  }
}

/**
 * Unpacks each stream, and what is packed in it, before the library does: it knows no limit. Packings other than the
 * common one are not let near the streams that it unpacks.
 */
function requireWeight(bytes) {
  const text = bytes
    .toString('latin1')
    .replace(/#([0-9a-f]{2})/gi, (_escape, code) => String.fromCharCode(Number.parseInt(code, 16)));
  const holdsPackedObjects = /\/(ObjStm|XRef)\b/.test(text);
  const isOdd =
    /\/(LZW|RunLength|ASCII85|ASCIIHex)Decode\b|\/(Type|Filter)([\s\0[]|%[^\r\n]*[\r\n])+\d/.test(
      text,
    );
  if (holdsPackedObjects && isOdd) throw new Refused('PDF_UNREADABLE');
  let left = MOST_OF_ALL;
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const start = at + 6 + (bytes[at + 6] === 0x0d ? 1 : 0) + 1;
    left -= unpackedSize(bytes.subarray(start), MOST_LAYERS);
    if (left < 0) throw new Refused('PDF_TOO_HEAVY');
  }
}

function unpackedSize(packed, layers) {
  const isPacked =
    (packed[0] & 0x0f) === 8 && packed.length > 1 && packed.readUInt16BE(0) % 31 === 0;
  if (!isPacked) return 0;
  if (layers === 0) throw new Refused('PDF_TOO_HEAVY');
  let unpacked;
  try {
    unpacked = inflateSync(packed, { maxOutputLength: MOST_OF_A_STREAM });
  } catch (error) {
    if (error.code === 'ERR_BUFFER_TOO_LARGE') throw new Refused('PDF_TOO_HEAVY');
    // Bytes that look like it and are not.
    return 0;
  }
  return unpacked.length + unpackedSize(unpacked, layers - 1);
}

const nameOf = (value) => (value instanceof PDFName ? value.decodeText() : null);

/** Refuses what a dictionary must not hold. */
function requireInert(dict) {
  for (const key of dict.keys()) {
    const name = key.decodeText();
    if (ACTIVE_KEYS.includes(name)) throw new Refused('PDF_ACTIVE');
    if (FILE_KEYS.includes(name)) throw new Refused('PDF_HOLDS_FILES');
    if (!['S', 'Subtype', 'Type'].includes(name)) continue;
    const says = nameOf(dict.lookup(key));
    if (ACTIVE_NAMES.includes(says)) throw new Refused('PDF_ACTIVE');
    if (FILE_NAMES.includes(says)) throw new Refused('PDF_HOLDS_FILES');
  }
}

/** Takes out of a dictionary what is left out. */
function cleanDict(dict) {
  const isRemark =
    dict.has(PDFName.of('Rect')) && nameOf(dict.lookup(PDFName.of('Subtype'))) !== 'Widget';
  for (const key of dict.keys()) {
    const name = key.decodeText();
    // A signature vouches for the bytes that were sent; these are others.
    const isSignature = name === 'V' && dict.lookup(key) instanceof PDFDict;
    if (LEFT_OUT.includes(name) || isSignature || (isRemark && OF_A_REMARK.includes(name))) {
      dict.delete(key);
    }
  }
}

/** A picture in a PDF may be a whole JPEG file, with all that a camera wrote into it, and may be packed once more. */
function cleanPicture(stream) {
  const { dict } = stream;
  const filter = dict.lookup(PDFName.of('Filter'));
  const filters = (filter instanceof PDFArray ? filter.asArray() : [filter]).map((each) =>
    nameOf(dict.context.lookup(each)),
  );
  if (!filters.includes('DCTDecode')) return;
  let jpeg = Buffer.from(stream.contents);
  for (const packing of filters.slice(0, -1)) {
    if (packing !== 'FlateDecode') throw new Refused('PDF_UNREADABLE');
    jpeg = inflateSync(jpeg, { maxOutputLength: MOST_OF_A_STREAM });
  }
  if (filters.length > 1) {
    dict.set(PDFName.of('Filter'), PDFName.of('DCTDecode'));
    dict.delete(PDFName.of('DecodeParms'));
  }
  const cleaned = withoutRemarks(jpeg);
  if (!cleaned) throw new Refused('PDF_UNREADABLE');
  stream.updateContents(cleaned);
}

/**
 * Shows each dictionary that can be reached from the catalogue once, with the stream that it belongs to if it does; what
 * is taken out of it when it is shown is not reached from there.
 * @returns the references that lead to them
 */
function walk(context, show) {
  const references = new Set();
  const looked = new Set();
  const open = [context.trailerInfo.Root];
  while (open.length > 0) {
    let value = open.pop();
    if (value instanceof PDFRef) {
      references.add(value.toString());
      value = context.lookup(value);
    }
    if (!value || looked.has(value)) continue;
    looked.add(value);
    const dict = value instanceof PDFStream ? value.dict : value;
    if (dict instanceof PDFDict) show(dict, value);
    const inside =
      value instanceof PDFArray ? value.asArray() : dict instanceof PDFDict ? dict.values() : [];
    for (const each of inside) open.push(each);
  }
  return references;
}

/** Takes out of the PDF what its pages do not need. @throws where it is to be refused */
function cleanObjects(context) {
  let pages = 0;
  walk(context, (dict) => {
    requireInert(dict);
    if (nameOf(dict.lookup(PDFName.of('Type'))) === 'Page') pages += 1;
  });
  if (pages === 0) throw new Refused('PDF_UNREADABLE');
  const references = walk(context, (dict, value) => {
    cleanDict(dict);
    if (value instanceof PDFRawStream) cleanPicture(value);
  });
  for (const [ref] of context.enumerateIndirectObjects()) {
    if (!references.has(ref.toString())) context.delete(ref);
  }
}

/** Within so many bytes of its end a PDF says that this is its end; the library reads on without. */
const END_WITHIN = 1024;

async function clean(bytes) {
  if (!bytes.subarray(-END_WITHIN).includes('%%EOF')) throw new Refused('PDF_UNREADABLE');
  requireWeight(bytes);
  const context = await PDFParser.forBytesWithOptions(bytes, Infinity, true).parseDocument();
  if (context.trailerInfo.Encrypt) throw new Refused('PDF_ENCRYPTED');
  context.trailerInfo.Info = undefined;
  context.trailerInfo.ID = undefined;
  cleanObjects(context);
  return PDFWriter.forContext(context, Infinity).serializeToBuffer();
}

try {
  parentPort.postMessage({ bytes: await clean(Buffer.from(workerData)) });
} catch (error) {
  // Whatever the library stumbles over, the file is one that it does not read.
  parentPort.postMessage({ problem: error.problem ?? 'PDF_UNREADABLE' });
}

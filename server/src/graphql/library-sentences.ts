/** Sentences of the libraries that a caller may read, in the hub's own words and both languages. */
import { beyondLimit } from './document-limits.ts';

/** The code of whatever is beyond a limit, whoever found it. */
const BEYOND_LIMIT = 'GRAPHQL_VALIDATION_FAILED';

/** Beginnings of the libraries’ sentences, and what is said instead. */
const SENTENCES: readonly [begins: RegExp, says: string, code?: string][] = [
  [
    /^Operation batching disabled/,
    'One query a request: a list of queries is not taken. / Satu kueri tiap permintaan: daftar kueri tidak diterima.',
  ],
  [
    /^GET requests only support query operations/,
    'Changes are sent by POST, not by GET. / Perubahan dikirim dengan POST, bukan GET.',
  ],
  [
    /^This operation has been blocked as a potential Cross-Site Request Forgery/,
    'Send the header Content-Type: application/json, or Apollo-Require-Preflight with a GET. / Sertakan header Content-Type: application/json, atau Apollo-Require-Preflight pada GET.',
  ],
  [
    /^POST body missing, invalid Content-Type, or JSON object has no keys/,
    'Send a JSON object with the key query. / Kirim objek JSON dengan kunci query.',
  ],
  [
    /^GraphQL operations must contain a non-empty `query`/,
    'The request names no query. / Permintaan tidak memuat kueri.',
  ],
  [/^GraphQL queries must be strings/, 'The query has to be a text. / Kueri harus berupa teks.'],
  [
    /^`(variables|extensions)` in a POST body/,
    'The keys variables and extensions take an object. / Kunci variables dan extensions berupa objek.',
  ],
  [
    /^`operationName` in a POST body/,
    'The key operationName takes a text. / Kunci operationName berupa teks.',
  ],
  [/^Syntax Error: Document contains more that? \d+ tokens/, beyondLimit('tokens'), BEYOND_LIMIT],
  // What deep nesting comes to in the parser, which calls itself for each level.
  [/^(Syntax Error: )?Maximum call stack size exceeded/, beyondLimit('depth'), BEYOND_LIMIT],
  [/^Request body is too large/, 'The request is too large. / Permintaan terlalu besar.'],
  [
    /^Unsupported Media Type/,
    'This content type is not taken here. / Tipe konten ini tidak diterima di sini.',
  ],
  [
    /^(Body is not valid JSON|Unexpected (token|end)|Body cannot be empty)/,
    'The request’s body is no JSON. / Isi permintaan bukan JSON.',
  ],
];

/**
 * What is said of a variable that does not fit its type: its name and the place in it. The library's own
 * sentence quotes the value, which may be a name or a number of a document.
 */
function aboutVariable(message: string): string | null {
  const [, variable] = /^Variable "(\$\w+)" got invalid value /.exec(message) ?? [];
  if (!variable) return null;
  const [, place] = / at "(\w+[\w.[\]]*)"; /.exec(message) ?? [];
  const name = place ? `$${place}` : variable;
  return `The value of ${name} does not fit its type. / Nilai ${name} tidak sesuai dengan tipenya.`;
}

/**
 * What a caller reads instead of a library's sentence; the same one where the hub has none of its own.
 * @param code the library's code, kept unless the hub says another
 */
export function publicWords(message: string, code: string): { message: string; code: string } {
  // Apollo begins the message of an error from the context with words of its own.
  const words = message.replace(/^Context creation failed: /, '');
  const [, says, ownCode] = SENTENCES.find(([begins]) => begins.test(words)) ?? [];
  if (says) return { message: says, code: ownCode ?? code };
  if (words.startsWith('Syntax Error: ')) {
    return { message: `${words} / Kueri ini tidak dapat dibaca.`, code };
  }
  return { message: aboutVariable(words) ?? words, code };
}

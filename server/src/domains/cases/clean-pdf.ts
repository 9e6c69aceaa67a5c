import { Worker } from 'node:worker_threads';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { type DocumentProblem, documentProblem } from './document-problems.ts';

const MILLISECONDS = 20_000;
/** Of the objects of one PDF; a file that takes more ends its thread, not the hub. */
const MEGABYTES = 512;

/** What the thread answers: the file written anew, or why it is not. */
type Answer =
  | { bytes: Uint8Array }
  | {
      problem:
        | 'PDF_UNREADABLE'
        | 'PDF_TOO_HEAVY'
        | 'PDF_ENCRYPTED'
        | 'PDF_ACTIVE'
        | 'PDF_HOLDS_FILES';
    };

/** The PDF read and written anew: what its pages consist of, and nothing else. In a thread of its own, within limits. */
export async function cleanPdf(bytes: Buffer): Promise<Result<Buffer, DocumentProblem>> {
  const worker = new Worker(new URL('./pdf-worker.mjs', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    // The library tells on the console what it finds odd; it would stand in the hub's log.
    stdout: true,
    stderr: true,
  });
  const answer = await new Promise<Answer>((resolve, reject) => {
    const tooLong = setTimeout(() => resolve({ problem: 'PDF_TOO_HEAVY' }), MILLISECONDS);
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? resolve({ problem: 'PDF_TOO_HEAVY' })
        : reject(error),
    );
    worker.once('exit', () => {
      clearTimeout(tooLong);
      reject(new Error('the thread that reads a PDF ended without an answer'));
    });
  }).finally(() => worker.terminate());
  return 'bytes' in answer
    ? ok(Buffer.from(answer.bytes))
    : failed(documentProblem(answer.problem));
}

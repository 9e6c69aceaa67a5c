import { strToU8, Zip, ZipDeflate } from 'fflate';

/** Pieces of text are gathered up to this many characters before they are compressed. */
const PIECE = 64 * 1024;

/** A zip archive that is written entry after entry and gives its bytes as they come to be. */
export class ZipStream {
  #ready: Uint8Array[] = [];
  #entry: ZipDeflate | null = null;
  #text = '';
  readonly #zip = new Zip((error, bytes) => {
    if (error) throw error;
    if (bytes.length > 0) this.#ready.push(bytes);
  });

  /** Ends the entry before and begins one. */
  begin(name: string): void {
    this.#endEntry();
    this.#entry = new ZipDeflate(name, { level: 6 });
    this.#zip.add(this.#entry);
  }

  write(text: string): void {
    this.#text += text;
    if (this.#text.length >= PIECE) this.#push(false);
  }

  /** Ends the archive; without its end no program opens it. */
  end(): void {
    this.#endEntry();
    this.#zip.end();
  }

  /** The bytes that have come to be since they were last taken. */
  take(): Uint8Array[] {
    return this.#ready.splice(0);
  }

  #endEntry(): void {
    if (this.#entry) this.#push(true);
    this.#entry = null;
  }

  #push(last: boolean): void {
    this.#entry?.push(strToU8(this.#text), last);
    this.#text = '';
  }
}

import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

const compress = promisify(brotliCompress);
/** One step below the strongest, which takes three times as long for two hundredths less. */
const QUALITY = 10;

/**
 * What only the build knows and the server passes on: the service worker's list of files; each text file once more, packed as
 * tightly as it gets (the server by itself packs quickly, which costs a slow line a fifth more), and
 * which files a page will ask for after its first script, so that they can be asked for beside it.
 */
export function shellFiles(): Plugin {
  return {
    name: 'shell-files',
    apply: 'build',
    // Only what is written is finished: addresses are still being put in while the bundle is made.
    async writeBundle({ dir = '' }, bundle) {
      // The first script is the largest and leads: what is asked for behind it fills the line meanwhile.
      const page = new Set([...entryFiles(bundle), ...filesOf(bundle, 'app/SignedIn.tsx')]);
      const overview = filesOf(bundle, 'overview/OverviewPage.tsx');
      const list = {
        page: [...page],
        overview: [...overview].filter((file) => !page.has(file)),
      };
      await writeFile(join(dir, 'preload.json'), JSON.stringify(list));
      await writeFile(join(dir, 'service-worker.js'), await serviceWorker(bundle, list));
      const texts = Object.keys(bundle).filter((name) =>
        /^assets\/.*\.(js|css|json|svg)$/.test(name),
      );
      await Promise.all(texts.map((name) => pack(join(dir, name))));
    },
  };
}

/** The service worker with the names of all files of this build, those that a map page needs first. */
async function serviceWorker(
  bundle: Rolldown.OutputBundle,
  { page, overview }: { page: string[]; overview: string[] },
): Promise<string> {
  const assets = Object.keys(bundle)
    .filter((name) => name.startsWith('assets/'))
    .map((name) => `/${name}`);
  const first = assets.filter((name) => /\/(noto-sans|icon)-/.test(name));
  const map = assets.filter((name) => /\/(MapView|maplibre|land)-/.test(name));
  const files = [...new Set([...page, ...first, ...overview, ...map, ...assets.sort()])];
  const build = createHash('sha256').update(files.join()).digest('hex').slice(0, 16);
  const source = await readFile(new URL('src/app/service-worker.js', import.meta.url), 'utf8');
  return source
    .replace("'__BUILD__'", `'${build}'`)
    .replace("'__ENTRY__'", `'/${entryOf(bundle).fileName}'`)
    .replace("['__FILES__']", JSON.stringify(files));
}

async function pack(path: string): Promise<void> {
  const text = await readFile(path);
  const packed = await compress(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  });
  await writeFile(`${path}.br`, packed);
}

/** Addresses of the page's first script and of all that it imports. */
function entryFiles(bundle: Rolldown.OutputBundle): string[] {
  return [...withImports(bundle, entryOf(bundle))].flatMap(addressesOf);
}

function entryOf(bundle: Rolldown.OutputBundle): Rolldown.OutputChunk {
  const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry);
  if (entry?.type !== 'chunk') throw new Error('the build has no first script');
  return entry;
}

/** Addresses of a lazy part and of all that it imports, without what the first script brings along. */
function filesOf(bundle: Rolldown.OutputBundle, module: string): Set<string> {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const wanted = chunks.find((chunk) => chunk.facadeModuleId?.endsWith(module));
  if (!wanted) throw new Error(`the build has no chunk for ${module}`);
  const there = withImports(bundle, entryOf(bundle));
  const files = [...withImports(bundle, wanted)].filter((chunk) => !there.has(chunk));
  return new Set(files.flatMap(addressesOf));
}

function withImports(
  bundle: Rolldown.OutputBundle,
  start: Rolldown.OutputChunk,
): Set<Rolldown.OutputChunk> {
  const all = new Set<Rolldown.OutputChunk>();
  const add = (chunk: Rolldown.OutputChunk): void => {
    if (all.has(chunk)) return;
    all.add(chunk);
    for (const name of chunk.imports) {
      const file = bundle[name];
      if (file?.type === 'chunk') add(file);
    }
  };
  add(start);
  return all;
}

const addressesOf = (chunk: Rolldown.OutputChunk): string[] =>
  [chunk.fileName, ...cssOf(chunk)].map((file) => `/${file}`);

const cssOf = (chunk: Rolldown.OutputChunk): string[] => [
  ...((chunk as { viteMetadata?: { importedCss: Set<string> } }).viteMetadata?.importedCss ?? []),
];

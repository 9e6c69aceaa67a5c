import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';

const SOURCE = fileURLToPath(new URL('src/', import.meta.url));

/** What the first picture is made of, in the order in which it is loaded, each with the folder that nobody shares. */
const PARTS = [
  { begins: 'app/main.tsx', own: '' },
  { begins: 'app/SignedIn.tsx', own: 'app/' },
  { begins: 'features/overview/OverviewPage.tsx', own: 'features/overview/' },
];

/**
 * Which modules go into one file: what the first picture needs beside its own folders, that of maps apart. By itself the
 * build makes a file of each handful of modules that the same pages share, so that with every page that is added the
 * first picture comes in more and smaller ones. A browser asks for six at a time, and each has a kilobyte of headers: on
 * a slow line they cost more than what is in them.
 */
export function loadGroups(): Rolldown.CodeSplittingOptions {
  let files: Map<string, string | null> | null = null;
  return {
    // What a file needs of another one is loaded before it: the first script needs nothing of these, nor they of a page.
    includeDependenciesRecursively: false,
    groups: [
      {
        name: (module, build) => {
          files ??= filesOf((id) => build.getModuleInfo(id)?.importedIds ?? []);
          return files.get(module) ?? null;
        },
      },
    ],
  };
}

function filesOf(importedBy: (module: string) => readonly string[]): Map<string, string | null> {
  const files = new Map<string, string | null>();
  for (const { begins, own } of PARTS) {
    const add = (module: string): void => {
      if (files.has(module)) return;
      files.set(module, module.startsWith(SOURCE + own) || own === '' ? null : fileOf(module));
      importedBy(module).forEach(add);
    };
    add(SOURCE + begins);
  }
  return files;
}

const fileOf = (module: string): string =>
  module.startsWith(`${SOURCE}map/`) ? 'still-map' : 'common';

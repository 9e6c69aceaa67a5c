/*
 * Keeps the client's own files, so that the page opens without the network. It answers two kinds of requests and leaves
 * all others alone: pages, from the network and only without it from what is kept, and the files under `/assets/`, whose
 * names change with their content. Figures, lists, tiles, exports and files never pass through here, so that nothing of
 * a person can be kept; see docs/decisions/offline.md. The build puts its list in.
 */
const BUILD = '__BUILD__';
const ENTRY = '__ENTRY__';
const FILES = ['__FILES__'];

const KEPT = `pora-shell-${BUILD}`;
const PAGE = '/index.html';
const NO_PAGE =
  /^\/(graphql|auth|tiles|boundaries|export|files|cases|documents|copies|metrics|healthz|readyz)\b/;

async function keepAll() {
  const kept = await caches.open(KEPT);
  // One after the other, in the order in which a page needs them: what is on its way already is waited
  // for instead of fetched twice, and the page that is being opened keeps the line.
  for (const file of [...FILES, PAGE]) {
    if (!(await kept.match(file))) await kept.add(file);
  }
  const page = await kept.match(PAGE);
  if (!(await page.text()).includes(ENTRY)) {
    // The hub was renewed meanwhile: a page of one build with files of another must not be kept.
    await caches.delete(KEPT);
    throw new Error('the hub has a newer build');
  }
  await self.skipWaiting();
}

async function dropOthers() {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith('pora-shell-') && name !== KEPT);
  await Promise.all(others.map((name) => caches.delete(name)));
  await self.clients.claim();
}

const kept = async (file) => (await caches.open(KEPT)).match(file);

async function page(request) {
  try {
    return await fetch(request);
  } catch (unreachable) {
    const shell = await kept(PAGE);
    if (shell) return shell;
    throw unreachable;
  }
}

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(dropOthers()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (!NO_PAGE.test(pathname)) event.respondWith(page(request));
  } else if (pathname.startsWith('/assets/')) {
    event.respondWith(kept(pathname).then((file) => file ?? fetch(request)));
  }
});

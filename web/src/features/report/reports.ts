/**
 * The reports of whoever uses this page, in memory and on the device, and their way to the hub. What is on the device is
 * what counts, since another tab may have sent or changed a report: it is read again before each sending. A report that
 * waits keeps its key, so that the hub takes in once what it is sent twice; one that is changed after a sending whose
 * answer was lost gets a new key, because under the old one the hub would keep the old words and say that it has them.
 */
import { useSyncExternalStore } from 'react';
import { type Answers, changed, NOTHING, type Report } from './answers.ts';
import { deliver, type Hindrance, sender } from './deliver.ts';
import { countKept, dropAll, dropReport, keepReport, keptReports } from './kept.ts';

interface State {
  account: string | null;
  isReady: boolean;
  /** Of this account, the newest first. */
  reports: readonly Report[];
  /** Reports of other accounts that wait on this device. */
  elsewhere: number;
  /** Which one the form shows. */
  current: string | null;
  isSending: boolean;
  hindrance: Hindrance | null;
  /** Numbers under which reports came in while this page has been open, by key. */
  receipts: Readonly<Record<string, string>>;
  /** The device refused to keep a report. */
  cannotKeep: boolean;
}

const EMPTY: State = {
  account: null,
  isReady: false,
  reports: [],
  elsewhere: 0,
  current: null,
  isSending: false,
  hindrance: null,
  receipts: {},
  cannotKeep: false,
};

const SAVED_WITHIN_MILLISECONDS = 400;
const listeners = new Set<() => void>();
let state = EMPTY;

function become(change: Partial<State>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The reports and what becomes of them. */
export const useReports = (): State => useSyncExternalStore(subscribe, () => state);

const find = (key: string | null): Report | null =>
  state.reports.find((report) => report.key === key) ?? null;

/** The report that the form shows. */
export const currentReport = (): Report | null => find(state.current);

const isOpen = (report: Report): boolean => report.state === 'OPEN';

const now = (): string => new Date().toISOString();

/** Reports that were changed in memory and are not on the device yet. */
const unsaved = new Map<string, ReturnType<typeof setTimeout>>();

async function save(key: string): Promise<void> {
  clearTimeout(unsaved.get(key));
  unsaved.delete(key);
  const report = find(key);
  if (report) await keep(report);
}

async function keep(report: Report): Promise<void> {
  try {
    await keepReport(report);
  } catch {
    // A browser without storage, or a full one: the report lives as long as the page, and the page says so.
    become({ cannotKeep: true });
  }
}

/** Puts what is still in memory only on the device, e.g. because the page is about to go. */
export const saveAll = (): Promise<unknown> => Promise.all([...unsaved.keys()].map(save));

/** How many reports the device holds, of whichever account, what is being typed included. */
export async function countOnDevice(): Promise<number> {
  await saveAll();
  return state.cannotKeep ? state.reports.length : countKept();
}

function put(report: Report): void {
  const others = state.reports.filter(({ key }) => key !== report.key);
  become({ reports: [report, ...others] });
}

/** Reads what is on the device. A report that the device could not keep stays in memory. */
async function refresh(): Promise<void> {
  await saveAll();
  const { account } = state;
  if (state.cannotKeep || !account) return become({ isReady: true });
  try {
    const kept = await keptReports();
    // What is being written on this page is newer than what was read.
    const typed = state.reports.filter(
      (report) => unsaved.has(report.key) || (report.key === state.current && isOpen(report)),
    );
    const keys = new Set(typed.map(({ key }) => key));
    const own = kept.filter((report) => report.account === account && !keys.has(report.key));
    const reports = [...typed, ...own].sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
    // Another tab may have signed in as somebody else meanwhile.
    if (state.account !== account) return;
    become({
      isReady: true,
      reports,
      elsewhere: kept.filter((report) => report.account !== account).length,
    });
  } catch {
    become({ isReady: true, cannotKeep: true });
  }
}

/** Shows the reports of an account. Those of whoever was here before leave the memory. */
export async function openReports(account: string): Promise<void> {
  if (state.account !== account) become({ ...EMPTY, account });
  become({ hindrance: null });
  await refresh();
  // After a reload the newest report that is not handed in is the one that was being written.
  if (!state.current) become({ current: state.reports.find(isOpen)?.key ?? null });
}

/** Removes all reports from the device and from memory: the person signs out. */
export async function forgetReports(): Promise<void> {
  for (const timer of unsaved.values()) clearTimeout(timer);
  unsaved.clear();
  become(EMPTY);
  await dropAll();
}

/** 128 random bits; `randomUUID` is missing where a hub is reached without TLS. */
const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

/** Begins a report, which is kept from its first answer on. @param known what is known without asking */
export function begin(account: string, known: Partial<Answers>): void {
  const key = newKey();
  put({
    key,
    account,
    state: 'OPEN',
    isTried: false,
    isReviewed: false,
    answers: { ...NOTHING, ...known },
    confirmed: [],
    objection: null,
    changedAt: now(),
  });
  become({ current: key });
}

function alter(key: string, change: (report: Report) => Report): void {
  const report = find(key);
  if (!report) return;
  put(change(report));
  // A pause that typing would prolong might never come.
  if (!unsaved.has(key)) {
    unsaved.set(
      key,
      setTimeout(() => void save(key), SAVED_WITHIN_MILLISECONDS),
    );
  }
}

/** Notes an answer; it is on the device a moment after the person stops typing. */
export const answer = (key: string, change: Partial<Answers>): void =>
  alter(key, (report) => changed(report, change, now()));

/** The summary was seen. */
export const review = (key: string): void => alter(key, (it) => ({ ...it, isReviewed: true }));

/** What the server said has been read and is being mended. */
export const settle = (key: string): void => alter(key, (it) => ({ ...it, objection: null }));

/** Shows a report in the form without changing it. */
export const show = (key: string): void => become({ current: key });

/** Opens a report for change: it is not sent until it is handed in again. */
export async function reopen(key: string): Promise<void> {
  const report = find(key);
  if (!report) return;
  const open: Report = {
    ...report,
    key: report.isTried ? newKey() : key,
    state: 'OPEN',
    isTried: false,
  };
  put(open);
  become({ current: open.key });
  await save(open.key);
  if (open.key !== key) await discard(key);
}

/** The number under which a report came in was read. */
export function acknowledge(key: string): void {
  const { [key]: _read, ...receipts } = state.receipts;
  become({ receipts });
}

/** Removes a report for good. */
export async function discard(key: string): Promise<void> {
  clearTimeout(unsaved.get(key));
  unsaved.delete(key);
  become({ reports: state.reports.filter((report) => report.key !== key) });
  if (state.current === key) become({ current: null });
  if (!state.cannotKeep) await dropReport(key).catch(() => become({ cannotKeep: true }));
}

/** Hands a report in: from here on it waits to be sent, now or when there is a network. */
export async function handIn(key: string, confirming?: Report['confirmed'][number]): Promise<void> {
  alter(key, (report) => ({
    ...report,
    state: 'WAITING',
    objection: null,
    confirmed: confirming ? [...report.confirmed, confirming] : report.confirmed,
  }));
  become({ hindrance: null });
  await save(key);
  await running;
  await sendWaiting();
}

let running: Promise<void> | null = null;

/** Sends what waits, one after the other; does nothing where nothing waits or there is no network. */
export function sendWaiting(): Promise<void> {
  running ??= sendAll().finally(() => {
    running = null;
  });
  return running;
}

const waiting = (): Report[] => state.reports.filter((report) => report.state === 'WAITING');

async function sendAll(): Promise<void> {
  await refresh();
  if (waiting().length === 0) return;
  if (!navigator.onLine) return become({ hindrance: 'unreachable' });
  become({ isSending: true });
  try {
    become({ hindrance: await sendEach() });
  } finally {
    become({ isSending: false });
  }
}

async function sendEach(): Promise<Hindrance | null> {
  const who = await sender();
  if ('hindrance' in who) return who.hindrance;
  if (who.account !== state.account) return 'signed-out';
  for (const { key } of waiting()) {
    const report = find(key);
    if (report?.state !== 'WAITING') continue;
    put({ ...report, isTried: true });
    await save(key);
    const delivery = await deliver(report, who.isOfficer);
    if ('receipt' in delivery) {
      become({ receipts: { ...state.receipts, [key]: delivery.receipt } });
      await discard(key);
      continue;
    }
    if ('objection' in delivery) {
      const open: Report = {
        ...report,
        state: 'OPEN',
        isTried: false,
        objection: delivery.objection,
      };
      // Kept before it is shown: the page that shows it may be reloaded at once.
      await keep(open);
      put(open);
      continue;
    }
    // An answer came, and it was that nothing was taken in.
    if (delivery.hindrance !== 'unreachable' && delivery.hindrance !== 'failed') {
      put({ ...report, isTried: false });
      await save(key);
    }
    return delivery.hindrance;
  }
  return null;
}

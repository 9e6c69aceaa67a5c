/** The feeds by the marks in their files, so that each source can tell when it was handed the file of another. */
import type { Source } from './source.ts';

export interface Feed extends Pick<Source, 'id' | 'title' | 'extension'> {
  /** All of these stand in the opening lines of the feed's files and of no other feed's. */
  marks: readonly RegExp[];
}

export const STAY_PERMITS: Feed = {
  id: 'immigration-stay-permits',
  title: {
    id: 'Izin tinggal dari Imigrasi',
    en: 'Stay permits from Immigration',
  },
  extension: 'xlsx',
  marks: [/izin tinggal/i, /indeks\s+visa/i],
};

export const WORK_PERMITS: Feed = {
  id: 'manpower-work-permits',
  title: {
    id: 'RPTKA dari Disnakertrans',
    en: 'Work permits from the labour office',
  },
  extension: 'csv',
  marks: [/nomor rptka/i, /lokasi kerja/i],
};

export const INCIDENTS: Feed = {
  id: 'police-incidents',
  title: { id: 'Kejadian dari Kepolisian', en: 'Incidents from the police' },
  extension: 'jsonl',
  marks: [/"nomor_laporan"/],
};

const FEEDS: readonly Feed[] = [STAY_PERMITS, WORK_PERMITS, INCIDENTS];

/** The feed to which the opening lines of a file belong, or null. */
export const recogniseFeed = (opening: string): Feed | null =>
  FEEDS.find((feed) => feed.marks.every((mark) => mark.test(opening))) ?? null;

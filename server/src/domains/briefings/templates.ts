/** What a briefing begins with. Only tables that a meeting may see, so that no slide of a template is empty. */
import type { Sentence } from '../../kernel/result.ts';
import type { Dimension } from '../indicators/types.ts';
import { figuresOf, type SlideQuestion } from './question.ts';
import type { SlideKind, Template } from './types.ts';

export interface TemplateSlide {
  kind: SlideKind;
  section: string;
  title: string;
  question: SlideQuestion | null;
}

export const TEMPLATE_TITLES: Record<Template, Sentence> = {
  EMPTY: { id: 'Paparan', en: 'Briefing' },
  RAKOR: { id: 'Rakor bulanan Tim PORA', en: 'Monthly coordination meeting' },
  QUARTER: { id: 'Laporan triwulan', en: 'Quarterly report' },
  REGENCY: { id: 'Profil kabupaten/kota', en: 'Regency profile' },
  FOLLOW_UP: { id: 'Rapat tindak lanjut', en: 'Follow-up meeting' },
};

const followUps: TemplateSlide = {
  kind: 'TABLE',
  section: 'Tindak lanjut',
  title: 'Tindak lanjut yang terbuka dan terlambat',
  question: { of: 'FOLLOW_UPS' },
};

const slide = (
  section: string,
  title: string,
  kind: SlideKind,
  indicator: string,
  by: Dimension[] = [],
  more: Parameters<typeof figuresOf>[2] = {},
): TemplateSlide => ({ section, title, kind, question: figuresOf(indicator, by, more) });

const QUARTERS = { step: 'QUARTER' } as const;

/** The slides of a template, in order. */
export const TEMPLATE_SLIDES: Record<Template, readonly TemplateSlide[]> = {
  EMPTY: [],
  RAKOR: [
    followUps,
    slide('Ringkasan', 'Orang asing', 'FIGURES', 'foreign-nationals'),
    slide('Ringkasan', 'Tenaga kerja asing', 'FIGURES', 'foreign-workers'),
    slide('Peta', 'Orang asing menurut kabupaten/kota', 'MAP', 'foreign-nationals', ['REGENCY']),
    slide('Peta', 'Tenaga kerja asing menurut sektor', 'TABLE', 'foreign-workers', ['SECTOR']),
    slide('Perkembangan', 'Orang asing dari bulan ke bulan', 'CHART', 'foreign-nationals', [
      'MONTH',
    ]),
    slide('Kejadian', 'Kejadian menurut jenis', 'CHART', 'incidents', ['INCIDENT_CATEGORY']),
    slide('Laporan', 'Laporan instansi yang diterima', 'TABLE', 'reports-received', ['AGENCY']),
  ],
  QUARTER: [
    followUps,
    slide('Ringkasan', 'Orang asing', 'FIGURES', 'foreign-nationals', [], QUARTERS),
    slide('Ringkasan', 'Izin tinggal yang berlaku', 'FIGURES', 'stay-permits-valid', [], QUARTERS),
    slide('Peta', 'Orang asing menurut kabupaten/kota', 'MAP', 'foreign-nationals', ['REGENCY'], {
      ...QUARTERS,
      measure: 'CHANGE',
    }),
    slide(
      'Rincian',
      'Orang asing menurut kebangsaan',
      'TABLE',
      'foreign-nationals',
      ['NATIONALITY'],
      QUARTERS,
    ),
    slide('Perkembangan', 'Kejadian dari triwulan ke triwulan', 'CHART', 'incidents', ['QUARTER']),
  ],
  REGENCY: [
    followUps,
    slide('Ringkasan', 'Orang asing', 'FIGURES', 'foreign-nationals'),
    slide('Ringkasan', 'Tenaga kerja asing', 'FIGURES', 'foreign-workers'),
    slide('Ringkasan', 'Izin tinggal yang berlaku', 'FIGURES', 'stay-permits-valid'),
    slide('Perkembangan', 'Orang asing dari bulan ke bulan', 'CHART', 'foreign-nationals', [
      'MONTH',
    ]),
    slide('Kejadian', 'Kejadian menurut jenis', 'CHART', 'incidents', ['INCIDENT_CATEGORY']),
    slide('Kejadian', 'Kejadian dari bulan ke bulan', 'CHART', 'incidents', ['MONTH']),
  ],
  FOLLOW_UP: [
    followUps,
    slide('Ringkasan', 'Kejadian yang masih terbuka', 'FIGURES', 'incidents-open'),
    slide('Peta', 'Kejadian terbuka menurut kabupaten/kota', 'MAP', 'incidents-open', ['REGENCY']),
  ],
};

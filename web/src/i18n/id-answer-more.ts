/** What is said below an answer's table and beside its map, in Indonesian. */
export const idAnswerMore = {
  why: (column: string, text: string, reason: string) => `${column}: ${text}. ${reason}`,
  whole: (column: string, text: string) => `${column}: ${text}`,
  reasonsTitle: 'Arti tanda dalam tabel',
  points: { site: 'Lokasi kerja', incident: 'Insiden' },
  pointCount: (count: string) => `${count} titik`,
  noPoint: { site: 'Lokasi tanpa titik', incident: 'Insiden tanpa titik' },
};

export type AnswerMoreWords = typeof idAnswerMore;

/** What is said when something is put on a slide, in Indonesian. It comes when the button is pressed. */
export const idToBriefing = {
  adding: 'Menambahkan ke paparan …',
  added: (title: string) => `Ditambahkan ke “${title}”.`,
  addedToNew: (title: string) => `Ditambahkan ke paparan baru “${title}”.`,
  open: 'Buka slide',
  other: 'Pilih paparan lain',
  takeBack: 'Urungkan',
  takenBack: (title: string) => `Slide diurungkan dari “${title}”.`,
  close: 'Tutup',
  newTitle: (day: string) => `Paparan ${day}`,
  makeNew: 'Paparan baru',
  which: 'Pilih paparan. Yang terakhir Anda kerjakan ada di atas.',
};

export type ToBriefingWords = typeof idToBriefing;

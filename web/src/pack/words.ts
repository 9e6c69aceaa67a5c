/** The viewer's own words, in the language of its pack. */
export const WORDS = {
  id: {
    changed:
      'Berkas ini berubah sejak dibuat; jangan dipakai. Mintalah paket baru kepada penyaji atau unduh lagi dari hub.',
    expired: (day: string) =>
      `Paket ini berlaku sampai ${day} dan sudah lewat menurut jam perangkat ini. Mintalah paket baru, atau betulkan jam perangkat bila salah.`,
    noCrypto:
      'Peramban ini tidak dapat membuka sandi dari berkas lokal (crypto.subtle tidak ada). Buka dengan Chrome, Edge atau Firefox yang baru.',
    wrong: 'Kata sandi salah; ketik lagi. Huruf besar dan kecil dibedakan.',
    passphrase: 'Kata sandi paket',
    open: 'Buka',
    opening: 'Membuka …',
    intro: (day: string) =>
      `Paket paparan ini terenkripsi dan berlaku sampai ${day}. Ketik kata sandi yang dipilih pembuatnya.`,
    list: 'Daftar slide',
    notes: 'Catatan penyaji',
    noNotes: 'Slide ini tidak punya catatan.',
    jump: 'Lompat ke kabupaten/kota',
    choose: 'Pilih …',
    close: 'Tutup',
    nowhere: 'Tidak ada angka kabupaten/kota ini dalam paket.',
    slide: (number: number, of: number) => `Slide ${number} dari ${of}`,
    keys: 'Tombol: ← → spasi Home End pindah slide; ↓ angka di balik gambar, ↑ kembali; B layar hitam; N catatan; L daftar; R kabupaten/kota; F layar penuh.',
    previous: 'Sebelumnya',
    next: 'Berikutnya',
    behind: 'Angka',
  },
  en: {
    changed:
      'This file was changed since it was made; do not use it. Ask the presenter for a new pack, or take it from the hub again.',
    expired: (day: string) =>
      `This pack was good until ${day}, which is past by the clock of this device. Ask for a new pack, or set the device’s clock right if it is wrong.`,
    noCrypto:
      'This browser cannot decrypt in a local file (crypto.subtle is missing). Open it with a recent Chrome, Edge or Firefox.',
    wrong: 'The passphrase is wrong; type it again. Capitals matter.',
    passphrase: 'Passphrase of the pack',
    open: 'Open',
    opening: 'Opening …',
    intro: (day: string) =>
      `This pack of a briefing is encrypted and good until ${day}. Type the passphrase that its maker chose.`,
    list: 'List of slides',
    notes: 'Speaker notes',
    noNotes: 'This slide has no notes.',
    jump: 'Jump to a regency',
    choose: 'Choose …',
    close: 'Close',
    nowhere: 'The pack has no figures of this regency.',
    slide: (number: number, of: number) => `Slide ${number} of ${of}`,
    keys: 'Keys: ← → space Home End change the slide; ↓ figures behind a picture, ↑ back; B blank; N notes; L list; R regency; F full screen.',
    previous: 'Previous',
    next: 'Next',
    behind: 'Figures',
  },
};
export type Words = (typeof WORDS)['id'];

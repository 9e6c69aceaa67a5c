import type { Words } from '../examples/example.ts';

/** A word of the field in both languages, and what the hub means by it. */
export interface Term {
  id: string;
  en: string;
  says: Words;
}

const term = (id: string, en: string, said: string, says: string): Term => ({
  id,
  en,
  says: { id: said, en: says },
});

/** The words of the workbench, by their Indonesian name. */
export const GLOSSARY: readonly Term[] = [
  term(
    'alih status',
    'status change',
    'Perpindahan dari satu jenis izin tinggal ke jenis lain.',
    'A move from one kind of stay permit to another.',
  ),
  term(
    'analisis',
    'analysis',
    'Pertanyaan yang disimpan bersama cara melihat jawabannya.',
    'A question that is kept with how its answer is looked at.',
  ),
  term(
    'bertentangan',
    'conflict',
    'Dua sumber menyebut hal yang berbeda; angkanya tidak ditampilkan sampai diputuskan.',
    'Two sources say different things; no figure is shown until it is settled.',
  ),
  term(
    'belum melapor',
    'not reported',
    'Berkasnya belum datang. Ini bukan nol.',
    'The file has not come. It is not zero.',
  ),
  term(
    'cakupan wilayah',
    'area',
    'Kabupaten dan kota yang dibuka bagi suatu akun, atau seluruh provinsi.',
    'The regencies that are open to an account, or the whole province.',
  ),
  term(
    'deteksi dini',
    'early detection',
    'Memperhatikan tanda sebelum menjadi masalah; di hub berupa angka, bukan penilaian orang.',
    'Seeing signs before they become a problem; in the hub these are figures, no judgement of persons.',
  ),
  term(
    'dibatasi',
    'policy',
    'Ada, tetapi bukan bagi peran ini.',
    'It exists, and is not for this role.',
  ),
  term(
    'ditutup',
    'suppressed',
    'Angka yang ada tetapi tidak ditampilkan, karena dapat menunjuk orang.',
    'A figure that exists and is not shown, because it could point at persons.',
  ),
  term(
    'dugaan',
    'allegation',
    'Yang dilaporkan dan belum diputus.',
    'What is reported and not decided.',
  ),
  term(
    'edisi batas',
    'boundary edition',
    'Seperangkat batas wilayah dengan sumber dan lisensinya.',
    'A set of boundaries with its source and licence.',
  ),
  term(
    'gelar kasus',
    'case conference',
    'Rapat tempat suatu kasus dinilai bersama sebelum diputus.',
    'A meeting in which a case is weighed together before it is decided.',
  ),
  term(
    'indikator',
    'indicator',
    'Angka dengan definisi, satuan dan sumbernya.',
    'A figure with its definition, unit and sources.',
  ),
  term(
    'insiden',
    'incident',
    'Kejadian yang dilaporkan suatu instansi; dugaan sampai diputus.',
    'An event that an agency reports; alleged until it is decided.',
  ),
  term(
    'instansi',
    'agency',
    'Kantor yang mengirim berkas, membaca hub, atau keduanya.',
    'An office that sends files, reads the hub, or both.',
  ),
  term('ITAP', 'permanent stay permit', 'Izin tinggal tetap.', 'Permission to stay for good.'),
  term(
    'ITAS',
    'limited stay permit',
    'Izin tinggal terbatas, biasanya untuk bekerja atau keluarga.',
    'Permission to stay for a time, mostly for work or family.',
  ),
  term('ITK', 'visit stay permit', 'Izin tinggal kunjungan.', 'Permission to stay for a visit.'),
  term(
    'izin tinggal',
    'stay permit',
    'ITK, ITAS atau ITAP.',
    'A visit, limited or permanent stay permit.',
  ),
  term(
    'jabatan',
    'position',
    'Pekerjaan yang disebut dalam izin kerja.',
    'The post that a work permit names.',
  ),
  term(
    'jatuh tempo',
    'due',
    'Hari terakhir sesuatu harus selesai atau diperpanjang.',
    'The last day on which something has to be done or extended.',
  ),
  term(
    'jejak audit',
    'audit trail',
    'Siapa membuka atau mengubah apa, kapan dan untuk apa; hanya memuat id.',
    'Who opened or changed what, when and why; it holds ids only.',
  ),
  term(
    'kabupaten/kota',
    'regency',
    'Satu dari empat belas wilayah provinsi; kode Kemendagri dan BPS-nya berbeda.',
    'One of the fourteen parts of the province; its Kemendagri and BPS codes differ.',
  ),
  term(
    'KBLI',
    'industry code',
    'Kode lima angka bidang usaha.',
    'The five-digit code of a line of business.',
  ),
  term(
    'kebangsaan',
    'nationality',
    'Negara yang menerbitkan paspor; tidak pernah menjadi dasar penilaian.',
    'The country that issued the passport; never what somebody is judged by.',
  ),
  term('kedaluwarsa', 'expired', 'Hari terakhirnya sudah lewat.', 'Its last day has passed.'),
  term(
    'keperluan',
    'purpose',
    'Untuk apa data satu orang dibuka.',
    'What the data of one person are opened for.',
  ),
  term(
    'kutipan',
    'citation',
    'Alamat tetap sebuah jawaban; membukanya menanyakan hal yang sama lagi.',
    'An address of an answer that stays; opening it asks the same again.',
  ),
  term(
    'lokasi kerja',
    'site',
    'Tempat kerja yang disebut dalam izin kerja; yang pertama adalah yang utama.',
    'A place of work that a work permit names; the first is the principal one.',
  ),
  term(
    'masa berlaku',
    'validity',
    'Dari hari pertama sampai hari terakhir suatu izin, keduanya dihitung.',
    'From the first to the last day of a permit, both counted.',
  ),
  term(
    'NIB',
    'business number',
    'Tiga belas angka yang mengenali suatu usaha.',
    'Thirteen digits that identify a business.',
  ),
  term(
    'orang asing',
    'foreign national',
    'Orang berkewarganegaraan lain yang tercatat dalam berkas suatu instansi.',
    'A person of another nationality who stands in a file of an agency.',
  ),
  term(
    'overstay',
    'overstay',
    'Tinggal melewati izin. Hub tidak menyimpulkannya sendiri.',
    'Staying beyond one’s permit. The hub does not conclude it by itself.',
  ),
  term(
    'paparan',
    'briefing',
    'Slide untuk rapat, dengan agenda, kehadiran, keputusan dan tindak lanjutnya.',
    'Slides for a meeting, with its agenda, attendance, decisions and follow-ups.',
  ),
  term(
    'paspor',
    'passport',
    'Dokumen perjalanan; nomornya hanya bagi petugas perkara.',
    'A travel document; its number is for case officers only.',
  ),
  term(
    'pelimpahan',
    'handover',
    'Penyerahan perkara kepada instansi lain, dengan dasar dan tenggat.',
    'Giving a case to another agency, with its basis and a due day.',
  ),
  term(
    'pemberi kerja',
    'employer',
    'Perusahaan atau badan yang mempekerjakan atau menjamin.',
    'A company or body that employs or sponsors.',
  ),
  term(
    'pendamping TKA',
    'local counterpart',
    'Tenaga kerja Indonesia yang belajar dari TKA yang didampinginya.',
    'An Indonesian worker who learns beside a foreign one.',
  ),
  term(
    'penjamin',
    'guarantor',
    'Yang bertanggung jawab atas seorang orang asing kepada imigrasi.',
    'Who answers for a foreign national before immigration.',
  ),
  term('per tanggal', 'as of', 'Hari yang dihitung.', 'The day that is counted.'),
  term(
    'periode',
    'period',
    'Hari pertama dan terakhir yang dicakup suatu berkas atau angka.',
    'The first and last day that a file or a figure covers.',
  ),
  term(
    'perpanjangan',
    'extension',
    'Izin yang diteruskan sebelum habis.',
    'A permit that goes on before it ends.',
  ),
  term(
    'rekap',
    'roll-up',
    'Indikator yang dirinci, misalnya per kabupaten dan sektor.',
    'An indicator split, for example by regency and sector.',
  ),
  term(
    'rapat koordinasi',
    'coordination meeting',
    'Pertemuan instansi yang membahas angka dan tindak lanjut.',
    'Where agencies look at figures and agree on what follows.',
  ),
  term(
    'ringkasan pekan',
    'weekly digest',
    'Yang menunggu suatu instansi hari ini dan hasil satu pekan, dalam angka.',
    'What waits for an agency today, and what a week came to, as numbers.',
  ),
  term(
    'RPTKA',
    'work permit',
    'Rencana penggunaan TKA yang disahkan; di hub satu baris per orang.',
    'An approved plan to employ foreign workers; in the hub a row for each person.',
  ),
  term(
    'sebagaimana diketahui pada',
    'as known on',
    'Saat yang pengetahuannya dipakai; berkas yang datang kemudian tidak ikut.',
    'The instant whose knowledge is used; files that came later do not count.',
  ),
  term(
    'sektor',
    'sector',
    'Kelompok bidang usaha pemberi kerja.',
    'A group of lines of business of an employer.',
  ),
  term(
    'SKTT',
    'residence certificate',
    'Surat keterangan tempat tinggal bagi pemegang ITAS.',
    'A certificate of residence for holders of a limited stay permit.',
  ),
  term(
    'sumber',
    'source',
    'Jenis berkas, dengan pengirim, irama dan dasar hukumnya.',
    'A kind of file, with its publisher, rhythm and legal basis.',
  ),
  term(
    'TAK',
    'administrative immigration action',
    'Tindakan yang diambil imigrasi tanpa pengadilan.',
    'A measure that immigration takes without a court.',
  ),
  term(
    'tak terpetakan',
    'unplaced',
    'Dihitung, tetapi kabupatennya tidak diketahui.',
    'Counted, and of no known regency.',
  ),
  term(
    'temuan',
    'finding',
    'Yang dilihat petugas sendiri; belum putusan.',
    'What officers saw themselves; not yet a decision.',
  ),
  term(
    'Tim PORA',
    'supervision team',
    'Tim pengawasan orang asing, dipimpin imigrasi.',
    'The team that supervises foreign nationals, led by immigration.',
  ),
  term(
    'Tim POA',
    'monitoring team',
    'Tim pemantauan orang asing pemerintah daerah, dipimpin Kesbangpol.',
    'The local government’s monitoring team, led by Kesbangpol.',
  ),
  term(
    'tindak lanjut',
    'follow-up',
    'Yang harus dikerjakan suatu instansi sampai suatu hari.',
    'What an agency is to do by a day.',
  ),
  term(
    'TKA',
    'foreign worker',
    'Orang asing yang disebut dalam RPTKA yang berlaku.',
    'A foreign national named in a work permit in force.',
  ),
  term(
    'usang',
    'stale',
    'Laporan terakhirnya terlalu lama untuk dipercaya.',
    'The last report is too old to be relied on.',
  ),
  term(
    'VITAS',
    'limited-stay visa',
    'Visa yang mendahului ITAS.',
    'The visa that comes before a limited stay permit.',
  ),
];

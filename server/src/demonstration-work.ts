/**
 * The demonstration's work: invented reports that stand at every stage of their way, a joint operation behind and one
 * ahead, and the briefing of the next meeting. It is done by the commands that the graph calls.
 */
import type { Database } from './db/client.ts';
import { Desk, done, type When } from './demonstration-desk.ts';
import { addDecision, addMeetingFollowUp } from './domains/briefings/meeting.ts';
import { createBriefing } from './domains/briefings/write.ts';
import { correctOperation, recordOperation } from './domains/operations/carried-out.ts';
import { addFollowUp } from './domains/operations/follow-ups.ts';
import { changeOperation, planOperation } from './domains/operations/plan.ts';

const FIGURE = 'tokoh.katingan';
const KATINGAN = 'officer.katingan';
const SAMPIT = 'officer.sampit';
const PROVINCE = 'officer';

async function reportCases(desk: Desk): Promise<void> {
  const atNight = await desk.report([FIGURE, 9], {
    category: 'WORK_WITHOUT_RPTKA',
    regency: '62.06',
    village: 'Desa Contoh Satu',
    text: 'Sejumlah orang bekerja malam di bengkel kebun tanpa tanda pengenal perusahaan.',
  });
  await desk.advance(
    atNight,
    [KATINGAN, 6],
    'VERIFIED',
    'Tim melihat kegiatan di bengkel; pengelola belum dapat menunjukkan dokumen tenaga kerja.',
  );
  await desk.handOver(atNight, [KATINGAN, 5], 'KANIM-SAMPIT', 4, [
    'PLACE',
    'ALLEGATION',
    'FINDING',
  ]);

  const again = await desk.report([KATINGAN, 8], {
    category: 'WORK_WITHOUT_RPTKA',
    regency: '62.06',
    village: 'Desa Contoh Satu',
    text: 'Warga menyampaikan ada pekerja malam di bengkel kebun yang tidak memakai tanda pengenal.',
  });
  await desk.advance(again, [KATINGAN, 6], 'DUPLICATE', null, atNight);

  const dismissed = await desk.report([FIGURE, 20], {
    category: 'PERMIT_MISUSE',
    regency: '62.06',
    village: 'Desa Contoh Dua',
    text: 'Ada tamu penginapan yang diduga mengajar kursus tanpa izin yang sesuai.',
  });
  await desk.advance(
    dismissed,
    [KATINGAN, 16],
    'UNSUBSTANTIATED',
    'Kegiatan itu dilakukan pengajar setempat; dugaan tidak terbukti.',
  );

  const decided = await desk.report([KATINGAN, 40], {
    category: 'POSITION_OR_LOCATION_MISMATCH',
    regency: '62.06',
    village: 'Desa Contoh Tiga',
    text: 'Lokasi kerja beberapa tenaga kerja diduga berbeda dari yang tertulis dalam izin.',
  });
  await desk.advance(
    decided,
    [KATINGAN, 36],
    'VERIFIED',
    'Lokasi kerja memang berbeda; perusahaan menyatakan perubahan sedang diurus.',
  );
  await desk.handOver(decided, [KATINGAN, 35], 'KANIM-SAMPIT', -21, [
    'PLACE',
    'ALLEGATION',
    'FINDING',
  ]);
  await desk.accept(decided, [SAMPIT, 33]);
  await desk.advance(
    decided,
    [SAMPIT, 12],
    'DECIDED',
    'Pemberi kerja memperbaiki data lokasi kerja dalam tiga puluh hari.',
  );

  const estate = await desk.report([SAMPIT, 14], {
    category: 'OVERSTAY',
    regency: '62.02',
    village: 'Desa Contoh Empat',
    text: 'Izin tinggal seorang pekerja kebun diduga telah lewat masa berlakunya.',
  });
  await desk.advance(
    estate,
    [SAMPIT, 11],
    'VERIFIED',
    'Dokumen diperiksa di kantor kebun; perpanjangan sedang diproses.',
  );
  await desk.advance(estate, [SAMPIT, 10], 'HANDLED');

  const late = await desk.report([PROVINCE, 25], {
    category: 'INDUSTRIAL_DISPUTE',
    regency: '62.01',
    village: 'Desa Contoh Lima',
    text: 'Perselisihan tentang jam kerja di pabrik dilaporkan pengurus serikat pekerja.',
  });
  await desk.advance(
    late,
    [PROVINCE, 22],
    'VERIFIED',
    'Perselisihan dibenarkan kedua pihak; mediasi belum dimulai.',
  );
  await desk.handOver(late, [PROVINCE, 21], 'DISNAKERTRANS-KALTENG', -3, ['ALLEGATION', 'FINDING']);

  await desk.report([FIGURE, 1], {
    category: 'UNLICENSED_MINING',
    regency: '62.06',
    village: 'Desa Contoh Enam',
    text: 'Mesin sedot terlihat bekerja di tepi sungai pada siang hari, sekitar lima orang.',
  });
}

async function operate(desk: Desk): Promise<void> {
  const { database } = desk;
  const plan = async (when: When, title: string, inDays: number, places: readonly string[]) => {
    const [viewer, now] = await desk.as(when);
    const wanted = {
      title,
      regency: '62.02',
      plannedOn: desk.day(inDays),
      agencies: ['KESBANGPOL-KALTENG', 'DISNAKERTRANS-KALTENG', 'POLDA-KALTENG'],
      places,
      warrant: 'SP-CONTOH-01',
    };
    return done(await planOperation(database, viewer, wanted, now));
  };
  const carriedOut = await plan([SAMPIT, 45], 'Pemeriksaan bersama di pabrik dan mes', -30, [
    'Pabrik Contoh',
    'Mes Contoh',
  ]);
  const [leading, afterwards] = await desk.as([SAMPIT, 29]);
  done(
    await recordOperation(
      database,
      leading,
      {
        operation: carriedOut,
        version: 1,
        carriedOutOn: desk.day(-30),
        warrant: null,
        warrantException: null,
        findings: [
          { category: 'DOCUMENTS_INCOMPLETE', found: 3 },
          { category: 'POSITION_OR_LOCATION_MISMATCH', found: 1 },
        ],
        outcomes: [{ measure: 'PERMIT_CHANGED', taken: 1 }],
        minutes:
          'Dua lokasi diperiksa bersama; temuan dibahas dengan pengelola pada hari yang sama.',
      },
      afterwards,
    ),
  );
  const toDo: [text: string, owner: string, dueInDays: number][] = [
    ['Mencocokkan daftar tenaga kerja dengan data RPTKA.', 'DISNAKERTRANS-KALTENG', 10],
    ['Menyusun ringkasan temuan bagi rapat berikutnya.', 'KESBANGPOL-KALTENG', -2],
  ];
  for (const [text, owner, dueInDays] of toDo) {
    const followUp = {
      caseId: null,
      operation: carriedOut,
      text,
      owner,
      dueOn: desk.day(dueInDays),
    };
    done(await addFollowUp(database, leading, followUp, afterwards));
  }
  const [reading, later] = await desk.as([SAMPIT, 27]);
  const correction = {
    operation: carriedOut,
    version: 2,
    right: {
      findings: [
        { category: 'DOCUMENTS_INCOMPLETE', found: 4 },
        { category: 'POSITION_OR_LOCATION_MISMATCH', found: 1 },
      ],
    },
    reason: 'Satu dokumen dari mes terlewat saat dihitung di lapangan.',
  };
  done(await correctOperation(database, reading, correction, later));
  const ahead = await plan([SAMPIT, 5], 'Pemeriksaan bersama dokumen di kawasan kebun', 5, [
    'Kebun Contoh Utara',
  ]);
  const [postponing, now] = await desk.as([SAMPIT, 2]);
  const change = {
    operation: ahead,
    version: 1,
    change: { plannedOn: desk.day(12) },
    reason: 'Jalan ke kawasan kebun diperbaiki sampai akhir pekan depan.',
  };
  done(await changeOperation(database, postponing, change, now));
}

async function brief(desk: Desk): Promise<void> {
  const { database } = desk;
  const [viewer, now] = await desk.as(['presenter', 2]);
  const { briefing } = done(
    await createBriefing(
      database,
      viewer,
      {
        template: 'RAKOR',
        title: null,
        meetingOn: desk.day(7),
        meetingPlace: 'Palangka Raya',
        classification: 'LIMITED',
        agenda: 'Keadaan orang asing di provinsi; izin yang segera habis; tindak lanjut.',
        agencies: ['KANIM-SAMPIT', 'DISNAKERTRANS-KALTENG', 'POLDA-KALTENG', 'KESBANGPOL-KATINGAN'],
        regency: null,
      },
      now,
    ),
  );
  const pinned = { briefing, slide: null, view: null };
  const decision = 'Daftar tenaga kerja dicocokkan bersama sebelum akhir triwulan.';
  done(await addDecision(database, viewer, { ...pinned, text: decision }, now));
  const text = 'Mengirim daftar lokasi kerja yang belum terpetakan.';
  const followUp = { ...pinned, text, owner: 'KESBANGPOL-KATINGAN', dueOn: desk.day(14) };
  done(await addMeetingFollowUp(database, viewer, followUp, now));
}

/**
 * Does the demonstration's work where nobody has worked yet.
 * @param now the moment of the first start; everything happens in the six weeks before it
 * @throws where a command refuses what it is given
 */
export async function loadDemonstrationWork(database: Database, now: Date): Promise<void> {
  const desk = new Desk(database, now);
  // Each looked at by itself: a first start may have been ended in between.
  for (const [table, work] of [
    ['joint_operation', operate],
    ['briefing', brief],
    ['case_file', reportCases],
  ] as const) {
    const { rowCount } = await database.pool.query(`SELECT FROM ${table} LIMIT 1`);
    if (rowCount) continue;
    await work(desk);
  }
}

/** Officers of three agencies take a case from its report to a decision, by clicking what officers click. */
import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import {
  type CasePeople,
  type CasePerson,
  casePeople,
  command,
  DECISION,
  FINDING,
  newCase,
  REASON,
  report,
  submit,
  take,
} from '../testkit/case-agencies.ts';
import { NOW } from '../testkit/environment.ts';
import { block, dialogOf, openAs, send } from './officer.ts';
import { eventually, openSite } from './page.ts';

const site = openSite('demonstration');
const PHONE = { width: 360, height: 800 };
let people: CasePeople;

beforeAll(async () => {
  people = await casePeople(site.hub());
});

const open = (name: CasePerson, path: string, size = {}): Promise<Page> =>
  openAs(site, name, path, size);

const standsAt = (page: Page, status: string): Promise<void> =>
  page.getByText(`Status perkara sekarang: ${status}.`).waitFor();
const openFirst = (page: Page, number: string): Promise<void> =>
  page.getByRole('rowheader', { name: number }).getByRole('link').click();

async function handOver(page: Page, to: string, parts: readonly string[]): Promise<void> {
  const dialog = await dialogOf(page, 'Limpahkan');
  await dialog.getByLabel('Instansi tujuan').selectOption(to);
  await dialog.getByLabel('Dasar hukum').fill('Permenimipas 2/2025 pasal 53 (contoh)');
  await dialog.getByLabel('Jawaban paling lambat').fill('2026-12-01');
  expect(await dialog.getByRole('checkbox', { checked: true }).count()).toBe(0);
  for (const part of parts) await dialog.getByLabel(part).check();
  await send(dialog, 'Limpahkan');
  await standsAt(page, 'Dilimpahkan (dugaan)');
}

test('a report goes through three agencies to a decision, on telephones and at a desk', async () => {
  const { number } = await submit(people.figure, report());

  // The agency that received the report, in the field.
  const katingan = await open('katingan', '/perkara', PHONE);
  await katingan.getByText('1 pemberitahuan belum diketahui').click();
  await katingan.getByText(`Laporan baru diterima: ${number}`).waitFor();
  await katingan.getByText('3 hari lagi').waitFor();
  await katingan.getByRole('button', { name: `Tandai sudah diketahui: ${number}` }).click();
  await katingan.getByText(`Laporan baru diterima: ${number}`).waitFor({ state: 'detached' });
  await openFirst(katingan, number);
  const verify = await dialogOf(katingan, 'Verifikasi');
  await verify.getByLabel('Temuan').fill('kurang');
  await send(verify, 'Verifikasi');
  await verify.getByRole('alert').waitFor();
  expect(await verify.getByRole('alert').textContent()).toContain('10 sampai 2000');
  expect(await verify.getByLabel('Temuan').inputValue()).toBe('kurang');
  const finding = verify.getByLabel('Temuan');
  expect(await finding.evaluate((field) => field === document.activeElement)).toBe(true);
  // Escape loses no word; the button that says so does.
  await katingan.keyboard.press('Escape');
  await verify.waitFor({ state: 'detached' });
  await dialogOf(katingan, 'Verifikasi');
  expect(await finding.inputValue()).toBe('kurang');
  await send(verify, 'Batal');
  await dialogOf(katingan, 'Verifikasi');
  expect(await finding.inputValue()).toBe('');
  await verify.getByLabel('Temuan').fill(FINDING);
  await send(verify, 'Verifikasi');
  await standsAt(katingan, 'Diverifikasi (dugaan)');
  await handOver(katingan, 'KANIM-SAMPIT', ['Tempat kejadian', 'Temuan']);
  await katingan.getByText('Menunggu jawaban Kantor Imigrasi').waitFor();

  // Immigration, at a desk: the words of the report were not given.
  const immigration = await open('immigration', '/perkara');
  await openFirst(immigration, number);
  await block(immigration, 'Dugaan').getByText('Tidak diserahkan kepada instansi Anda.').waitFor();
  expect(await block(immigration, 'Tempat').textContent()).toContain('Desa Contoh');
  expect(await block(immigration, 'Temuan').textContent()).toContain(FINDING);
  await send(await dialogOf(immigration, 'Terima'), 'Terima');
  await standsAt(immigration, 'Ditangani (dugaan)');
  // What was not given cannot be handed on, and is not offered.
  const dialog = await dialogOf(immigration, 'Limpahkan');
  expect(await dialog.getByRole('checkbox').count()).toBe(2);
  await dialog.getByRole('button', { name: 'Batal' }).click();
  await handOver(immigration, 'POLDA-KALTENG', []);

  // The police, on a telephone.
  const police = await open('police', '/perkara', PHONE);
  await openFirst(police, number);
  await send(await dialogOf(police, 'Terima'), 'Terima');
  await standsAt(police, 'Ditangani (dugaan)');
  const decide = await dialogOf(police, 'Putuskan');
  await decide.getByLabel('Keputusan').fill(DECISION);
  await decide.getByLabel('Deportasi').check();
  await send(decide, 'Putuskan');
  await standsAt(police, 'Diputus');

  // Who received the report reads what became of it.
  await katingan.goto('/perkara');
  await katingan.getByText('pemberitahuan belum diketahui').click();
  await katingan.getByRole('link', { name: `${number} diputus` }).click();
  const decision = block(katingan, 'Keputusan');
  await decision.getByText(DECISION).waitFor();
  expect(await decision.textContent()).toContain('Deportasi');
  expect(await block(katingan, 'Langkah berikut').getByRole('button').allTextContents()).toEqual([
    'Buka identitas pelapor',
  ]);
  // What is to be done after it, by whom and when; a text that names somebody is refused and stays.
  const followUps = block(katingan, 'Tindak lanjut');
  await followUps.getByRole('button', { name: 'Tambah tindak lanjut' }).click();
  const adding = katingan.getByRole('dialog');
  await adding.getByLabel('Yang harus dilakukan').fill('Menemui Pak Contoh di kebun itu.');
  await adding.getByLabel('Instansi pelaksana').selectOption('DISNAKERTRANS-KALTENG');
  await adding.getByLabel('Tenggat', { exact: true }).fill('2026-12-10');
  await send(adding, 'Simpan tindak lanjut');
  await adding.getByRole('alert').waitFor();
  expect(await adding.getByLabel('Yang harus dilakukan').inputValue()).toContain('Pak Contoh');
  await adding.getByLabel('Yang harus dilakukan').fill('Memeriksa laporan tenaga kerja kebun.');
  await send(adding, 'Simpan tindak lanjut');
  await followUps.getByText('Memeriksa laporan tenaga kerja kebun.').waitFor();
  await katingan.goto('/perkara/papan?status=DECIDED');
  await katingan.getByRole('region', { name: 'Diputus' }).getByText(number).waitFor();

  // The leader reads how much is reported where, beside the population, and by whom.
  const leader = await site.open('/', {
    as: 'leader',
    before: (page) => page.clock.setFixedTime(NOW),
  });
  await leader.getByRole('link', { name: 'Laporan kejadian' }).click();
  await leader.getByText('Sedikit laporan dapat berarti sedikit pelapor').waitFor();
  const rows = leader.getByRole('table', { name: 'Laporan kejadian menurut' });
  const cells = (name: string) =>
    rows.getByRole('row', { name }).getByRole('cell').allTextContents();
  // One report among 181,963 inhabitants; it was looked into and is not refuted.
  expect(await cells('Katingan')).toEqual([
    '1',
    '181.963',
    '0,5',
    'Badan Kesbangpol Kabupaten Katingan (1)',
    '1 dari 1 yang diperiksa',
    '0',
  ]);
  expect((await cells('Sukamara'))[0]).toBe('tanpa laporan');
});

test('two officers take a step at the same moment: the second reads what the first did and loses no word', async () => {
  const { number } = await submit(people.figure, report({ category: 'OVERSTAY' }));
  const page = await open('katingan', `/perkara?number=${number}`);
  await openFirst(page, number);
  const dialog = await dialogOf(page, 'Verifikasi');
  await dialog.getByLabel('Temuan').fill(FINDING);

  const [, id = ''] = /\/perkara\/(.+)$/.exec(decodeURIComponent(page.url())) ?? [];
  await command(people.colleague, 'correct', { case: id, version: 1, severity: 2, reason: REASON });

  await send(dialog, 'Verifikasi');
  const changed = dialog.getByRole('alert');
  await changed.getByText('Perkara ini sudah berubah sejak Anda membukanya').waitFor();
  expect(await changed.textContent()).toContain(REASON);
  expect(await changed.textContent()).toContain('Akun colleague');
  expect(await dialog.getByLabel('Temuan').inputValue()).toBe(FINDING);
  await changed.getByRole('button', { name: 'Muat ulang perkara, tulisan saya tetap' }).click();
  await dialog.getByText('statusnya Dilaporkan (dugaan)').waitFor();
  expect(await dialog.getByLabel('Temuan').inputValue()).toBe(FINDING);
  await send(dialog, 'Verifikasi');
  await standsAt(page, 'Diverifikasi (dugaan)');
  await block(page, 'Temuan').getByText(FINDING).waitFor();
});

test('a correction asks before it erases a name, and a handover is taken back, on a telephone', async () => {
  const victim = 'Korban Keliru';
  const { number } = await submit(people.figure, report({ category: 'MISSING_PERSON', victim }));
  const page = await open('katingan', `/perkara?number=${number}`, PHONE);
  await openFirst(page, number);
  await page.getByText(victim).waitFor();
  const dialog = await dialogOf(page, 'Koreksi perkara');
  await dialog.getByLabel('Kategori').selectOption('OVERSTAY');
  await dialog.getByLabel('Desa/kelurahan').fill('Desa Benar');
  await dialog.getByLabel('Alasan').fill(REASON);
  await send(dialog, 'Simpan koreksi');
  await dialog.getByText('Nama yang tersimpan akan dihapus').waitFor();
  await send(dialog, 'Ya, tetap simpan');
  await standsAt(page, 'Dilaporkan (dugaan)');
  const steps = block(page, 'Riwayat langkah');
  await steps.getByText('Nama yang tidak diperlukan kategori baru dihapus.').waitFor();
  await steps.getByText('Desa/kelurahan Desa Contoh').waitFor();
  await block(page, 'Tempat').getByText('Desa Benar').waitFor();
  await eventually(() => page.getByText(victim).count()).toBe(0);
  // Where it was comes before what has gathered around it.
  const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
  expect(headings.indexOf('Tempat')).toBeLessThan(headings.indexOf('Dokumen'));

  const verify = await dialogOf(page, 'Verifikasi');
  await verify.getByLabel('Temuan').fill(FINDING);
  await send(verify, 'Verifikasi');
  await standsAt(page, 'Diverifikasi (dugaan)');
  await handOver(page, 'KANIM-SAMPIT', []);
  const back = await dialogOf(page, 'Tarik kembali pelimpahan');
  await back.getByLabel('Alasan').fill(REASON);
  await send(back, 'Tarik kembali pelimpahan');
  await standsAt(page, 'Diverifikasi (dugaan)');
  await steps.getByText('Pelimpahan ditarik kembali').waitFor();
});

test('who reported is shown once, for a reason, and is gone with the dialog', async () => {
  const { number } = await submit(people.figure, report({ category: 'WORK_ACCIDENT' }));
  const page = await open('katingan', `/perkara?number=${number}`);
  await openFirst(page, number);
  const dialog = await dialogOf(page, 'Buka identitas pelapor');
  await dialog.getByLabel('Alasan').fill('penting');
  await send(dialog, 'Buka');
  await dialog.getByRole('alert').waitFor();
  expect(await dialog.getByRole('alert').textContent()).toContain('paling sedikit 20');
  await dialog.getByLabel('Alasan').fill('Keterangan pelapor diperlukan untuk memeriksa lokasi');
  await send(dialog, 'Buka');
  await dialog.getByText('Akun figure').waitFor();
  await send(dialog, 'Tutup');
  await page.getByText('Identitas pelapor dibuka').waitFor();
  await eventually(() => page.getByText('Akun figure').count()).toBe(0);
});

test('the digest leads to what it counts, a week stays in its address, and an event elsewhere is told', async () => {
  const event = { category: 'DEMONSTRATION', occurredOn: '2026-11-19' };
  await take(people.police, await newCase(people.police, event), ['VERIFIED']);
  await take(people.manpower, await newCase(people.manpower, event), ['VERIFIED']);
  const page = await open('manpower', '/perkara', PHONE);
  await page.getByRole('link', { name: 'Ringkasan pekan' }).click();
  // Its only case: in hand, not new.
  await page.getByText('menangani 1 perkara; tidak ada yang terlambat.').waitFor();
  const waiting = page.getByRole('region', { name: 'Menunggu sekarang' });
  const row = (name: string): Locator => page.getByRole('listitem').filter({ hasText: name });
  await eventually(() => row('Laporan diterima').textContent()).toBe('Laporan diterima1');
  await page.getByRole('link', { name: 'Pekan sebelumnya' }).click();
  await page.getByText('Selama pekan 16 Nov 2026 sampai 22 Nov 2026').waitFor();
  expect(new URL(page.url()).search).toBe('?week=2026-11-16');
  await page.reload();
  await page.getByText('Selama pekan 16 Nov 2026 sampai 22 Nov 2026').waitFor();
  await eventually(() => row('Laporan diterima').textContent()).toBe('Laporan diterima0');
  await waiting.getByRole('link', { name: 'Ditangani' }).click();
  const cases = page.getByRole('table', { name: 'Perkara: Ditangani' });
  await cases.getByRole('rowheader').getByRole('link').click();
  const elsewhere = block(page, 'Instansi lain mencatat kejadian sejenis');
  await elsewhere.getByText('menangani kejadian berkategori sama').waitFor();
  await elsewhere.getByRole('link', { name: 'Lihat di daftar insiden' }).click();
  // The own event and the one of the police, both of that week.
  const incidents = page.getByRole('table', { name: 'Insiden' });
  await eventually(() => incidents.getByRole('rowheader').count()).toBe(2);
});

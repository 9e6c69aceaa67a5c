/** Officers change a plan at once, put an operation off, and correct its result; the other agency reads it in its inbox. */
import { beforeAll, expect, test } from 'vitest';
import { casePeople } from '../testkit/case-agencies.ts';
import { block, dialogOf, openAs, send } from './officer.ts';
import { eventually, openSite } from './page.ts';

const site = openSite('demonstration');
beforeAll(async () => {
  await casePeople(site.hub());
});

const TITLE = 'Pemeriksaan bersama di kebun';
const MINUTES = 'Tim mendatangi kebun, memeriksa dokumen, dan memberi penjelasan kepada pengelola.';

test('a plan is changed by two at once, put off and carried out, and its result corrected', async () => {
  const immigration = await openAs(site, 'immigration', '/operasi');
  const plan = await dialogOf(immigration, 'Rencanakan operasi');
  await plan.getByLabel('Judul').fill(TITLE);
  await plan.getByLabel('Kabupaten/kota').selectOption('62.06');
  await plan.getByLabel('Tanggal rencana').fill('2026-12-01');
  await plan.getByLabel(/Tenaga Kerja/).check();
  await plan.getByLabel('Tempat yang didatangi').fill('Kebun Contoh\nPabrik Contoh');
  await send(plan, 'Simpan rencana');
  await immigration.getByRole('heading', { name: TITLE }).waitFor();

  // Both have the form open. The second is told what changed, keeps what was typed, and takes over the rest.
  const colleague = await openAs(site, 'immigration', new URL(immigration.url()).pathname);
  const [first, second] = [
    await dialogOf(immigration, 'Ubah rencana'),
    await dialogOf(colleague, 'Ubah rencana'),
  ];
  await first.getByLabel('Judul').fill(`${TITLE} dan pabrik`);
  await first.getByLabel(/Kepolisian Daerah/).check();
  await send(first, 'Simpan perubahan');
  await immigration.getByText('Perubahan rencana tersimpan').waitFor();
  await second.getByLabel('Tempat yang didatangi').fill('Kebun Contoh\nPelabuhan Contoh');
  await send(second, 'Simpan perubahan');
  const told = second.getByRole('alert');
  await told.getByText('Judul semula').waitFor();
  await told.getByText(TITLE, { exact: true }).waitFor();
  await told.getByRole('button', { name: 'Lanjutkan dengan yang terbaru' }).click();
  await eventually(() => second.getByLabel('Judul').inputValue()).toBe(`${TITLE} dan pabrik`);
  await eventually(() => second.getByLabel(/Kepolisian Daerah/).isChecked()).toBe(true);
  expect(await second.getByLabel('Tempat yang didatangi').inputValue()).toBe(
    'Kebun Contoh\nPelabuhan Contoh',
  );
  await send(second, 'Simpan perubahan');
  await colleague.getByRole('heading', { name: `${TITLE} dan pabrik` }).waitFor();
  await eventually(() =>
    block(colleague, 'Tempat').getByRole('listitem').allTextContents(),
  ).toEqual(['Kebun Contoh', 'Pelabuhan Contoh']);

  const postpone = await dialogOf(colleague, 'Tunda');
  await postpone.getByLabel('Tanggal baru').fill('2026-12-08');
  await postpone.getByLabel('Alasan').fill('Jalan ke kebun terputus banjir sampai pekan depan.');
  await send(postpone, 'Tunda operasi');
  const history = block(colleague, 'Riwayat').getByRole('listitem');
  await eventually(() => history.locator('strong').allTextContents()).toEqual([
    'Ditunda',
    'Rencana diubah',
    'Rencana diubah',
    'Direncanakan',
  ]);

  const result = await dialogOf(colleague, 'Catat hasil');
  await result.getByLabel('Tanggal pelaksanaan').fill('2026-11-24');
  await result.getByLabel('Nomor surat perintah tugas').fill('SPT/01/CONTOH');
  await result.getByRole('button', { name: 'Tambah temuan' }).click();
  await result.getByLabel('Jenis kejadian, baris 1').selectOption('OVERSTAY');
  await result.getByLabel('Jumlah, baris 1').fill('2');
  await result.getByLabel('Berita acara').fill(MINUTES);
  await send(result, 'Simpan hasil');
  await colleague.getByText('Status operasi sekarang: Dilaksanakan.').waitFor();

  // Every field of the correction begins as it stands, and the count follows what is right.
  const correct = await dialogOf(colleague, 'Perbaiki hasil');
  expect(await correct.getByLabel('Berita acara').inputValue()).toBe(MINUTES);
  await correct.getByLabel('Jumlah, baris 1').fill('3');
  await correct.getByLabel('Alasan').fill('Satu temuan terlewat saat dihitung di lapangan.');
  await send(correct, 'Simpan perbaikan');
  await colleague.getByText('Hasil ini diperbaiki').waitFor();

  // On a telephone: who takes part without leading reads the right count and what stood before.
  const manpower = await openAs(site, 'manpower', '/perkara', { width: 360, height: 800 });
  const unseen = manpower.getByText(/^\d+ pemberitahuan operasi belum diketahui$/);
  await unseen.click();
  // Not the newest alone: the clock stands still, and so those of one moment have no order.
  await manpower.getByRole('link', { name: /^Lihat \d+ pemberitahuan/ }).click();
  await manpower
    .getByRole('link', { name: /^Hasil OG-2026-\d+ diperbaiki$/ })
    .first()
    .click();
  await eventually(() =>
    block(manpower, 'Hasil').getByRole('table').locator('tbody tr').allInnerTexts(),
  ).toEqual([expect.stringMatching(/\t3$/)]);
  await block(manpower, 'Riwayat').getByText(/ 2$/).waitFor();
  await eventually(() =>
    block(manpower, 'Langkah berikut').getByRole('button').allTextContents(),
  ).toEqual(['Tambah tindak lanjut']);
  await manpower.goto('/perkara');
  await unseen.click();
  await manpower.getByRole('button', { name: /^Tandai semua/ }).click();
  await eventually(() => unseen.count()).toBe(0);
});

import { expect, test } from 'vitest';
import { NOW } from '../testkit/environment.ts';
import { openSite } from './page.ts';

const site = openSite('demonstration');

test('an officer opens a record outside the area, sees for how long, and closes it; the page of readers tells of it', async () => {
  const { rows } = await site.hub().database.pool.query(
    `SELECT min(number) AS number, min(country) AS country FROM travel_document
     JOIN (SELECT holder_id FROM permit GROUP BY holder_id HAVING bool_and(regency_code <> '62.06')) held
       ON holder_id = foreign_national_id
     JOIN foreign_national ON foreign_national.id = holder_id AND erased_at IS NULL AND sealed IS NULL
     GROUP BY holder_id HAVING count(*) = 1 ORDER BY holder_id LIMIT 1`,
  );
  const { number, country } = rows[0];
  const page = await site.open('/orang-asing', {
    as: 'officer.katingan',
    before: (it) => it.clock.setFixedTime(NOW),
  });
  await page.getByRole('button', { name: 'Buka data di luar wilayah' }).click();
  const dialog = page.getByRole('dialog', { name: 'Buka data di luar wilayah' });
  await dialog.getByLabel('Nomor paspor').fill(number);
  await dialog.getByLabel('Negara penerbit').selectOption(country);
  await dialog.getByLabel('Alasan').fill('penting');
  await dialog.getByRole('button', { name: 'Buka data' }).click();
  await dialog.getByRole('alert').waitFor();
  expect(await dialog.getByRole('alert').textContent()).toContain('paling sedikit 20');
  await dialog.getByLabel('Alasan').fill('Pemeriksaan lapangan, dokumen ditunjukkan pemegangnya');
  await dialog.getByRole('button', { name: 'Buka data' }).click();

  const purpose = page.getByRole('dialog', { name: 'Untuk keperluan apa?' });
  await purpose.getByRole('button', { name: 'Buka data' }).click();
  const banner = page.getByText('terbuka 15 menit lagi');
  await banner.waitFor();
  expect(page.url()).not.toContain(number);
  await page.getByRole('button', { name: 'Tutup sekarang' }).click();
  await page.getByRole('heading', { name: 'Orang asing' }).waitFor();
  await banner.waitFor({ state: 'detached' });

  await page.goto('/pembaca-data');
  const row = page.getByRole('row', { name: /Pemeriksaan lapangan/ });
  await row.waitFor();
  expect(await row.textContent()).toContain('sudah berakhir');
});

test('an auditor searches the trail by what happened', async () => {
  const page = await site.open('/audit', { as: 'auditor' });
  await page.getByLabel('Tindakan').selectOption('break-glass.open');
  await page
    .getByRole('row', { name: /officer\.katingan/ })
    .first()
    .waitFor();
  expect(new URL(page.url()).searchParams.get('action')).toBe('break-glass.open');
});

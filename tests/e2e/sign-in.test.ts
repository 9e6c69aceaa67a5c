import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { createAccount, invitationToken } from '../../server/src/access/accounts.ts';
import { openSite } from './page.ts';

const site = openSite('demonstration');

const REFUSED = /status of 401 .*\/auth\/sign-in\/email$/;
const INVITED = { email: 'pegawai.contoh@demo.pora', password: 'sandi-contoh-yang-panjang' };

async function fillIn(page: Page, account: { email: string; password: string }): Promise<void> {
  await page.getByLabel('Surel').fill(account.email);
  await page.getByLabel('Kata sandi').fill(account.password);
  await page.getByRole('button', { name: 'Masuk' }).click();
}

const at = (page: Page): string => page.url().replace(site.hub().address, '');

test('whoever asks for a page without a session signs in and then stands on that page', async () => {
  const page = await site.open('/pemberi-kerja?sector=MINING');
  expect(at(page)).toBe(`/masuk?lanjut=${encodeURIComponent('/pemberi-kerja?sector=MINING')}`);
  await fillIn(page, site.account('leader'));
  await page.getByRole('heading', { level: 1, name: 'Pemberi kerja' }).waitFor();
  expect(at(page)).toBe('/pemberi-kerja?sector=MINING');
});

test('a return path on another host is not followed', async () => {
  const page = await site.open(`/masuk?lanjut=${encodeURIComponent('//contoh.test/curi')}`);
  await fillIn(page, site.account('admin'));
  await page.getByRole('heading', { level: 1, name: 'Data acuan' }).waitFor();
  expect(at(page)).toBe('/acuan');
});

test('a wrong password is refused in words, and nobody is signed in', async () => {
  const page = await site.open('/masuk', { allow: [REFUSED] });
  await fillIn(page, { ...site.account('leader'), password: 'bukan-kata-sandinya' });
  await page
    .getByRole('alert')
    .getByText('Surel atau kata sandi salah. Periksa keduanya lalu coba lagi.')
    .waitFor();
  expect(at(page)).toBe('/masuk');
  expect(await page.context().cookies()).toEqual([]);
});

test('signing out ends the session: Back and the address lead to the sign-in page', async () => {
  // What the overview was still asking for when its session ended is refused.
  const page = await site.open('/masuk', {
    allow: [/status of 401 .*\/(graphql|boundaries\/.*)$/],
  });
  await fillIn(page, site.account('presenter'));
  await page.getByText('Akun', { exact: true }).click();
  await page.getByRole('button', { name: 'Keluar' }).click();
  await page.getByRole('heading', { name: 'Masuk' }).waitFor();
  expect(await page.context().cookies()).toEqual([]);
  await page.goto('/pemberi-kerja');
  await page.getByRole('heading', { name: 'Masuk' }).waitFor();
});

test('a session that ended elsewhere leads to sign-in and back to the page', async () => {
  const page = await site.open('/pemberi-kerja', {
    as: 'leader',
    alone: true,
    allow: [/status of 401 .*\/graphql$/],
  });
  await page.getByRole('table').waitFor();
  const [cookie] = await page.context().cookies();
  if (!cookie) throw new Error('the session has no cookie');
  await page.context().addCookies([{ ...cookie, value: 'selesai' }]);
  await page.reload();
  await page.getByRole('heading', { name: 'Masuk' }).waitFor();
  expect(at(page)).toBe(`/masuk?lanjut=${encodeURIComponent('/pemberi-kerja')}`);
});

test('an invited person sets a password once and signs in with it', async () => {
  const { database, authentication } = site.hub();
  const user = await createAccount(
    database,
    authentication,
    {
      email: INVITED.email,
      name: 'Pegawai Contoh',
      roles: ['LEADER'],
      agency: null,
      area: 'PROVINCE',
    },
    'test',
  );
  const link = `/set-password?token=${await invitationToken(authentication, user)}`;
  const page = await site.open(link);
  const save = async (password: string, repeated: string): Promise<void> => {
    await page.getByLabel('Kata sandi baru', { exact: true }).fill(password);
    await page.getByLabel('Ulangi kata sandi baru').fill(repeated);
    await page.getByRole('button', { name: 'Simpan kata sandi' }).click();
  };
  await save('pendek', 'pendek');
  await page.getByText('Kata sandi terlalu pendek. Pakai paling sedikit 12 karakter.').waitFor();
  await save(INVITED.password, `${INVITED.password}!`);
  await page.getByText('Kedua kata sandi tidak sama. Ketik ulang.').waitFor();
  await save(INVITED.password, INVITED.password);
  await page.getByText('Kata sandi tersimpan. Silakan masuk.').waitFor();
  await page.getByRole('link', { name: 'Ke halaman masuk' }).click();
  await fillIn(page, INVITED);
  await page.getByRole('link', { name: 'Ringkasan' }).waitFor();

  const again = await site.open(link, { allow: [/status of 400 .*\/auth\/reset-password$/] });
  await again.getByLabel('Kata sandi baru', { exact: true }).fill(INVITED.password);
  await again.getByLabel('Ulangi kata sandi baru').fill(INVITED.password);
  await again.getByRole('button', { name: 'Simpan kata sandi' }).click();
  await again.getByText('Tautan ini tidak berlaku atau sudah dipakai.').waitFor();
});

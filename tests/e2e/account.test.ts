import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { codeFor } from '../testkit/totp.ts';
import { eventually, openSite } from './page.ts';

const site = openSite('demonstration');
const SIGNED_OUT = /status of 401 .*\/graphql$/;

const heading = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor();
const signIn = async (page: Page, name: string): Promise<void> => {
  const account = site.account(name);
  await page.getByLabel('Surel').fill(account.email);
  await page.getByLabel('Kata sandi').fill(account.password);
  await page.getByRole('button', { name: 'Masuk' }).click();
};

/** Everything that the browser keeps of the hub beside its cookies, as text. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const caches_ = await caches.keys();
    return JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      databases,
      caches_,
    ]);
  });

test('signing out in one tab clears all tabs, and nothing of a person stays in the browser', async () => {
  const first = await site.open('/orang-asing', {
    as: 'officer',
    alone: true,
    allow: [SIGNED_OUT],
  });
  await first.locator('main table tbody th').first().waitFor();
  const name = (await first.locator('main table tbody th').first().textContent()) ?? '';
  expect(name.length).toBeGreaterThan(3);
  const second = await first.context().newPage();
  await second.goto('/orang-asing');
  await second.getByText(name).first().waitFor();
  for (const page of [first, second]) expect(await kept(page)).not.toContain(name);

  await first.getByText('Akun', { exact: true }).click();
  await first.getByRole('button', { name: 'Keluar' }).click();
  await heading(first, 'Masuk');
  await heading(second, 'Masuk');
  for (const page of [first, second]) {
    expect(await page.content()).not.toContain(name);
    expect(JSON.parse(await kept(page))).toEqual([[], [], [], []]);
  }
  expect(await first.context().cookies()).toEqual([]);
  await second.goto('/orang-asing');
  await heading(second, 'Masuk');
});

test('an administrator turns the second factor on, signs in with a code, and turns it off', async () => {
  const page = await site.open('/akun', {
    as: 'admin',
    alone: true,
    allow: [SIGNED_OUT, /status of 401 .*verify-totp$/],
  });
  await page.getByText('Akun ini mengurus akun lain.').waitFor();
  const card = page.locator('section', { hasText: 'Kode verifikasi' }).first();
  await card.getByLabel('Kata sandi').fill(site.account('admin').password);
  await card.getByRole('button', { name: 'Siapkan kode verifikasi' }).click();
  await card.getByRole('img', { name: 'Kode QR untuk aplikasi autentikator' }).waitFor();
  expect(await card.locator('.codes li').count()).toBe(10);
  const secret = (await card.locator('.secret').textContent()) ?? '';
  const address = `otpauth://totp/x?secret=${secret}`;
  await card.getByLabel('Kode dari aplikasi autentikator').fill(codeFor(address));
  await card.getByRole('button', { name: 'Nyalakan' }).click();
  await card.getByText('Menyala: setelah kata sandi').waitFor();

  await page.getByRole('button', { name: 'Keluar dari semua perangkat' }).click();
  await heading(page, 'Masuk');
  await signIn(page, 'admin');
  await heading(page, 'Kode verifikasi');
  await page.getByLabel('Kode dari aplikasi autentikator').fill('000000');
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByText('Kode salah atau sudah lewat.').waitFor();
  await page.getByLabel('Kode dari aplikasi autentikator').fill(codeFor(address));
  await page.getByRole('button', { name: 'Masuk' }).click();
  await heading(page, 'Data acuan');

  await page.goto('/akun');
  await card.getByLabel('Kata sandi').fill(site.account('admin').password);
  await card.getByRole('button', { name: 'Matikan kode verifikasi' }).click();
  await card.getByText('Mati: kata sandi saja cukup').waitFor();
});

test('a token is made, shown once and revoked', async () => {
  const page = await site.open('/akun', { as: 'operator', alone: true });
  const card = page.locator('section', { hasText: 'Token untuk program' }).first();
  await card.getByLabel('Nama token').fill('Pengirim berkas');
  await card.getByLabel('mengirim berkas').check();
  await card.getByRole('button', { name: 'Buat token' }).click();
  const token = await card.locator('.secret').textContent();
  expect(token).toMatch(/^pora_[\w-]{43}$/);
  await card.getByRole('rowheader', { name: 'Pengirim berkas' }).waitFor();
  await card.getByRole('button', { name: 'Cabut' }).click();
  await eventually(() => card.getByRole('row').count()).toBe(0);
});

test('an administrator adds an account, hands over its link and blocks it', async () => {
  const page = await site.open('/pengelolaan-akun', { as: 'admin', alone: true });
  await page.getByRole('button', { name: 'Tambah akun' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Surel').fill('leader@demo.pora');
  await dialog.getByLabel('Nama').fill('Pegawai Contoh');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await dialog.getByText('Akun ini tidak mempunyai peran; pilih paling sedikit satu.').waitFor();
  await dialog.getByLabel('Analis').check();
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await dialog
    .getByText('Surel ini sudah mempunyai akun; ubah akun itu atau pakai surel lain.')
    .waitFor();
  await dialog.getByLabel('Surel').fill('pegawai.baru@demo.pora');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  const row = page.getByRole('row', { name: 'pegawai.baru@demo.pora' });
  await row.getByRole('button', { name: 'Tautan undangan' }).click();
  await page.getByText('/set-password?token=').waitFor();
  await row.getByRole('button', { name: 'Blokir' }).click();
  await row.getByText('diblokir').waitFor();
});

/** The leader's way from sign-in to a file with the keyboard alone: each thing is reached, can be seen, and gives the focus back. */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { drawn, eventually, openSite } from './page.ts';

const site = openSite('demonstration');
/** More than the page has, so that what cannot be reached is not waited for. */
const STOPS = 80;

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Goes on with the tab key to something, and looks whether the ring around it can be seen. */
async function reach(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await target.waitFor({ state: 'attached' });
  for (let stop = 0; stop < STOPS && !(await isFocused(target)); stop += 1)
    await page.keyboard.press(key);
  const ring = await target.evaluate((element) => {
    // A radio button of a switch is not drawn itself; the words beside it are.
    const drawn = element.matches('.unseen') ? element.nextElementSibling : element;
    if (!drawn || element !== document.activeElement) return 'not reached';
    const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
    const { top, bottom, left, right } = drawn.getBoundingClientRect();
    const inside = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
    return `${outlineStyle} ${Number.parseFloat(outlineWidth) >= 2} ${inside}`;
  });
  expect(ring, `${target}`).toBe('solid true true');
}

const inAddress = (page: Page, name: string) => () => new URL(page.url()).searchParams.get(name);

test('sign-in, layers, map, comparison, tiles, time, a regency and a file by keyboard alone', async () => {
  const page = await site.open('/masuk');
  const press = (key: string) => page.keyboard.press(key);
  const { email, password } = site.account('leader');
  await reach(page, page.getByLabel('Surel'));
  await page.keyboard.type(email);
  await reach(page, page.getByLabel('Kata sandi'));
  await page.keyboard.type(password);
  await press('Enter');
  await drawn(page);

  // After a reload a page begins with the way past its menu.
  await page.reload();
  await drawn(page);
  await press('Tab');
  const skip = page.getByRole('link', { name: 'Langsung ke isi' });
  expect(await isFocused(skip)).toBe(true);
  await press('Enter');
  await press('Tab');
  expect(await isFocused(page.getByRole('button', { name: 'Mode rapat' }))).toBe(true);

  await reach(page, page.getByLabel('Indikator'));
  await page.keyboard.type('Tenaga');
  await eventually(inAddress(page, 'indicator')).toBe('foreign-workers');
  await reach(page, page.getByRole('checkbox', { name: 'Lokasi kerja' }));
  await press(' ');
  await eventually(inAddress(page, 'layers')).toBe('none');
  await reach(page, page.locator('.map-canvas canvas'));
  await press('=');
  await eventually(inAddress(page, 'camera')).toMatch(/^[\d.,-]+$/);
  await reach(page, page.getByRole('button', { name: 'Seluruh provinsi' }));
  await press('Enter');
  await eventually(inAddress(page, 'camera')).toBeNull();

  const compare = page.getByRole('button', { name: 'Bandingkan', exact: true });
  await reach(page, compare);
  await press('Enter');
  const stop = page.getByRole('button', { name: 'Selesai membandingkan' });
  await stop.waitFor();
  await eventually(() => isFocused(stop)).toBe(true);
  await press('Enter');
  await compare.waitFor();
  await eventually(() => isFocused(compare)).toBe(true);

  await reach(page, page.getByRole('radio', { name: 'Peta', exact: true }), 'Shift+Tab');
  await press('ArrowRight');
  await eventually(inAddress(page, 'display')).toBe('petak');
  await eventually(() => isFocused(page.getByRole('radio', { name: 'Petak' }))).toBe(true);
  // One stop for all tiles, which lie before the switch.
  await press('Shift+Tab');
  expect(await isFocused(page.locator('.tile[tabindex="0"]'))).toBe(true);
  await press('ArrowRight');
  await reach(page, page.getByTitle(/^Seruyan: /));

  await reach(page, page.getByRole('slider', { name: 'Pilih akhir periode' }));
  await press('ArrowLeft');
  await eventually(inAddress(page, 'asOf')).toMatch(/^\d{4}-\d\d-\d\d$/);
  const katingan = page.locator('.regency-table').getByRole('button', { name: 'Katingan' });
  await reach(page, katingan);
  await press('Enter');
  const panel = page.getByRole('region', { name: 'Angka Katingan' });
  await reach(page, panel.getByRole('button', { name: 'Tutup' }));
  await press('Enter');
  await eventually(() => isFocused(katingan)).toBe(true);

  const take = page.getByRole('button', { name: 'Bawa peta' });
  await reach(page, take, 'Shift+Tab');
  await press('Enter');
  await page.getByRole('dialog').waitFor();
  await reach(page, page.getByRole('dialog').getByRole('button', { name: 'PNG' }));
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await eventually(() => isFocused(take)).toBe(true);
});

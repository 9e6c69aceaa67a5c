/** An officer of one of the agencies in `case-agencies`, at the browser. */
import type { Locator, Page } from 'playwright-core';
import { setPassword } from '../../server/src/access/accounts.ts';
import type { CasePerson } from '../testkit/case-agencies.ts';
import { NOW } from '../testkit/environment.ts';
import type { Opened, Site } from './page.ts';

const PASSWORD = 'kata-sandi-contoh';

/** Signs somebody in on the page of the sign-in, and goes on to an address. */
export async function openAs(
  site: Site,
  name: CasePerson,
  path: string,
  size: Pick<Opened, 'width' | 'height'> = {},
): Promise<Page> {
  const { database, authentication } = site.hub();
  const email = `${name}@perkara.pora`;
  const { rows } = await database.pool.query('SELECT id FROM hub_user WHERE email = $1', [email]);
  await setPassword(authentication, rows[0].id, PASSWORD);
  const page = await site.open(`/masuk?lanjut=${encodeURIComponent(path)}`, {
    ...size,
    before: (it) => it.clock.setFixedTime(NOW),
  });
  await page.getByLabel('Surel').fill(email);
  await page.getByLabel('Kata sandi').fill(PASSWORD);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.waitForURL((url) => url.pathname !== '/masuk');
  return page;
}

/** Presses a button that opens a dialog of the same name. */
export async function dialogOf(page: Page, button: string): Promise<Locator> {
  await page.getByRole('button', { name: button, exact: true }).click();
  return page.getByRole('dialog', { name: button });
}

/** Presses a button of a dialog. */
export const send = (dialog: Locator, button: string): Promise<void> =>
  dialog.getByRole('button', { name: button, exact: true }).click();

/** A named part of a page. */
export const block = (page: Page, name: string): Locator =>
  page.getByRole('region', { name, exact: true });

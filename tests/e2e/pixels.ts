/** Colours as they stand on the screen. */
import type { Locator, Page } from 'playwright-core';

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A part of the page as the browser shows it, for the browser itself to unpack. */
const pictureOf = async (page: Page, clip: Area): Promise<string> =>
  (await page.screenshot({ clip, scale: 'css' })).toString('base64');

/** The points of a picture, a PNG in base64, by colour; a colour is `red,green,blue`. */
export const coloursOf = (page: Page, picture: string): Promise<Record<string, number>> =>
  page.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const points = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    const found: Record<string, number> = {};
    for (let at = 0; at < points.length; at += 4) {
      const colour = `${points[at]},${points[at + 1]},${points[at + 2]}`;
      found[colour] = (found[colour] ?? 0) + 1;
    }
    return found;
  }, picture);

/** The colour of one point of the page, as `red,green,blue`. */
export async function colourAt(page: Page, x: number, y: number): Promise<string> {
  const picture = await pictureOf(page, { x, y, width: 1, height: 1 });
  return Object.keys(await coloursOf(page, picture))[0] ?? 'nothing';
}

/** How many points of an element have a colour. */
export async function countOf(element: Locator, colour: string): Promise<number> {
  const box = await element.boundingBox();
  if (!box) throw new Error('the element is not on the screen');
  const found = await coloursOf(element.page(), await pictureOf(element.page(), box));
  return found[colour] ?? 0;
}

/** The colour that an element is painted with, as `red,green,blue`. */
export async function paintOf(element: Locator): Promise<string> {
  const text = await element.evaluate((each) => getComputedStyle(each).backgroundColor);
  return (text.match(/\d+/g) ?? []).slice(0, 3).join(',');
}

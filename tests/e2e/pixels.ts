/** Colours as they stand on the screen. */
import type { Locator, Page } from 'playwright-core';

export type Colour = [red: number, green: number, blue: number];

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Every point of a part of the page, four numbers each. The browser itself unpacks its picture. */
async function points(page: Page, clip: Area): Promise<number[]> {
  const picture = (await page.screenshot({ clip, scale: 'css' })).toString('base64');
  return page.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    return [...(context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [])];
  }, picture);
}

/** The colour of one point of the page. */
export async function colourAt(page: Page, x: number, y: number): Promise<Colour> {
  const [red = 0, green = 0, blue = 0] = await points(page, { x, y, width: 1, height: 1 });
  return [red, green, blue];
}

/** How many points of an element have a colour. */
export async function countOf(element: Locator, colour: Colour): Promise<number> {
  const box = await element.boundingBox();
  if (!box) throw new Error('the element is not on the screen');
  const all = await points(element.page(), box);
  let count = 0;
  for (let at = 0; at < all.length; at += 4) {
    if (colour.every((part, index) => all[at + index] === part)) count += 1;
  }
  return count;
}

/** The colour that an element is painted with. */
export async function paintOf(element: Locator): Promise<Colour> {
  const text = await element.evaluate((each) => getComputedStyle(each).backgroundColor);
  const [red = 0, green = 0, blue = 0] = (text.match(/\d+/g) ?? []).map(Number);
  return [red, green, blue];
}

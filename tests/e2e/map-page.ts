/** What stands on the map, and where. */
import type { Locator, Page } from 'playwright-core';
import type { Site } from './page.ts';

/** Where the regencies' capitals lie, out of the edition that the map draws. */
export async function capitals(site: Site): Promise<Map<string, [number, number]>> {
  const caller = await site.hub().as(site.account('analyst').email);
  const { boundaryEditions } = await caller.data('{ boundaryEditions { id current } }');
  const { id } = boundaryEditions.find((each: { current: boolean }) => each.current);
  const edition = (await (await caller.fetch(`/boundaries/${id}.json`)).json()) as {
    objects: {
      regencies: { geometries: { properties: { name: string; capital: [number, number] } }[] };
    };
  };
  return new Map(
    edition.objects.regencies.geometries.map(({ properties }) => [
      properties.name,
      properties.capital,
    ]),
  );
}

/** The middle of the map on the screen. */
export async function middle(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator('.map').boundingBox();
  if (!box) throw new Error('the map is not on the screen');
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}

/** A point of the regency whose capital stands in the middle of the map, beside the mark of the town. */
export async function besideTown(page: Page): Promise<{ x: number; y: number }> {
  const { x, y } = await middle(page);
  return { x: x - 10, y: y + 10 };
}

/** Line of the legend that a count belongs to. */
export async function legendLine(page: Page, value: number): Promise<Locator> {
  const lines = page.getByRole('region', { name: 'Legenda' }).getByRole('listitem');
  const ranges = await lines.locator('span:nth-child(2)').allTextContents();
  const at = ranges.findIndex((range) => {
    const [from = Number.NaN, to = from] = range.split('–').map(Number);
    return value >= from && value <= to;
  });
  if (at < 0) throw new Error(`the legend has no class for ${value}: ${ranges.join(', ')}`);
  return lines.nth(at);
}

/** Collects the statuses of a layer's tiles. An empty tile answers 204. */
export const countTiles = (layer: string, statuses: number[]) => async (page: Page) => {
  page.on('response', (response) => {
    if (new RegExp(`/tiles/${layer}/\\d+/\\d+/\\d+\\.mvt$`).test(response.url()))
      statuses.push(response.status());
  });
};

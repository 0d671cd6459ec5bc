import type { Box } from './plane';

/** A tile server: its address with {z}, {x} and {y}, and its attribution. */
export type Tiles = { template: string; attribution: string };

/** The configured tile server from the page's meta tags; null without one. */
export function tilesOf(page: Document = document): Tiles | null {
  const said = (name: string) =>
    page.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content.trim() ?? '';
  const template = said('soga:tiles');
  return template ? { template, attribution: said('soga:tiles-attribution') } : null;
}

type Point = { lat: number; lon: number };

/**
 * A box around a place: the streets where there are tiles; else wide enough to show a coast or
 * border.
 */
export function around({ lat, lon }: Point, tiles: Tiles | null = tilesOf()): Box {
  const [up, side] = tiles ? [0.006, 0.012] : [2, 4];
  return { minLat: lat - up, maxLat: lat + up, minLon: lon - side, maxLon: lon + side };
}

export type Tile = { key: string; href: string; column: number; row: number };

/** The tiles of a zoom level between these columns and rows, by address. */
export function tileAt({ template }: Tiles, zoom: number, column: number, row: number): Tile {
  const href = template
    .replace('{z}', String(zoom))
    .replace('{x}', String(column))
    .replace('{y}', String(row));
  return { key: `${zoom}/${column}/${row}`, href, column, row };
}

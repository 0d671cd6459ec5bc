import type { Box } from './plane';

/** A tile server: its address with {z}, {x} and {y}, and whom the map names as its source. */
export type Tiles = { template: string; attribution: string };

/** The tile server this site was set up with, as its page says; null asks nobody for anything. */
export function tilesOf(page: Document = document): Tiles | null {
  const said = (name: string) =>
    page.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content.trim() ?? '';
  const template = said('soga:tiles');
  return template ? { template, attribution: said('soga:tiles-attribution') } : null;
}

type Point = { lat: number; lon: number };

/** The streets around a place where there are tiles; else wide enough for a coast or a border to tell where it is. */
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

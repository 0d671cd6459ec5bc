import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { labels } from './labels';
import { drawn, type Shapes } from './shapes';

/** The colours of a map, each a token of styles/tokens.css without its `--map-`. */
export const COLOURS = [
  'water',
  'land',
  'urban',
  'green',
  'building',
  'river',
  'border',
  'road',
  'road-edge',
  'label',
  'label-soft',
  'accent',
] as const;
export type Palette = Record<(typeof COLOURS)[number], string>;

/** Where the API serves the tiles: the operator's file, or the one shipped with the site. */
export const BASEMAP = '/basemap.pmtiles';

export type Filter = Exclude<Extract<LayerSpecification, { type: 'line' }>['filter'], undefined>;
type Width = [zoom: number, px: number][];

export const grows = (steps: Width) =>
  ['interpolate', ['exponential', 1.5], ['zoom'], ...steps.flat()] as unknown as number;
export const kinds = (...values: string[]): Filter => ['in', ['get', 'kind'], ['literal', values]];

/**
 * The one style: quiet, so that what is put on the map is seen first. It draws the layers of Protomaps, whichever
 * file they come from.
 */
export function styleOf(
  colours: Palette,
  language: string,
  origin: string,
  shapes: Shapes,
): StyleSpecification {
  return {
    version: 8,
    sources: {
      base: { type: 'vector', url: `pmtiles://${origin}${BASEMAP}` },
      // Not simplified, so that a circle has no corners.
      shapes: { type: 'geojson', data: drawn(shapes), tolerance: 0.02 },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colours.water } },
      ...ground(colours),
      ...roads(colours),
      ...outlines(colours),
      ...overlay(colours),
      ...labels(colours, language),
    ],
  };
}

export const base = <Name extends string>(layer: Name) =>
  ({ source: 'base', 'source-layer': layer }) as const;

function ground(colours: Palette): LayerSpecification[] {
  return [
    {
      id: 'land',
      type: 'fill',
      ...base('earth'),
      paint: { 'fill-color': colours.land },
    },
    {
      id: 'urban',
      type: 'fill',
      ...base('landcover'),
      filter: kinds('urban_area'),
      minzoom: 4,
      paint: {
        'fill-color': colours.urban,
        // Coarse in the file shipped with the site, so that it fades as one comes closer.
        'fill-opacity': ['interpolate', ['linear'], ['zoom'], 4, 0.4, 6, 1, 9, 0.5, 12, 0.3],
      },
    },
    {
      id: 'green',
      type: 'fill',
      ...base('landuse'),
      filter: kinds('park', 'forest', 'wood', 'nature_reserve', 'cemetery', 'garden', 'grass'),
      paint: { 'fill-color': colours.green },
    },
    {
      id: 'buildings',
      type: 'fill',
      ...base('buildings'),
      minzoom: 14,
      paint: { 'fill-color': colours.building },
    },
    {
      id: 'water',
      type: 'fill',
      ...base('water'),
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': colours.water },
    },
    {
      id: 'rivers',
      type: 'line',
      ...base('water'),
      filter: ['==', ['geometry-type'], 'LineString'],
      minzoom: 3,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': colours.river,
        'line-width': grows([
          [3, 0.4],
          [7, 1.2],
          [10, 2.2],
          [16, 6],
        ]),
      },
    },
  ];
}

function roads(colours: Palette): LayerSpecification[] {
  const road = (
    id: string,
    filter: Filter,
    minzoom: number,
    colour: string,
    width: Width,
  ): LayerSpecification => ({
    id,
    type: 'line',
    ...base('roads'),
    filter,
    minzoom,
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': grows(width) },
  });
  const minor = kinds('minor_road', 'path', 'other');
  const both = kinds('highway', 'major_road');
  return [
    road('rails', kinds('rail'), 11, colours['road-edge'], [
      [11, 0.5],
      [16, 1.5],
    ]),
    road('minor-edge', minor, 13, colours['road-edge'], [
      [13, 1],
      [18, 14],
    ]),
    road('major-edge', both, 6, colours['road-edge'], [
      [6, 0.9],
      [10, 2.8],
      [18, 24],
    ]),
    road('minor', minor, 13, colours.road, [
      [13, 0.5],
      [18, 11],
    ]),
    road('major', both, 8, colours.road, [
      [8, 0.4],
      [10, 1.4],
      [18, 20],
    ]),
  ];
}

function outlines(colours: Palette): LayerSpecification[] {
  return [
    {
      id: 'borders',
      type: 'line',
      ...base('boundaries'),
      filter: ['<=', ['get', 'kind_detail'], 2],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colours.border,
        'line-width': grows([
          [2, 0.6],
          [6, 1.2],
          [10, 2],
        ]),
        'line-dasharray': [3, 1.5],
      },
    },
  ];
}

/** The circle of a search, rings of doubt, a line between two places. */
function overlay(colours: Palette): LayerSpecification[] {
  const look = (value: string): Filter => ['==', ['get', 'look'], value];
  return [
    {
      id: 'area',
      type: 'fill',
      source: 'shapes',
      filter: look('area'),
      paint: { 'fill-color': colours.accent, 'fill-opacity': 0.08 },
    },
    {
      id: 'area-edge',
      type: 'line',
      source: 'shapes',
      filter: look('area'),
      paint: { 'line-color': colours.accent, 'line-width': 2, 'line-opacity': 0.8 },
    },
    {
      id: 'doubt',
      type: 'fill',
      source: 'shapes',
      filter: look('doubt'),
      paint: { 'fill-color': colours.label, 'fill-opacity': 0.08 },
    },
    {
      id: 'doubt-edge',
      type: 'line',
      source: 'shapes',
      filter: look('doubt'),
      paint: { 'line-color': colours.label, 'line-width': 1.5, 'line-dasharray': [2, 2] },
    },
    {
      id: 'line',
      type: 'line',
      source: 'shapes',
      filter: look('line'),
      paint: { 'line-color': colours.label, 'line-width': 2 },
    },
  ];
}

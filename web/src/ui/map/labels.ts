import type { LayerSpecification } from 'maplibre-gl';
import { base, grows, kinds, type Palette } from './style';

/** Drawn from the fonts of the page: no font is asked for over the network. */
const FONT = ['Atkinson Hyperlegible Next Variable', 'sans-serif'];
const BOLD = ['Atkinson Hyperlegible Next Variable Bold', ...FONT];

/** Names of streets, towns and countries. */
export function labels(colours: Palette, language: string): LayerSpecification[] {
  const name = ['coalesce', ['get', `name:${language}`], ['get', 'name']] as unknown as string;
  const paint = (colour: string) => ({
    'text-color': colour,
    'text-halo-color': colours.land,
    'text-halo-width': 1.4,
  });
  return [
    {
      id: 'street-names',
      type: 'symbol',
      ...base('roads'),
      filter: kinds('highway', 'major_road', 'minor_road'),
      minzoom: 14,
      layout: {
        'symbol-placement': 'line',
        'text-field': name,
        'text-font': FONT,
        'text-size': 12,
      },
      paint: paint(colours['label-soft']),
    },
    {
      id: 'towns',
      type: 'symbol',
      ...base('places'),
      filter: [
        'all',
        ['in', ['get', 'kind'], ['literal', ['locality', 'neighbourhood', 'macrohood']]],
        ['<=', ['-', ['coalesce', ['get', 'min_zoom'], 0], 0.6], ['zoom']],
      ],
      layout: {
        // A dot where the town is, its name below, so that a point on the map does not hide it.
        'text-field': ['format', '•', { 'font-scale': 0.7 }, '\n', {}, name, {}],
        'text-font': FONT,
        'text-anchor': 'top',
        'text-offset': [0, -0.55],
        'text-line-height': 1.15,
        // Ranks of Protomaps: 8 from 20,000 inhabitants, 12 from 500,000.
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          4,
          ['step', ['coalesce', ['get', 'population_rank'], 0], 11, 12, 12, 14, 13.5],
          10,
          ['step', ['coalesce', ['get', 'population_rank'], 0], 12, 8, 14, 10, 16, 12, 20],
        ],
        'text-padding': 6,
        'text-max-width': 8,
        'symbol-sort-key': ['-', 0, ['coalesce', ['get', 'population_rank'], 0]],
      },
      paint: paint(colours.label),
    },
    {
      id: 'countries',
      type: 'symbol',
      ...base('places'),
      filter: [
        'all',
        ['==', ['get', 'kind'], 'country'],
        ['<=', ['-', ['coalesce', ['get', 'min_zoom'], 0], 1], ['zoom']],
      ],
      maxzoom: 6.5,
      layout: {
        'text-field': name,
        'text-font': BOLD,
        'text-size': grows([
          [2, 10],
          [6, 15],
        ]),
        'text-letter-spacing': 0.06,
        'text-max-width': 7,
        'symbol-sort-key': ['-', 0, ['coalesce', ['get', 'population_rank'], 0]],
      },
      paint: paint(colours['label-soft']),
    },
  ];
}

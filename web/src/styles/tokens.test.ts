import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const source = readFileSync('src/styles/tokens.css', 'utf8');
const colours = new Map(
  [...source.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name, { light, dark }],
  ),
);

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string, theme: 'light' | 'dark'): number {
  const [a, b] = [one, other].map((name) => {
    const colour = colours.get(name)?.[theme];
    if (!colour) throw new Error(`No token --${name}`);
    return luminance(colour);
  }) as [number, number];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const grounds = ['paper', 'surface', 'sunken'];
const inks = ['ink', 'ink-soft', 'green', 'green-strong', 'coral-ink', 'bad-ink'];
const tinted = [...colours.keys()].filter((name) => name?.endsWith('-tint')).map(String);

const texts: [string, string][] = [
  ...inks.flatMap((ink) => grounds.map((ground): [string, string] => [ink, ground])),
  ...tinted.flatMap((tint): [string, string][] => {
    const ink = `${tint.replace('-tint', '')}-ink`;
    return [['ink', tint], ...(colours.has(ink) ? [[ink, tint] as [string, string]] : [])];
  }),
  ['on-green', 'green'],
  ['on-green', 'green-strong'],
  ['on-coral', 'coral-ink'],
  ['green', 'green-tint'],
  ['green-strong', 'green-tint'],
  ['green', 'bad-tint'],
  ['green', 'info-tint'],
  ['green', 'warn-tint'],
];

const controls: [string, string][] = [
  ...grounds.flatMap((ground): [string, string][] => [
    ['line-strong', ground],
    ['focus', ground],
    ['coral', ground],
  ]),
  ['green', 'map-land'],
  ['green', 'map-water'],
  ['coral-ink', 'map-land'],
];

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it('has colours for both themes under every name', () => {
    expect(colours.size).toBeGreaterThan(50);
  });

  it.each(texts)('shows text in %s on %s at 4.5:1 or more', (ink, ground) => {
    expect(contrast(ink, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(controls)('shows controls in %s on %s at 3:1 or more', (line, ground) => {
    expect(contrast(line, ground, theme)).toBeGreaterThanOrEqual(3);
  });
});

import { expect, it } from 'vitest';
import { countryName, distanceKm, formatKm, languageName } from './geo';

const paris = { lat: 48.8566, lon: 2.3522 };
const berlin = { lat: 52.52, lon: 13.405 };

it('measures distances on the globe', () => {
  expect(distanceKm(paris, berlin)).toBeCloseTo(877.5, 0);
  expect(distanceKm(paris, paris)).toBe(0);
  expect(distanceKm({ lat: 0, lon: 179.9 }, { lat: 0, lon: -179.9 })).toBeCloseTo(22.2, 1);
});

it('writes distances as people say them', () => {
  expect(formatKm(0.4, 'fr')).toBe('moins de 1\u00a0km');
  expect(formatKm(877.4, 'en')).toBe('877\u00a0km');
});

it('names countries and languages', () => {
  expect(countryName('DE', 'fr')).toBe('Allemagne');
  expect(countryName('DE', 'en')).toBe('Germany');
  expect(languageName('de', 'fr')).toBe('allemand');
});

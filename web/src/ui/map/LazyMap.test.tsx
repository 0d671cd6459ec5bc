import { screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { renderPage } from '@/testing/render';
import { LazyMap } from './LazyMap';
import { canDraw } from './webgl';

const why = /Votre navigateur n’affiche pas la carte/;
const map = <LazyMap label="Carte de 1 événement" points={[]} />;

afterEach(() => vi.restoreAllMocks());

it('says why there is no map in a browser that cannot draw one', async () => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  expect(canDraw()).toBe(false);
  await renderPage(map);
  expect(await screen.findByText(why)).toBeVisible();
});

it('says it too when the browser refuses to draw after all', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValueOnce({} as never);
  await renderPage(map);
  expect(await screen.findByText(why)).toBeVisible();
});

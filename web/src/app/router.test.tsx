import { describe, expect, it } from 'vitest';
import { pageNames } from '@/lib/pages';
import { routeOf } from './router';

describe('the route of a page', () => {
  it.each(pageNames)('%s finds its component and its texts', { timeout: 60_000 }, async (name) => {
    const { lazy } = routeOf(name);
    const loaded = typeof lazy === 'function' ? await lazy() : null;
    expect(loaded?.Component).toBeTypeOf('function');
  });
});

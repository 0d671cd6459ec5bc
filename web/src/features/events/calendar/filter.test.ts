import { describe, expect, it } from 'vitest';
import {
  activeFilters,
  changed,
  filterOf,
  filterString,
  sortOf,
  viewOf,
  withoutFilter,
  withoutFilters,
} from './filter';
import { queryOf } from './query';

const at = (query: string) => new URLSearchParams(query);

describe('the filter in the address', () => {
  it('reads repeated values and values between commas alike', () => {
    expect(filterOf(at('kind=workshop&kind=cafe,visit')).kind).toEqual([
      'workshop',
      'cafe',
      'visit',
    ]);
  });

  it('leaves out what is not a filter, and a distance without a centre', () => {
    expect(filterOf(at('view=map&month=2026-11&place=Lyon&radius=10&q=%20'))).toEqual({});
  });

  it('takes an order only when the filter has what it needs', () => {
    expect(sortOf(at('sort=distance'))).toBe('start');
    expect(sortOf(at('sort=distance&near=1,2'))).toBe('distance');
    expect(sortOf(at('sort=nonsense'))).toBe('start');
    expect(viewOf(at('view=nonsense'))).toBe('list');
  });

  it('becomes the same query for a feed', () => {
    expect(filterString(filterOf(at('theme=data&theme=ai&q=a+b&view=month')))).toBe(
      'theme=data&theme=ai&q=a+b',
    );
  });

  it('changes some members and keeps the others', () => {
    const next = changed(at('kind=cafe&q=a&theme=ai'), { kind: ['visit', 'cafe'], q: null });
    expect(next.toString()).toBe('theme=ai&kind=visit&kind=cafe');
  });

  it('asks a month for its own weeks, whatever the dates', () => {
    const query = queryOf(at('view=month&month=2026-11&from=2020-01-01&kind=cafe'));
    expect(query).toMatchObject({ from: '2026-10-26', to: '2026-12-06', kind: ['cafe'] });
    expect(queryOf(at('view=month&month=2026-11&over=only'))).not.toHaveProperty('over');
  });
});

describe('what can be taken away', () => {
  it('what is over is one of the dates', () => {
    const past = at('over=only&kind=cafe');
    expect(activeFilters(past)[0]).toEqual({ name: 'dates', value: 'over' });
    expect(withoutFilter(past, { name: 'dates', value: 'over' }).toString()).toBe('kind=cafe');
  });

  const search = at(
    'from=2026-11-01&to=2026-11-30&near=1,2&radius=10&place=Lyon&kind=cafe&kind=visit',
  );

  it('lists dates as one, a place as one, each choice as one', () => {
    expect(activeFilters(search)).toEqual([
      { name: 'dates', value: '2026-11-01/2026-11-30' },
      { name: 'near', value: '1,2' },
      { name: 'kind', value: 'cafe' },
      { name: 'kind', value: 'visit' },
    ]);
  });

  it('does not count dates in a month, which has its own', () => {
    expect(activeFilters(at('view=month&from=2026-11-01'))).toEqual([]);
  });

  it('takes what belongs together', () => {
    expect(withoutFilter(search, { name: 'near', value: '1,2' }).has('place')).toBe(false);
    expect(withoutFilter(search, { name: 'dates', value: '' }).has('to')).toBe(false);
    expect(withoutFilter(search, { name: 'kind', value: 'cafe' }).getAll('kind')).toEqual([
      'visit',
    ]);
  });

  it('keeps the view when all filters go', () => {
    expect(withoutFilters(at('view=month&month=2026-11&kind=cafe')).toString()).toBe(
      'view=month&month=2026-11',
    );
  });
});

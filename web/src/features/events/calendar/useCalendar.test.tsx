import { act, renderHook } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { useCalendar } from './useCalendar';

describe('the address of the calendar', () => {
  it('keeps both of two choices made before the page shows the first', () => {
    const { result } = renderHook(() => ({ filters: useCalendar(), town: useCalendar() }), {
      wrapper: MemoryRouter,
    });
    act(() => {
      result.current.town.change({ near: '45.76,4.84', place: 'Lyon' });
      result.current.filters.change({ kind: 'workshop' });
    });
    expect(Object.fromEntries(result.current.filters.search)).toEqual({
      near: '45.76,4.84',
      place: 'Lyon',
      kind: 'workshop',
    });
  });
});

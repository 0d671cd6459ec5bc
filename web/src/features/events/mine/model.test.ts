import { describe, expect, it } from 'vitest';
import { nextStepPlace, noteLanguages, openActs, viewOf } from './model';

describe('my events', () => {
  it('open in all states when the address names no view', () => {
    expect(viewOf(null)).toBe('all');
    expect(viewOf('nonsense')).toBe('all');
    expect(viewOf('toString')).toBe('all');
    expect(viewOf('answer')).toBe('answer');
  });

  it('offer what is allowed only, the most wanted first', () => {
    const actions = [
      { name: 'cancel', allowed: true },
      { name: 'submit', allowed: true },
      { name: 'withdraw', allowed: false, reason: 'wrong-state' },
      { name: 'edit', allowed: true },
    ] as const;
    expect(openActs(actions)).toEqual(['submit', 'cancel']);
  });

  it('ask for a note in the event’s own language first', () => {
    expect(noteLanguages({ en: 'a', fr: 'b' }, 'fr')).toEqual(['fr', 'en']);
  });

  it.each([
    ['complete', 'edit'],
    ['answer', 'page'],
    ['none', 'public'],
    ['wait', null],
  ])('lead from «%s» to %s', (step, place) => {
    expect(nextStepPlace(step)).toBe(place);
  });
});

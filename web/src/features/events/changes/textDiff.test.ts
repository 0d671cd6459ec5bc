import { describe, expect, it } from 'vitest';
import { compareLists, compareTexts } from './textDiff';

describe('the difference of two texts', () => {
  const marked = (pieces: { text: string; changed: boolean }[]) =>
    pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');

  it('is told word by word, spaces between changed words included', () => {
    const { before, after } = compareTexts('le mardi 2 mars au soir', 'le jeudi 4 mars à midi');
    expect(marked(before)).toBe('le [mardi 2] mars [au soir]');
    expect(marked(after)).toBe('le [jeudi 4] mars [à midi]');
  });

  it('keeps every character of both', () => {
    const { before, after } = compareTexts('a\n\nb  c', '  b c d');
    expect(before.map(({ text }) => text).join('')).toBe('a\n\nb  c');
    expect(after.map(({ text }) => text).join('')).toBe('  b c d');
  });

  it('gives up on texts too long to compare word by word', () => {
    const long = 'mot '.repeat(1500);
    expect(compareTexts(long, `${long}fin`).after).toEqual([{ text: `${long}fin`, changed: true }]);
  });

  it('of two lists is told entry by entry', () => {
    expect(compareLists(['a', 'b'], ['b', 'c']).after).toEqual([
      { text: 'b', changed: false },
      { text: 'c', changed: true },
    ]);
  });
});

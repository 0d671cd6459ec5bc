export type Piece = { text: string; changed: boolean };

/**
 * Above this many pairs of words the whole text counts as changed: nobody could read the
 * comparison.
 */
const MOST_PAIRS = 1_000_000;

/**
 * Compares the words of two texts; returns the pieces of each side with removed or added words
 * marked.
 */
export function compareTexts(before: string, after: string): { before: Piece[]; after: Piece[] } {
  const [old, fresh] = [words(before), words(after)];
  if (old.length * fresh.length > MOST_PAIRS)
    return { before: [{ text: before, changed: true }], after: [{ text: after, changed: true }] };
  const common = commonWords(old, fresh);
  const kept = new Set(common.map(([one]) => one));
  const known = new Set(common.map(([, other]) => other));
  return {
    before: join(old, (index) => !kept.has(index)),
    after: join(fresh, (index) => !known.has(index)),
  };
}

/** Compares the elements of two lists. */
export function compareLists(before: string[], after: string[]) {
  return {
    before: before.map((text) => ({ text, changed: !after.includes(text) })),
    after: after.map((text) => ({ text, changed: !before.includes(text) })),
  };
}

const words = (text: string) => text.match(/\s+|[^\s]+/g) ?? [];

/** The longest common subsequence, as pairs of positions. */
function commonWords(old: string[], fresh: string[]): [number, number][] {
  const width = fresh.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < old.length && j < fresh.length;) {
    if (old[i] === fresh[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/**
 * Joins neighbouring pieces of the same sort; the space between two changed words counts as
 * changed.
 */
function join(tokens: string[], isChanged: (index: number) => boolean): Piece[] {
  const changed = tokens.map((_, index) => isChanged(index));
  tokens.forEach((token, index) => {
    if (token.trim() === '') changed[index] = !!changed[index - 1] && !!changed[index + 1];
  });
  const pieces: Piece[] = [];
  tokens.forEach((text, index) => {
    const last = pieces.at(-1);
    if (last && last.changed === changed[index]) last.text += text;
    else pieces.push({ text, changed: changed[index] ?? false });
  });
  return pieces;
}

import type { Cluster } from './clusters';

/** A name under a point: where it is on the plane and what it says. */
export type MapLabel = { x: number; y: number; text: string };

const LETTER = 7.5; // px, on average, at the size labels are set in
const LINE = 18;
const BELOW = 20; // from the middle of a point to its name

/**
 * The names that fit at this scale (pixels per unit): the most common place of each cluster,
 * largest clusters first; a name that would touch another name or point is left out.
 */
export function placeNames(clusters: readonly Cluster[], scale: number): MapLabel[] {
  const points = clusters.map(({ x, y }) => around(x * scale, y * scale, 20, 20));
  const taken: Rect[] = [];
  return [...clusters.entries()]
    .sort(([, one], [, other]) => other.points.length - one.points.length)
    .flatMap(([index, { x, y, points: together }]) => {
      const text = commonest(together.flatMap(({ place }) => place ?? []));
      if (!text) return [];
      const own = around(
        x * scale,
        y * scale + BELOW + LINE / 2,
        (text.length * LETTER) / 2,
        LINE / 2,
      );
      const others = points.filter((_, other) => other !== index);
      if ([...taken, ...others].some((rect) => touch(rect, own))) return [];
      taken.push(own);
      return [{ x, y, text }];
    });
}

type Rect = { left: number; right: number; top: number; bottom: number };

function around(x: number, y: number, side: number, up: number): Rect {
  return { left: x - side, right: x + side, top: y - up, bottom: y + up };
}

function touch(one: Rect, other: Rect): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

function commonest(words: string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

import { describe, expect, it } from 'vitest';
import { ProblemError } from './problem';
import { refusals } from './refusals';

const problem = (...pointers: string[]) =>
  new ProblemError({
    type: '/problems/invalid-request',
    title: 'Invalid request',
    status: 400,
    violations: pointers.map((pointer) => ({ pointer, message: 'For programs.' })),
  });

describe('what the API refused', () => {
  const labels = { lastDay: 'Dernier jour', legs: 'Villes' };
  const say = (label: string | undefined) => label ?? 'Autre';

  it('is said by the nearest label of the form, each once, never in the API’s words', () => {
    const error = problem('/legs/0/lastDay', '/legs/1/lastDay', '/legs/1/zone', '/about/funding');
    expect(refusals(error, labels, say)).toEqual([
      { message: 'Dernier jour' },
      { message: 'Villes' },
      { message: 'Autre' },
    ]);
  });

  it('is nothing for another failure', () => {
    expect(refusals(new Error('network'), labels, say)).toEqual([]);
    expect(refusals(null, labels, say)).toEqual([]);
  });
});

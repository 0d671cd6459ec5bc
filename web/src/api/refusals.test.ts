import { describe, expect, it } from 'vitest';
import { ProblemError } from './problem';
import { refusals, type Part } from './refusals';

const problem = (...pointers: string[]) =>
  new ProblemError({
    type: '/problems/invalid-request',
    title: 'Invalid request',
    status: 400,
    violations: pointers.map((pointer) => ({ pointer, message: 'For programs.' })),
  });

describe('what the API refused', () => {
  const parts: Part[] = [
    { at: /^\/legs\/(\d+)\/lastDay/, say: 'Dernier jour : un jour', field: ([, n]) => `last${n}` },
    { at: /^\/rooms/, say: 'Salles : 60 au plus', field: 'rooms' },
    { at: /name/, say: 'Nom : 160 caractères', field: 'name' },
  ];

  it('is said with its rule and the way to its field, each once, never in the API’s words', () => {
    const error = problem(
      '/legs/0/lastDay',
      '/legs/1/lastDay',
      '/legs/1/lastDay',
      '/rooms/0/name',
      '/about/funding',
    );
    expect(refusals(error, parts, 'Autre')).toEqual([
      { message: 'Dernier jour : un jour', field: 'last0' },
      { message: 'Dernier jour : un jour', field: 'last1' },
      { message: 'Salles : 60 au plus', field: 'rooms' },
      { message: 'Autre' },
    ]);
  });

  it('is nothing for another failure', () => {
    expect(refusals(new Error('network'), parts, 'Autre')).toEqual([]);
    expect(refusals(null, parts, 'Autre')).toEqual([]);
  });
});

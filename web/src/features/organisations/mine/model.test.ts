import { describe, expect, it } from 'vitest';
import { emptyProfile, gapsOf, profileProblems, toProfileRequest } from './model';

const form = { ...emptyProfile('fr'), name: ' Les Communs ', kind: 'association' };
const said = (key: string, { defaultValue }: { defaultValue: string }) =>
  key === 'myOrganisations:wrong.siret' ? 'Clé du SIRET' : defaultValue;

describe('a profile', () => {
  it('is sent without what is empty', () => {
    expect(toProfileRequest({ ...form, description: { fr: 'Nous', en: ' ' } })).toMatchObject({
      name: 'Les Communs',
      country: null,
      office: null,
      logo: null,
      website: null,
      description: { fr: 'Nous' },
      identifiers: [],
    });
  });

  it('keeps the other names it does not show', () => {
    expect(toProfileRequest(form, ['LC']).aliases).toEqual(['LC']);
  });

  it('keeps its subjects, those that are not offered too', () => {
    const atlas = { ...form.atlas, categories: ['repair-cafe', 'civic-tech'] };
    expect(toProfileRequest({ ...form, atlas }).atlas).toEqual(atlas);
  });

  it('needs a name and a kind', () => {
    expect(gapsOf(emptyProfile('fr'), said).map(({ field }) => field)).toEqual(['name', 'kind']);
    expect(gapsOf(form, said)).toEqual([]);
  });

  it('shows a wrong number beside the number that was typed, empty ones aside', () => {
    const identifiers = [
      { scheme: 'siren', value: ' ' },
      { scheme: 'siret', value: '123' },
    ];
    const problems = profileProblems(
      [
        { pointer: '/identifiers/0/value', message: 'A SIRET has 14 digits.' },
        { pointer: '/website', message: 'Write the whole address.' },
        { pointer: '/atlas/offers/2', message: 'A word…' },
      ],
      { ...form, identifiers },
      said,
    );
    expect(problems).toEqual([
      { field: 'identifiers.1.value', message: 'Clé du SIRET' },
      { field: 'website', message: 'Write the whole address.' },
      { field: 'atlas.offers', message: 'A word…' },
    ]);
  });
});

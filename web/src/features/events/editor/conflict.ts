import { canonical, type EventForm } from './model';
import { canonicalRecurrence } from './recurrence';

export type Member = Exclude<keyof EventForm, 'organisationId' | 'externalId'>;
export type Difference = { member: Member; choice: 'mine' | 'theirs'; both: boolean };

const members: Member[] = [
  'title',
  'summary',
  'description',
  'defaultLanguage',
  'kind',
  'format',
  'schedule',
  'recurrence',
  'place',
  'online',
  'themes',
  'audiences',
  'languages',
  'coOrganisations',
  'partOf',
  'registration',
  'price',
  'accessibility',
  'image',
  'licence',
  'replayUrl',
];

function same(one: EventForm, other: EventForm, member: Member): boolean {
  return member === 'recurrence'
    ? canonicalRecurrence(one.recurrence) === canonicalRecurrence(other.recurrence)
    : canonical(one[member]) === canonical(other[member]);
}

/**
 * The differences between my version and theirs, each with a proposal: a field that only one side
 * changed follows that side; when both changed it, mine is proposed and `both` is true.
 */
export function differences(base: EventForm, mine: EventForm, theirs: EventForm): Difference[] {
  return members
    .filter((member) => !same(mine, theirs, member))
    .map((member) => {
      const untouched = same(mine, base, member);
      const both = !untouched && !same(theirs, base, member);
      return { member, choice: untouched ? 'theirs' : 'mine', both };
    });
}

/** My form with the fields chosen from theirs. */
export function merge(
  mine: EventForm,
  theirs: EventForm,
  choices: readonly Pick<Difference, 'member' | 'choice'>[],
): EventForm {
  const taken = choices.filter(({ choice }) => choice === 'theirs').map(({ member }) => member);
  return { ...mine, ...Object.fromEntries(taken.map((member) => [member, theirs[member]])) };
}

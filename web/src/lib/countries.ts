import { countryName } from './geo';

/**
 * Countries of organisations and events of this network: Europe, France overseas, close neighbours.
 */
const codes =
  'AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GE GF GI GP GR HR HU IE IS IT LI LT LU LV MA MC MD ME MK MQ MT NC NL NO PF PL PT RE RO RS RU SE SI SK SM SN TN TR UA VA XK YT CA US'.split(
    ' ',
  );

/** Countries to choose from, in the alphabetical order of the language. */
export function countryOptions(language: string): { value: string; label: string }[] {
  return codes
    .map((value) => ({ value, label: countryName(value, language) }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
}

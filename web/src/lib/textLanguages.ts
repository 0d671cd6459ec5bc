import { languageName } from './geo';

/** Languages of texts: those of the EU, regional ones, those of its neighbours. */
const codes =
  'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv br ca co cy eu gl oc ar bs is lb mk no rm ru sq sr tr uk'.split(
    ' ',
  );

/** Languages to choose from, in the alphabetical order of the reader's. */
export function languageOptions(language: string): { value: string; label: string }[] {
  return codes
    .map((value) => ({ value, label: languageName(value, language) }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
}

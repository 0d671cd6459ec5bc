import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { useLanguage } from '@/i18n/useLanguage';
import { countryName, languageName } from '@/lib/geo';
import { FacetChoices } from '@/ui/FacetChoices';
import { directoryChoices, wordsOf, type DirectoryChoice } from '../model';

type Facets = components['schemas']['PageOrganisationSummary']['facets'];

/** The choices of the directory, with how many organisations each has. */
export function DirectoryFilters({ facets }: { facets: Facets }) {
  const { t } = useTranslation('organisations');
  const language = useLanguage();
  const words = (name: DirectoryChoice, value: string) => {
    if (name === 'kind') return t(`kind.${value}`);
    if (name === 'country') return countryName(value, language);
    if (name === 'language') return languageName(value, language);
    return wordsOf(value);
  };
  return (
    <FacetChoices
      names={directoryChoices}
      facets={facets}
      title={(name) => t(`filter.${name}`)}
      words={words}
    />
  );
}

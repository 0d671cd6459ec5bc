import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { languageName } from '@/lib/geo';
import { FacetChoices } from '@/ui/FacetChoices';
import { choiceNames, type ChoiceName, type Facets } from '../model';

/** The choices of a search, with how many resources each would leave. */
export function ResourceFilters({ facets }: { facets: Facets }) {
  const { t } = useTranslation('resources');
  const language = useLanguage();
  const words = (name: ChoiceName, value: string) => {
    // An organisation is called by its slug where its name is not counted.
    if (name === 'organisation') return value;
    if (name === 'language') return languageName(value, language);
    if (name === 'theme') return t(`events:theme.${value}`, { defaultValue: value });
    return t(`${name}.${value}`, { defaultValue: value });
  };
  return (
    <FacetChoices
      names={choiceNames}
      facets={facets}
      title={(name) => t(`filter.${name}`)}
      words={words}
    />
  );
}

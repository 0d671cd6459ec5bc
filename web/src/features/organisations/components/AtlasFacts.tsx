import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '@/i18n/useLanguage';
import { languageName } from '@/lib/geo';
import { paths } from '@/lib/paths';
import { useAtlas } from '../api';
import { labelIn, wordsOf, type OrganisationResponse } from '../model';
import css from './AtlasFacts.module.css';

const rows = [
  ['categories', 'category'],
  ['offers', 'offer'],
  ['practices', 'practice'],
] as const;

/** What an organisation does, offers and practises; each word leads to the others that have it. */
export function AtlasFacts({ atlas }: Pick<OrganisationResponse, 'atlas'>) {
  const { t } = useTranslation('organisations');
  const language = useLanguage();
  const terms = useAtlas().data;
  const known = [...Object.values(atlas)].some((words) => words.length > 0);
  if (!known) return null;
  return (
    <dl className={css.facts}>
      {rows.map(
        ([list, filter]) =>
          atlas[list].length > 0 && (
            <div key={list}>
              <dt>{t(`filter.${filter}`)}</dt>
              {atlas[list].map((word) => {
                const term = terms?.[list].find(({ code }) => code === word);
                return (
                  <dd key={word}>
                    <Link to={`${paths.organisations()}?${filter}=${word}`}>
                      {term ? labelIn(term.label, language) : wordsOf(word)}
                    </Link>
                  </dd>
                );
              })}
            </div>
          ),
      )}
      {atlas.languages.length > 0 && (
        <div>
          <dt>{t('filter.language')}</dt>
          <dd>{atlas.languages.map((code) => languageName(code, language)).join(', ')}</dd>
        </div>
      )}
    </dl>
  );
}

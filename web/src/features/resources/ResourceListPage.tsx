import { Rss } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { SearchedList } from '@/api/SearchedList';
import { useLanguage } from '@/i18n/useLanguage';
import { countChoices } from '@/lib/choices';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/ButtonLink';
import { PageTitle } from '@/ui/PageTitle';
import { useResources } from './api';
import { CollectionStrip } from './collections/CollectionStrip';
import { ResourceFilters } from './components/ResourceFilters';
import { ResourceLine } from './components/ResourceLine';
import { choiceNames, feedAddress, resourceQuery } from './model';
import css from './ResourceListPage.module.css';

/** What one can watch, read, hear, learn from and use, narrowed by words, kind, theme, language, level and terms. */
export function ResourceListPage() {
  const { t } = useTranslation('resources');
  const language = useLanguage();
  const [search] = useSearchParams();
  const narrowed = countChoices(search, choiceNames) > 0 || search.has('q');
  const results = useResources(resourceQuery(search));
  return (
    <>
      <PageTitle beside={<ButtonLink to={paths.newResource()}>{t('propose')}</ButtonLink>}>
        {t('title')}
      </PageTitle>
      <p className={css.lead}>{t('lead')}</p>
      {narrowed || <CollectionStrip />}
      <SearchedList
        results={results}
        names={choiceNames}
        filters={<ResourceFilters facets={results.data?.pages[0]?.facets ?? null} />}
        line={(resource) => <ResourceLine resource={resource} />}
        texts={{
          search: t('search'),
          total: (count) => t('total', { count }),
          none: t('empty.title'),
          all: t('empty.all'),
        }}
        aside={
          <a className={css.feed} href={feedAddress(search, language)} title={t('feedHint')}>
            <Rss size={16} aria-hidden />
            {t('feed')}
          </a>
        }
      />
    </>
  );
}

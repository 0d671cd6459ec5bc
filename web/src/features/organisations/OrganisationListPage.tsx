import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { SearchedList } from '@/api/SearchedList';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/ButtonLink';
import { PageTitle } from '@/ui/PageTitle';
import { useOrganisations } from './api';
import { DirectoryFilters } from './components/DirectoryFilters';
import { OrganisationLine } from './components/OrganisationLine';
import { directoryChoices, directoryQuery } from './model';
import css from './OrganisationListPage.module.css';

/** The directory of organisations, filtered by words, kind, country and category. */
export function OrganisationListPage() {
  const { t } = useTranslation('organisations');
  const [search] = useSearchParams();
  const results = useOrganisations(directoryQuery(search));
  return (
    <>
      <div className={css.head}>
        <PageTitle>{t('title')}</PageTitle>
        <ButtonLink to={paths.myOrganisations()} size="small">
          <Plus size={16} aria-hidden />
          {t('add')}
        </ButtonLink>
      </div>
      <SearchedList
        results={results}
        names={directoryChoices}
        filters={<DirectoryFilters facets={results.data?.pages[0]?.facets ?? null} />}
        line={(organisation) => <OrganisationLine organisation={organisation} />}
        texts={{
          search: t('search'),
          total: (count) => t('total', { count }),
          none: t('empty.title'),
          all: t('empty.all'),
        }}
      />
    </>
  );
}

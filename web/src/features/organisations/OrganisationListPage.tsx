import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { SearchedList } from '@/api/SearchedList';
import { withValues } from '@/lib/choices';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/ButtonLink';
import { LinkTabs } from '@/ui/LinkTabs';
import { PageTitle } from '@/ui/PageTitle';
import { useOrganisations } from './api';
import { AtlasMap } from './components/AtlasMap';
import { DirectoryFilters } from './components/DirectoryFilters';
import { OrganisationLine } from './components/OrganisationLine';
import { dataAddress, directoryChoices, directoryQuery } from './model';
import css from './OrganisationListPage.module.css';

const formats = ['csv', 'geojson', 'jsonld'] as const;

/** The Social Tech Atlas: organisations in a list or on a map, found by words and by what they do and offer. */
export function OrganisationListPage() {
  const { t } = useTranslation('organisations');
  const [search] = useSearchParams();
  const results = useOrganisations(directoryQuery(search));
  const first = results.data?.pages[0];
  const view = search.get('view') === 'map' ? 'map' : 'list';
  const to = (key: string) => `?${withValues(search, 'view', key === 'map' ? [key] : [])}`;
  return (
    <>
      <PageTitle
        beside={
          <ButtonLink to={paths.myOrganisations()} size="small">
            <Plus size={16} aria-hidden />
            {t('add')}
          </ButtonLink>
        }
      >
        {t('title')}
      </PageTitle>
      <p className={css.lead}>{t('lead')}</p>
      <SearchedList
        results={results}
        names={[...directoryChoices, 'bbox']}
        filters={<DirectoryFilters facets={first?.facets ?? null} />}
        line={(organisation) => <OrganisationLine organisation={organisation} />}
        texts={{
          search: t('search'),
          total: (count) => t('total', { count }),
          none: t('empty.title'),
          all: t('empty.all'),
        }}
        aside={
          <LinkTabs
            label={t('view.label')}
            current={view}
            tabs={[
              { key: 'list', to: to('list'), label: t('view.list') },
              { key: 'map', to: to('map'), label: t('view.map') },
            ]}
          />
        }
        over={view === 'map' && first && <AtlasMap total={first.total.value} />}
      />
      <p className={css.data}>
        {t('data')}{' '}
        {formats.map((format) => (
          <a key={format} href={dataAddress(search, format)}>
            {{ csv: 'CSV', geojson: 'GeoJSON', jsonld: 'JSON-LD' }[format]}
          </a>
        ))}
      </p>
    </>
  );
}

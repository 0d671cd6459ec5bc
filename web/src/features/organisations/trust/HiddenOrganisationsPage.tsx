import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/ButtonLink';
import { EmptyState } from '@/ui/EmptyState';
import { LinkTabs } from '@/ui/LinkTabs';
import { More } from '@/ui/More';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { whereIs } from '../model';
import { hiddenStates, useHiddenOrganisations, type HiddenOrganisation } from './api';
import css from './HiddenOrganisations.module.css';

/** For moderators: the organisations that are not in the atlas; each is decided on its own page. */
export function HiddenOrganisationsPage() {
  const { t } = useTranslation('trust');
  const [search] = useSearchParams();
  const state = hiddenStates.find((one) => one === search.get('state')) ?? 'waiting';
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useHiddenOrganisations(state);
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <p className={css.back}>
        <Link to={paths.moderation()}>{t('desk.back')}</Link>
      </p>
      <PageTitle>{t('desk.title')}</PageTitle>
      <p className={css.intro}>{t('desk.intro')}</p>
      <LinkTabs
        label={t('desk.views')}
        current={state}
        tabs={hiddenStates.map((key) => ({
          key,
          to: key === 'waiting' ? paths.hiddenOrganisations() : `?state=${key}`,
          label: t(`desk.state.${key}`),
        }))}
      />
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton shape="row" count={3} />}
      {data && items.length === 0 && (
        <EmptyState
          title={t(`desk.empty.${state}`)}
          actions={<ButtonLink to={paths.moderation()}>{t('desk.back')}</ButtonLink>}
        >
          {t(`desk.emptyText.${state}`)}
        </EmptyState>
      )}
      {items.length > 0 && (
        <>
          <ul className={css.list}>
            {items.map((one) => (
              <Line key={one.id} organisation={one} />
            ))}
          </ul>
          <More
            shown={items.length}
            total={data?.pages[0]?.total.value}
            hasMore={hasNextPage}
            pending={isFetchingNextPage}
            onMore={() => void fetchNextPage()}
          />
        </>
      )}
    </>
  );
}

function Line({ organisation }: { organisation: HiddenOrganisation }) {
  const { t } = useTranslation('trust');
  const language = useLanguage();
  const { slug, name, kind, country, createdAt, representatives: count, unlisted } = organisation;
  return (
    <li>
      <p>
        <Link to={paths.organisation(slug)}>{name}</Link>
      </p>
      <p className={css.soft}>
        {[
          kind !== 'other' && t(`organisations:kind.${kind}`),
          whereIs({ country }, language),
          t('desk.created', { when: formatInstant(createdAt, language) }),
          count === 0 ? t('desk.nobody') : t('desk.people', { count }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {unlisted && (
        <p>
          {t('desk.unlistedOn', { when: formatInstant(unlisted.at, language) })}
          {' : '}
          {unlisted.reason}
        </p>
      )}
    </li>
  );
}

import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { EventLines, FeaturedEvent, featuredOf, useEvents } from '@/features/events';
import { ButtonLink } from '@/ui/ButtonLink';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { HomeEdition } from './HomeEdition';
import css from './HomePage.module.css';
import { HomeSearch } from './HomeSearch';
import { paths } from '@/lib/paths';
import { useKnownPosition } from './useKnownPosition';

const SHOWN = 6;

const HomeAside = lazy(() =>
  import('./HomeAside').then((module) => ({ default: module.HomeAside })),
);

/** The home page: one event to look at, this year's edition, and what is on next near the visitor. */
export function HomePage() {
  const { t } = useTranslation('home');
  const near = useKnownPosition();
  const nearby = useEvents(
    { near: near ?? '', size: SHOWN, cancelled: 'hide' },
    { enabled: near !== null },
  );
  const next = useEvents({ size: SHOWN, cancelled: 'hide', facets: ['country', 'theme'] });
  const around = near !== null && (nearby.data?.pages[0]?.items.length ?? 0) > 0;
  const shown = (around ? nearby : next).data?.pages[0]?.items;
  const featured = shown && featuredOf(shown);
  const others = shown?.filter((event) => event !== featured) ?? [];
  return (
    <>
      <section className={css.hero}>
        <div>
          <PageTitle tab={t('tab')} className={css.title}>
            {t('title')}
          </PageTitle>
          <p className={css.lead}>{t('lead')}</p>
          <HomeSearch />
        </div>
        {featured ? (
          <FeaturedEvent event={featured} label={t('featured')} />
        ) : (
          next.isPending && <Skeleton shape="block" />
        )}
      </section>
      <HomeEdition />
      <div className={css.columns}>
        <section className={css.next}>
          <h2>{t(around ? 'home:nearby' : 'home:next')}</h2>
          <ProblemMessage error={next.error} onRetry={() => void next.refetch()} />
          {next.isPending && <Skeleton shape="row" count={SHOWN} />}
          {others.length > 0 && <EventLines events={others} />}
          {shown?.length === 0 && <p className={css.soft}>{t('none')}</p>}
          <p className={css.all}>
            <ButtonLink to={paths.calendar(around ? `near=${near}` : '')}>{t('all')}</ButtonLink>
          </p>
        </section>
        <Suspense fallback={<div />}>
          <HomeAside page={next.data?.pages[0]} />
        </Suspense>
      </div>
    </>
  );
}

import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { EventLines, useEvents } from '@/features/events';
import { ButtonLink } from '@/ui/ButtonLink';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { HomeEdition } from './HomeEdition';
import { HomeFigures } from './HomeFigures';
import css from './HomePage.module.css';
import { HomeSearch } from './HomeSearch';
import { paths } from '@/lib/paths';
import { useKnownPosition } from './useKnownPosition';

const SHOWN = 6;

/** The home page: coming events near the visitor, without a click. */
export function HomePage() {
  const { t } = useTranslation('home');
  const near = useKnownPosition();
  const nearby = useEvents(
    { near: near ?? '', size: SHOWN, cancelled: 'hide' },
    { enabled: near !== null },
  );
  const next = useEvents({ size: SHOWN, cancelled: 'hide', facets: ['country'] });
  const around = near !== null && (nearby.data?.pages[0]?.items.length ?? 0) > 0;
  const shown = (around ? nearby : next).data?.pages[0];
  return (
    <>
      <section className={css.hero}>
        <PageTitle tab={t('tab')} className={css.title}>
          {t('title')}
        </PageTitle>
        <p className={css.lead}>{t('lead')}</p>
        <HomeSearch />
      </section>
      <div className={css.columns}>
        <section>
          <h2>{t(around ? 'home:nearby' : 'home:next')}</h2>
          <ProblemMessage error={next.error} onRetry={() => void next.refetch()} />
          {next.isPending && <Skeleton shape="row" count={SHOWN} />}
          {shown && shown.items.length > 0 && <EventLines events={shown.items} />}
          {shown?.items.length === 0 && <p className={css.soft}>{t('none')}</p>}
          <p className={css.all}>
            <ButtonLink to={paths.calendar(around ? `near=${near}` : '')}>{t('all')}</ButtonLink>
          </p>
        </section>
        <div className={css.aside}>
          <HomeEdition />
          <section className={css.propose}>
            <h2>{t('propose.title')}</h2>
            <p>{t('propose.text')}</p>
            <ButtonLink to={paths.newEvent()} variant="primary">
              <Plus size={18} aria-hidden />
              {t('propose.go')}
            </ButtonLink>
          </section>
          <HomeFigures page={next.data?.pages[0]} />
        </div>
      </div>
    </>
  );
}

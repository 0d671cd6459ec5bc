import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { paths } from '@/lib/paths';
import { EventView, TwinList } from '@/features/events';
import { useLanguage } from '@/i18n/useLanguage';
import { Banner } from '@/ui/Banner';
import { ButtonLink } from '@/ui/ButtonLink';
import { Card } from '@/ui/Card';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { Switch } from '@/ui/Switch';
import { Tag } from '@/ui/Tag';
import { useReview } from './api';
import { ChangeTable } from './components/ChangeTable';
import { DecisionBar } from './components/DecisionBar';
import { MergeAct } from './components/MergeAct';
import { OrganiserCard } from './components/OrganiserCard';
import { ReviewHistory } from './components/ReviewHistory';
import { ReviewThread } from './components/ReviewThread';
import { RiskList } from './components/RiskList';
import { UndoNotices } from './components/UndoNotices';
import { matterOfReview, waitingSince, type Decision, type Review } from './model';
import css from './ReviewPage.module.css';
import { useShortcutChoice } from './useShortcuts';
import { age } from './words';

/** Everything a moderator needs for a decision. */
export function ReviewPage() {
  const { t } = useTranslation('moderation');
  const { id = '' } = useParams();
  const { data, error, isPending, refetch } = useReview(id);
  const navigate = useNavigate();
  const shortcuts = useShortcutChoice();
  if (isProblem(error, 'not-found')) return <Absent />;
  if (error) return <ProblemMessage error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Skeleton shape="block" />;
  const review = data.data;
  const goOn = (decided: Decision | 'merge', next: string | null) =>
    void navigate(next ? paths.review(next) : paths.moderation(), { state: { decided } });
  return (
    <>
      <Head review={review} />
      <div className={css.dossier}>
        <aside aria-label={t('review.aside')} className={css.aside}>
          <Panel title={t('risk.title')}>
            <RiskList risks={review.risk} />
          </Panel>
          <Panel title={t('twin.title')}>
            <TwinList
              twins={review.twins}
              act={(twin) => (
                <MergeAct
                  review={review}
                  etag={data.etag}
                  twin={twin}
                  onStale={() => void refetch()}
                  onMerged={(next) => goOn('merge', next)}
                />
              )}
            />
          </Panel>
          <Panel title={t('organiser.title')}>
            <OrganiserCard organisation={review.organisation} />
          </Panel>
          <div className={css.keys}>
            <Switch label={t('shortcut.label')} checked={shortcuts.on} onChange={shortcuts.turn} />
            <p>{t('shortcut.hint')}</p>
          </div>
        </aside>
        <div className={css.main}>
          {review.diff.length > 0 && (
            <section>
              <h2>{t('diff.title')}</h2>
              <ChangeTable review={review} />
            </section>
          )}
          <section>
            <h2>{t('review.preview')}</h2>
            <div className={css.frame}>
              <EventView
                event={review.event}
                title={(words, lang) => (
                  <h3 className={css.title} lang={lang}>
                    {words}
                  </h3>
                )}
              />
            </div>
          </section>
          <section>
            <h2>{t('thread.title')}</h2>
            <ReviewThread thread={review.thread} />
          </section>
          <section>
            <h2>{t('history.title')}</h2>
            <ReviewHistory history={review.history} />
          </section>
        </div>
      </div>
      <DecisionBar
        key={review.event.id}
        review={review}
        etag={data.etag}
        shortcuts={shortcuts}
        onStale={() => void refetch()}
        onDecided={goOn}
      />
    </>
  );
}

function Head({ review }: { review: Review }) {
  const { t } = useTranslation('moderation');
  const language = useLanguage();
  const { decided } = (useLocation().state ?? {}) as { decided?: string };
  const { display } = review.event;
  const since = waitingSince(review);
  const matter = matterOfReview(review);
  return (
    <header>
      <p className={css.back}>
        <Link to={paths.moderation()}>{t('review.back')}</Link>
      </p>
      {decided && (
        <Banner tone="good" announce="status" title={t(`decided.${decided}`)}>
          <p>{t(decided === 'undone' ? 'decided.again' : 'decided.next')}</p>
        </Banner>
      )}
      <UndoNotices />
      <PageTitle tab={t('review.title', { title: display.title })}>
        {t('review.title', { title: display.title })}
      </PageTitle>
      <p className={css.facts}>
        <Tag hue={matter === 'new' ? 'quiet' : 'info'}>{t(`matter.${matter}`)}</Tag>
        <span>
          {t('review.from', { organisation: review.organisation.name })}
          {since && `, ${t('review.waiting', { age: age(since, language) })}`}
        </span>
      </p>
    </header>
  );
}

function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card as="section" tight>
      <h2 className={css.panelTitle}>{title}</h2>
      {children}
    </Card>
  );
}

function Absent() {
  const { t } = useTranslation('moderation');
  return (
    <>
      <PageTitle>{t('review.absent')}</PageTitle>
      <EmptyState
        title={t('review.absentTitle')}
        actions={
          <ButtonLink to={paths.moderation()} variant="primary">
            {t('queue.toWaiting')}
          </ButtonLink>
        }
      >
        {t('review.absentText')}
      </EmptyState>
    </>
  );
}

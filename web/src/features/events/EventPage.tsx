import { Pencil } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { isProblem } from '@/api/problem';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/ButtonLink';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { useLanguage } from '@/i18n/useLanguage';
import { useEvent } from './api';
import { AddToCalendar } from './components/AddToCalendar';
import { EventView } from './components/EventView';
import { GivenUp } from './components/GivenUp';
import { ShareEvent } from './components/ShareEvent';
import { SimilarEvents } from './components/SimilarEvents';
import { TextLanguages } from './components/TextLanguages';
import css from './EventPage.module.css';
import { useDate, useDates } from './dates/api';
import { EventDates } from './dates/EventDates';
import { mainDate, onDate } from './dates/model';
import type { EventResponse } from './model';

const EventBar = lazy(() =>
  import('./components/EventBar').then((module) => ({ default: module.EventBar })),
);

const ReportError = lazy(() =>
  import('./errors/ReportError').then((module) => ({ default: module.ReportError })),
);

const KeepEvent = lazy(() =>
  import('./favourites/KeepEvent').then((module) => ({ default: module.KeepEvent })),
);

type EventPageProps = {
  /** What other features say about the event, above its text. */
  beside?: (event: EventResponse) => ReactNode;
};

/** The page of one event. */
export function EventPage({ beside }: EventPageProps) {
  const { slug = '' } = useParams();
  const [search] = useSearchParams();
  const { data: event, error, isPending } = useEvent(slug, search.get('in'));
  if (isProblem(error, 'not-found')) return <Absent />;
  // Handled by the route's own error page.
  if (error) throw error;
  if (isPending) return <Skeleton shape="block" />;
  return <Shown event={event} asked={search.get('date')} beside={beside?.(event)} />;
}

type ShownProps = {
  event: EventResponse;
  /** The original start of the date the visitor came for; null for none. */
  asked: string | null;
  beside?: ReactNode;
};

function Shown({ event: whole, asked, beside }: ShownProps) {
  const language = useLanguage();
  const series = Boolean(whole.recurrence);
  const coming = useDates(whole.id, { size: 5 }, { enabled: series });
  const named = useDate(whole.id, series ? asked : null);
  if (series && (coming.isLoading || named.isLoading)) return <Skeleton shape="block" />;
  const date = mainDate(named.data, coming.data?.pages[0]?.items ?? []);
  const event = series ? onDate(whole, date, language) : whole;
  return (
    <>
      <EventView
        event={event}
        title={(words, lang) => (
          <PageTitle tab={words} {...(lang && { lang })}>
            {words}
          </PageTitle>
        )}
        {...(series && {
          dates: <EventDates event={whole} current={date?.originalStart} />,
        })}
        end={<Suspense>{isPublic(event.status) && <ReportError id={event.id} />}</Suspense>}
        notices={
          <>
            <GivenUp />
            <TextLanguages event={event} />
            {beside}
          </>
        }
        tools={
          <div className={css.tools}>
            <AddToCalendar event={event} />
            <Suspense>
              <KeepEvent id={event.id} />
            </Suspense>
            <ShareEvent event={event} />
            <EditLink event={event} />
          </div>
        }
      />
      <SimilarEvents event={event} />
      <Suspense>
        <EventBar event={event} />
      </Suspense>
    </>
  );
}

const isPublic = (status: EventResponse['status']) =>
  ['published', 'cancelled', 'postponed'].includes(status);

function EditLink({ event: { id, actions } }: { event: EventResponse }) {
  const { t } = useTranslation('events');
  const mayEdit = actions.some(({ name, allowed }) => name === 'edit' && allowed);
  if (!mayEdit) return null;
  return (
    <ButtonLink to={paths.editEvent(id)} size="small">
      <Pencil size={16} aria-hidden />
      {t('page.edit')}
    </ButtonLink>
  );
}

function Absent() {
  const { t } = useTranslation('events');
  return (
    <>
      <PageTitle>{t('page.absent')}</PageTitle>
      <p>{t('page.absentText')}</p>
      <ButtonLink to={paths.calendar()} variant="primary">
        {t('page.toCalendar')}
      </ButtonLink>
    </>
  );
}

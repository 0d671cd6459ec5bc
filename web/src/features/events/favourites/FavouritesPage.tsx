import { useQueries } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatWhen } from '@/lib/dates';
import { useKept } from '@/lib/kept';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { ButtonLink } from '@/ui/ButtonLink';
import { Card } from '@/ui/Card';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { eventQuery } from '../api';
import { EventStatusBadge } from '../components/EventStatusBadge';
import { momentOf, placeWords, whenOf, type EventResponse } from '../model';
import css from './Favourites.module.css';

/** Events that one calendar of favourites may hold. */
const MOST = 100;

/** The events that this browser keeps, the next first; without an account. */
export function FavouritesPage() {
  const { t } = useTranslation('events');
  const language = useLanguage();
  const { chosen, toggle } = useKept('favourites');
  const ids = [...chosen];
  const answers = useQueries({ queries: ids.map((id) => eventQuery(id, language)) });
  const events = answers.flatMap(({ data }) => data ?? []).sort(byStart);
  const gone = ids.filter((_, index) => isProblem(answers[index]?.error, 'not-found'));
  const failed = answers.find(({ error }) => error && !isProblem(error, 'not-found'));
  return (
    <>
      <PageTitle>{t('favourites.title')}</PageTitle>
      <p>{t('favourites.lead')}</p>
      {ids.length === 0 && (
        <EmptyState
          title={t('favourites.none')}
          actions={<ButtonLink to={paths.calendar()}>{t('page.toCalendar')}</ButtonLink>}
        >
          {t('favourites.noneText')}
        </EmptyState>
      )}
      <ProblemMessage error={failed?.error} onRetry={() => void failed?.refetch()} />
      {answers.some(({ isPending }) => isPending) && <Skeleton shape="row" count={ids.length} />}
      {events.length > 1 && (
        <p>
          <ButtonLink
            href={`/api/v1/events.ics?${new URLSearchParams({
              id: events
                .slice(0, MOST)
                .map(({ id }) => id)
                .join(','),
              lang: language,
            })}`}
            download
          >
            <CalendarPlus size={18} aria-hidden />
            {t('favourites.addAll')}
          </ButtonLink>
        </p>
      )}
      <ul className={css.list}>
        {events.map((event) => (
          <Card as="li" tight key={event.id} className={css.event}>
            <Favourite event={event} onRemove={() => toggle(event.id)} />
          </Card>
        ))}
      </ul>
      {gone.length > 0 && (
        <p>
          {t('favourites.gone', { count: gone.length })}{' '}
          <Button size="small" onClick={() => gone.forEach(toggle)}>
            {t('favourites.removeGone')}
          </Button>
        </p>
      )}
    </>
  );
}

type FavouriteProps = { event: EventResponse; onRemove: () => void };

function Favourite({ event, onRemove }: FavouriteProps) {
  const { t } = useTranslation('events');
  const language = useLanguage();
  const { slug, display, status, links } = event;
  const when = whenOf(event.schedule);
  const off = status === 'cancelled' || (when !== null && momentOf(when) === 'past');
  return (
    <>
      <h2>
        <Link to={paths.event(slug)}>{display.title}</Link>{' '}
        {status !== 'published' && <EventStatusBadge status={status} />}
      </h2>
      <p className={css.when}>{when ? formatWhen(when, language) : t('when.unknown')}</p>
      <p>{placeWords(event.place, language) || t('format.online')}</p>
      <div className={css.acts}>
        {(!off || event.recurrence) && status !== 'cancelled' && (
          <ButtonLink size="small" href={links.ics} download>
            {t('page.add')}
          </ButtonLink>
        )}
        <Button size="small" variant="quiet" onClick={onRemove}>
          {t('favourites.remove')}
        </Button>
      </div>
    </>
  );
}

/** What is over comes last; the rest by its start. */
function byStart(one: EventResponse, other: EventResponse): number {
  const key = ({ schedule }: EventResponse) => {
    const when = whenOf(schedule);
    return `${when && momentOf(when) === 'past' ? 1 : 0} ${when?.start ?? ''}`;
  };
  return key(one).localeCompare(key(other));
}

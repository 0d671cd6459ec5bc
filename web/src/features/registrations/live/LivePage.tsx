import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams, useSearchParams } from 'react-router';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import type { components } from '@/api/schema';
import { useAuth } from '@/auth/AuthContext';
import { textIn, useEvent, whenOf } from '@/features/events';
import { HallDesk, HallView } from '@/features/live';
import { useLanguage } from '@/i18n/useLanguage';
import { formatWhen } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { zoneName } from '@/lib/zones';
import { Button } from '@/ui/Button';
import { ButtonLink } from '@/ui/ButtonLink';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { useMyRegistrations, useRoom } from '../api';
import css from '../Registrations.module.css';
import { RoomClock, RoomDoor } from './RoomDoor';

type Event = components['schemas']['EventResponse'];

/** A session while it takes place: the way into its online room, its questions and its polls. */
export function LivePage() {
  const { t } = useTranslation('live');
  const { slug = '' } = useParams();
  const [search] = useSearchParams();
  const { hash } = useLocation();
  const language = useLanguage();
  const { data: event, error, isPending } = useEvent(slug, null);
  if (isProblem(error, 'not-found'))
    return (
      <>
        <PageTitle>{t('absent')}</PageTitle>
        <p>
          <Link to={paths.calendar()}>{t('registrations:register.toCalendar')}</Link>
        </p>
      </>
    );
  if (error) throw error;
  if (isPending) return <Skeleton shape="block" />;
  // the key stands behind the hash, which no server and no log gets to see
  const moderatorKey = /^#moderate=([A-Za-z0-9_-]{43})$/.exec(hash)?.[1] ?? null;
  const moderates = moderatorKey !== null || search.has('moderate');
  const when = whenOf(event.schedule);
  const title = textIn(event.title, language);
  return (
    <div className={css.page}>
      <div>
        <p className={css.back}>
          <Link to={paths.event(event.slug)}>{t('toEvent')}</Link>
        </p>
        <PageTitle tab={t('tab', { title })}>{title}</PageTitle>
        {when && (
          <p className={css.lead}>
            <strong>{formatWhen(when, language)}</strong> ({zoneName(when.zone, language)})
          </p>
        )}
      </div>
      {event.format !== 'on-site' && <Room event={event} />}
      {moderates ? (
        <HallDesk event={event.id} moderatorKey={moderatorKey} />
      ) : (
        <HallView event={event.id} />
      )}
    </div>
  );
}

function Room({ event }: { event: Event }) {
  const { t } = useTranslation('live');
  const { status } = useAuth();
  const { data: room, error, refetch } = useRoom(event.id);
  if (isProblem(error, 'not-found')) return <p className={css.lead}>{t('room.none')}</p>;
  if (error) return <ProblemMessage error={error} onRetry={() => void refetch()} />;
  if (!room) return <Skeleton shape="row" />;
  const open = room.state === 'open';
  if (!open || room.url)
    return (
      <section className={css.section} aria-label={t('room.title')}>
        <h2>{t('room.title')}</h2>
        <RoomClock
          hours={room.hours}
          state={room.state}
          zone={event.schedule?.zone ?? 'Europe/Paris'}
        />
        {room.url && (
          <div className={css.acts}>
            <ButtonLink variant="primary" href={room.url} rel="noreferrer">
              {t('registrations:join.enter')}
            </ButtonLink>
          </div>
        )}
      </section>
    );
  return status === 'signed-in' ? <MyDoor event={event} /> : <Guest event={event} />;
}

/** The door of the signed-in person's seat. */
function MyDoor({ event }: { event: Event }) {
  const { data, error, refetch } = useMyRegistrations();
  const mine = data?.items.find(
    (one) => one.event.id === event.id && one.actions.some(({ name }) => name === 'join'),
  );
  if (mine) return <RoomDoor registration={mine} holder={{ id: mine.id }} />;
  if (error) return <ProblemMessage error={error} onRetry={() => void refetch()} />;
  return data ? <Guest event={event} /> : <Skeleton shape="row" />;
}

/** The ways in for who is not known to have a seat. */
function Guest({ event }: { event: Event }) {
  const { t } = useTranslation('live');
  const { status, signIn } = useAuth();
  return (
    <section className={css.section} aria-label={t('room.title')}>
      <h2>{t('room.title')}</h2>
      <p className={css.lead}>{t('room.byMail')}</p>
      <div className={css.acts}>
        <ButtonLink to={paths.register(event.slug)}>{t('room.register')}</ButtonLink>
        {status === 'anonymous' && (
          <Button onClick={() => void signIn(paths.live(event.slug))}>{t('room.signIn')}</Button>
        )}
      </div>
    </section>
  );
}

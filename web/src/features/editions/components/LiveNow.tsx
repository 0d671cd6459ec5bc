import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatTime } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { useLanguage } from '@/i18n/useLanguage';
import { useProgramme, type Programme, type Slot } from '../api';
import css from '../Editions.module.css';
import { nowIn } from '../model';
import { useNow } from '../useNow';
import { JoinLink } from './JoinLink';

/** The sessions that are running: each judged by the clock of its own town. */
export function liveSlots({ slots, legs }: Programme, now: Date): Slot[] {
  return slots.filter(({ session, legId, time }) => {
    const leg = legs.find(({ id }) => id === legId);
    if (!leg || session?.status !== 'published' || !time.start || !time.end) return false;
    const wall = nowIn(leg, now);
    return time.start.slice(0, 16) <= wall && wall < time.end.slice(0, 16);
  });
}

/** What is on at this moment in an edition, with the way to each session. */
export function LiveNow({ slug }: { slug: string }) {
  const { t } = useTranslation('editions');
  const language = useLanguage();
  const now = useNow();
  const programme = useProgramme(slug).data;
  const live = programme ? liveSlots(programme, now) : [];
  if (!programme || live.length === 0) return null;
  return (
    <section className={css.live} aria-labelledby="live">
      <h2 id="live">{t('live.title')}</h2>
      <ul>
        {live.map(({ id, display, session, roomId, legId, time }) => {
          const place = [
            programme.rooms.find((room) => room.id === roomId)?.name,
            programme.legs.find((leg) => leg.id === legId)?.city,
          ].filter(Boolean);
          return (
            <li key={id}>
              <Link to={paths.event(session?.slug ?? '')}>{display.title}</Link>
              <span className={css.soft}>
                {' '}
                {[t('live.until', { time: formatTime(time.end ?? '', language) }), ...place]
                  .filter(Boolean)
                  .join(' · ')}
              </span>{' '}
              {session && <JoinLink session={session} title={display.title} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { zoneName } from '@/lib/zones';
import { Button } from '@/ui/Button';
import { useJoin, type Holder, type Registration, type RoomHours } from '../api';
import { mayDo, momentIn } from '../model';
import css from '../Registrations.module.css';

type RoomDoorProps = { registration: Registration; holder: Holder };

/**
 * The way into the online room of somebody's seat. The address is only asked for by a press, because it says that one
 * takes part.
 */
export function RoomDoor({ registration, holder }: RoomDoorProps) {
  const { t } = useTranslation('registrations');
  const join = useJoin(holder);
  const { room, schedule } = registration.event;
  const act = registration.actions.find(({ name }) => name === 'join');
  if (!act || !room) return null;
  const open = mayDo(registration, 'join');
  return (
    <section className={css.section} aria-label={t('join.title')}>
      <h2>{t('join.title')}</h2>
      {open ? (
        <p className={css.lead}>{t('join.text')}</p>
      ) : (
        <RoomClock
          hours={room}
          state={act.reason === 'room-closed' ? 'closed' : 'not-open-yet'}
          zone={schedule.zone ?? 'Europe/Paris'}
        />
      )}
      <ProblemMessage error={join.error} />
      {open && !join.data && (
        <div className={css.acts}>
          <Button variant="primary" pending={join.isPending} onClick={() => join.mutate()}>
            {t('join.go')}
          </Button>
        </div>
      )}
      {join.data && (
        <p role="status">
          <a href={join.data.url} rel="noreferrer">
            {t('join.enter')}
          </a>
        </p>
      )}
    </section>
  );
}

type RoomClockProps = { hours: RoomHours; state: 'not-open-yet' | 'open' | 'closed'; zone: string };

/** When a room opens, closes, or that it is closed, by the clocks of the event. */
export function RoomClock({ hours: { opensAt, closesAt }, state, zone }: RoomClockProps) {
  const { t } = useTranslation('registrations');
  const language = useLanguage();
  const said = (instant: string) => ({
    moment: momentIn(instant, zone, language),
    zone: zoneName(zone, language),
  });
  return (
    <p className={css.lead} role="status">
      {state === 'closed' && t('join.closed')}
      {state === 'not-open-yet' && t('join.opens', said(opensAt))}
      {state === 'open' && closesAt && t('join.closes', said(closesAt))}
    </p>
  );
}

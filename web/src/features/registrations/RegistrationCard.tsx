import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { textIn, whenOf } from '@/features/events';
import { useLanguage } from '@/i18n/useLanguage';
import { formatWhen, zoneNote } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { StatusBadge } from '@/ui/StatusBadge';
import { useSeatAct, type Holder, type Registration, type SeatAct } from './api';
import { mayDo, momentIn, tones } from './model';
import { QrPicture } from './QrPicture';
import css from './Registrations.module.css';

type RegistrationCardProps = {
  registration: Registration;
  holder: Holder;
  /** False on a page that has the title of the event as its own. */
  titled?: boolean;
};

/** One registration: where it stands and what can be done with it. */
export function RegistrationCard({ registration, holder, titled = true }: RegistrationCardProps) {
  const { t } = useTranslation('registrations');
  const language = useLanguage();
  const { event, mode, status, position, offeredUntil, ticket, organisation } = registration;
  const act = useSeatAct(holder);
  const [asked, setAsked] = useState(false);
  const [done, setDone] = useState<SeatAct['act'] | null>(null);
  const title = textIn(event.title, language);
  const when = whenOf(event.schedule);
  const note = when && zoneNote(when, language);
  const other = mode === 'on-site' ? 'remote' : 'on-site';
  const run = (input: SeatAct) => {
    setDone(null);
    act.mutate(input, { onSuccess: () => setDone(input.act) });
  };
  return (
    <section className={css.card} aria-label={title}>
      <div className={css.heading}>
        {titled && (
          <h2>
            <Link to={paths.event(event.slug)}>{title}</Link>
          </h2>
        )}
        <StatusBadge tone={tones[status]}>{t(`status.${status}`, { position })}</StatusBadge>
      </div>
      {event.status !== 'published' && (
        <Banner tone="warn">
          <p>{t(`event.${event.status}`)}</p>
        </Banner>
      )}
      {status === 'offered' && offeredUntil && (
        <Banner tone="warn" title={t('offer.title')}>
          <p>{t('offer.text', { until: momentIn(offeredUntil, event.schedule.zone, language) })}</p>
        </Banner>
      )}
      {status === 'waitlisted' && <p className={css.lead}>{t('waiting.text', { position })}</p>}
      {done && (
        <Banner tone="good" announce="status">
          <p>{t(`acted.${done}`)}</p>
        </Banner>
      )}
      {isProblem(act.error, 'full') ? (
        <Banner tone="warn" announce="alert">
          <p>{t('register.keptSeat')}</p>
        </Banner>
      ) : (
        <ProblemMessage error={act.error} />
      )}
      <dl className={css.facts}>
        {when && (
          <>
            <dt>{t('fact.when')}</dt>
            <dd>
              {formatWhen(when, language)}
              {note && ` (${note})`}
            </dd>
          </>
        )}
        {event.where && mode === 'on-site' && (
          <>
            <dt>{t('fact.where')}</dt>
            <dd>{event.where}</dd>
          </>
        )}
        <dt>{t('fact.mode')}</dt>
        <dd>{t(`mode.${mode}`)}</dd>
        <dt>{t('fact.name')}</dt>
        <dd>
          {registration.name} · {registration.email}
        </dd>
        {organisation && (
          <>
            <dt>{t('fact.organisation')}</dt>
            <dd>{organisation.name}</dd>
          </>
        )}
      </dl>
      {ticket && mode === 'on-site' && !ticket.attended && (
        <QrPicture code={ticket.code} picture={ticket.picture} />
      )}
      {ticket?.attended && (
        <p>
          {t(`ticket.attended.${ticket.attended.mode}`)}{' '}
          {'token' in holder && (
            <Link to={paths.certificate(holder.token)}>{t('ticket.certificate')}</Link>
          )}
        </p>
      )}
      <div className={css.acts}>
        {mayDo(registration, 'accept') && (
          <Button variant="primary" pending={act.isPending} onClick={() => run({ act: 'accept' })}>
            {t('act.accept')}
          </Button>
        )}
        {mayDo(registration, 'change-mode') && (
          <Button pending={act.isPending} onClick={() => run({ act: 'change-mode', mode: other })}>
            {t(`act.to.${other}`)}
          </Button>
        )}
        {mayDo(registration, 'cancel') && (
          <Button onClick={() => setAsked(true)}>
            {t(status === 'offered' ? 'registrations:act.decline' : 'registrations:act.cancel')}
          </Button>
        )}
      </div>
      <Dialog
        open={asked}
        title={t('cancel.title')}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button
              variant="primary"
              onClick={() => {
                setAsked(false);
                run({ act: 'cancel' });
              }}
            >
              {t('cancel.go')}
            </Button>
            <Button onClick={() => setAsked(false)}>{t('cancel.keep')}</Button>
          </>
        }
      >
        <p>{t('cancel.text', { title })}</p>
      </Dialog>
    </section>
  );
}

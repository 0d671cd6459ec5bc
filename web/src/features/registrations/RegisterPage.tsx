import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import type { components } from '@/api/schema';
import { textIn, useEvent, useSeats, whenOf } from '@/features/events';
import { useLanguage } from '@/i18n/useLanguage';
import { formatWhen, zoneNote } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { Banner } from '@/ui/Banner';
import { ButtonLink } from '@/ui/ButtonLink';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { mayRegister } from './model';
import { RegisterForm } from './RegisterForm';
import css from './Registrations.module.css';

type Event = components['schemas']['EventResponse'];
type Got = components['schemas']['SeatResponse'] & { email: string };

/** Registers a person for an event: three fields, then what happens next. */
export function RegisterPage() {
  const { t } = useTranslation('registrations');
  const { slug = '' } = useParams();
  const { data: event, error, isPending } = useEvent(slug, null);
  if (isProblem(error, 'not-found'))
    return (
      <>
        <PageTitle>{t('register.absent')}</PageTitle>
        <p>
          <Link to={paths.calendar()}>{t('register.toCalendar')}</Link>
        </p>
      </>
    );
  if (error) throw error;
  if (isPending) return <Skeleton shape="block" />;
  return <Shown event={event} />;
}

function Shown({ event }: { event: Event }) {
  const { t } = useTranslation('registrations');
  const language = useLanguage();
  const seats = useSeats(event.id);
  const [got, setGot] = useState<Got | null>(null);
  const when = whenOf(event.schedule);
  const note = when && zoneNote(when, language);
  const open = seats.data?.modes.filter(mayRegister) ?? [];
  return (
    <div className={css.page}>
      <div>
        <p className={css.back}>
          <Link to={paths.event(event.slug)}>{textIn(event.title, language)}</Link>
        </p>
        <PageTitle>{t('register.title')}</PageTitle>
        {when && (
          <p className={css.lead}>
            <strong>{formatWhen(when, language)}</strong>
            {note && ` (${note})`}
          </p>
        )}
      </div>
      <ProblemMessage error={seats.error} onRetry={() => void seats.refetch()} />
      {!got && seats.data && seats.data.audience !== 'everyone' && (
        <Banner tone="info">
          <p>{t(`audience.${seats.data.audience}`)}</p>
        </Banner>
      )}
      {got ? (
        <Done got={got} slug={event.slug} />
      ) : (
        seats.data &&
        (open.length > 0 ? (
          <RegisterForm
            event={event}
            seats={open}
            questions={seats.data.questions}
            onDone={(seat, email) => setGot({ ...seat, email })}
          />
        ) : (
          <Banner tone="info" title={t('register.closed')}>
            {seats.data.modes.map(({ mode, state }) => (
              <p key={mode}>
                {t(`mode.${mode}`)}
                {t('events:seats.colon')}
                {t(`events:seats.state.${state}`, { count: 0 })}
              </p>
            ))}
          </Banner>
        ))
      )}
    </div>
  );
}

function Done({ got, slug }: { got: Got; slug: string }) {
  const { t } = useTranslation('registrations');
  const waits = got.status === 'waitlisted';
  return (
    <Banner
      tone={waits ? 'info' : 'good'}
      announce="status"
      title={waits ? t('done.waiting', { position: got.position }) : t('done.confirmed')}
      actions={<ButtonLink to={paths.event(slug)}>{t('done.back')}</ButtonLink>}
    >
      <p>
        {t(waits ? 'registrations:done.waitingText' : 'registrations:done.confirmedText', {
          email: got.email,
        })}
      </p>
      <p>{t('done.link')}</p>
    </Banner>
  );
}

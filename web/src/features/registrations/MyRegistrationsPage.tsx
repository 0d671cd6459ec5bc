import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { whenOf } from '@/features/events';
import { isOver } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/ButtonLink';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { useMyRegistrations, type Registration } from './api';
import { RegistrationCard } from './RegistrationCard';
import css from './Registrations.module.css';

const isLive = ({ status, event }: Registration) => {
  const when = whenOf(event.schedule);
  return ['confirmed', 'waitlisted', 'offered'].includes(status) && !(when && isOver(when));
};

/** My registrations: what is coming, then the others. */
export function MyRegistrationsPage() {
  const { t } = useTranslation('registrations');
  const { data, error, isPending, refetch } = useMyRegistrations();
  const all = data?.items ?? [];
  const coming = all
    .filter(isLive)
    .sort((one, other) => one.event.startsAt.localeCompare(other.event.startsAt));
  const others = all.filter((one) => !isLive(one));
  return (
    <div className={css.page}>
      <PageTitle>{t('mine.title')}</PageTitle>
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton count={4} />}
      {data && all.length === 0 && (
        <EmptyState title={t('mine.none')}>
          <p>{t('mine.noneText')}</p>
          <ButtonLink to={paths.calendar()}>{t('register.toCalendar')}</ButtonLink>
        </EmptyState>
      )}
      {coming.map((one) => (
        <Fragment key={one.id}>
          <RegistrationCard registration={one} holder={{ id: one.id }} />
          {one.actions.some(({ name, reason }) => name === 'join' && reason !== 'room-closed') && (
            <p className={css.hint}>
              <Link to={paths.live(one.event.slug)}>{t('join.page')}</Link>
            </p>
          )}
        </Fragment>
      ))}
      {others.length > 0 && (
        <>
          <h2 className={css.others}>{t('mine.others')}</h2>
          {others.map((one) => (
            <RegistrationCard key={one.id} registration={one} holder={{ id: one.id }} />
          ))}
        </>
      )}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { paths } from '@/lib/paths';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatWhen } from '@/lib/dates';
import { Banner } from '@/ui/Banner';
import { ButtonLink } from '@/ui/ButtonLink';
import { Card } from '@/ui/Card';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { StatusBadge } from '@/ui/StatusBadge';
import { EventStatusBadge } from '../components/EventStatusBadge';
import { GivenUp } from '../components/GivenUp';
import { placeWords, whenOf } from '../model';
import { AgreementsOfEvent } from './Agreements';
import { useMyEvent, type EventResponse } from './api';
import { EventActs } from './EventActs';
import { History } from './History';
import css from './Mine.module.css';
import { allowed } from './model';
import { MyDates } from './MyDates';
import { Thread } from './Thread';

/** The page of one of my events: status, messages, acts. */
export function MyEventPage() {
  const { t } = useTranslation('mine');
  const { id = '' } = useParams();
  const { data, error, refetch } = useMyEvent(id);
  if (!data)
    return (
      <>
        <PageTitle>{t('one.title')}</PageTitle>
        <ProblemMessage error={error} onRetry={() => void refetch()} />
        {!error && <Skeleton shape="block" />}
      </>
    );
  const { data: event, etag } = data;
  return (
    <div className={css.page}>
      <div>
        <p className={css.back}>
          <Link to={paths.myEvents()}>{t('one.back')}</Link>
        </p>
        <PageTitle lang={event.display.language}>{event.display.title}</PageTitle>
        <Facts event={event} />
      </div>
      <Done event={event} />
      <GivenUp />
      <State event={event} />
      <AgreementsOfEvent event={event} />
      <MyDates event={event} etag={etag} />
      <div className={css.columns}>
        <Thread event={event} />
        <History id={event.id} />
      </div>
    </div>
  );
}

function Facts({ event }: { event: EventResponse }) {
  const { t } = useTranslation('mine');
  const language = useLanguage();
  const when = whenOf(event.schedule);
  const facts = [
    when ? formatWhen(when, language) : t('row.noDate'),
    placeWords(event.place, language),
    event.organisation.name,
  ];
  return <p className={css.facts}>{facts.filter(Boolean).join(' · ')}</p>;
}

/** Says what happens next, after the editor. */
function Done({ event }: { event: EventResponse }) {
  const { t } = useTranslation('mine');
  const { state } = useLocation() as { state: { done?: string } | null };
  const published = event.status === 'published' && !event.revision;
  const waits = event.status === 'submitted' || event.revision?.status === 'submitted';
  if (state?.done !== 'submitted' || !(published || waits)) return null;
  return (
    <Banner
      tone="good"
      announce="status"
      title={published ? t('done.published') : t('done.submitted')}
      actions={published && <ButtonLink to={paths.event(event.slug)}>{t('one.public')}</ButtonLink>}
    >
      <p>{published ? t('done.publishedText') : t('done.submittedText')}</p>
    </Banner>
  );
}

function State({ event }: { event: EventResponse }) {
  const { t } = useTranslation('mine');
  const { status, revision, slug, id } = event;
  const seen = ['published', 'cancelled', 'postponed'].includes(status);
  return (
    <Card as="section" aria-label={t('one.state')} className={css.state}>
      <p className={css.badges}>
        <EventStatusBadge status={status} />
        {revision && (
          <StatusBadge tone={revision.status === 'submitted' ? 'info' : 'warn'}>
            {t(`revision.${revision.status}`)}
          </StatusBadge>
        )}
      </p>
      <p>{revision ? t(`revisionText.${revision.status}`) : t(`statusText.${status}`)}</p>
      <div className={css.acts}>
        {allowed(event.actions, 'edit') && (
          <ButtonLink to={paths.editEvent(id)} variant="primary">
            {t('one.edit')}
          </ButtonLink>
        )}
        {seen && <ButtonLink to={paths.event(slug)}>{t('one.public')}</ButtonLink>}
        {seen && event.registration?.mode === 'here' && (
          <ButtonLink to={paths.registrations(id)}>{t('one.registrations')}</ButtonLink>
        )}
        <EventActs event={event} />
      </div>
    </Card>
  );
}

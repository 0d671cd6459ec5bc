import { MessageCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { useLanguage } from '@/i18n/useLanguage';
import { formatAgo, formatWhen } from '@/lib/dates';
import { ButtonLink } from '@/ui/ButtonLink';
import { cx } from '@/ui/cx';
import { StatusBadge } from '@/ui/StatusBadge';
import { EventStatusBadge } from '../components/EventStatusBadge';
import { placeWords, whenOf } from '../model';
import type { MyEvent } from './api';
import css from './Mine.module.css';
import { nextStepPlace } from './model';

/** One of my events: status, last message, next step. */
export function MyEventRow({ mine }: { mine: MyEvent }) {
  const { t } = useTranslation('mine');
  const language = useLanguage();
  const { event, lastMessage, revisionStatus } = mine;
  const when = whenOf(event.schedule);
  const place = placeWords(event.place, language);
  return (
    <li className={css.row}>
      <div className={css.body}>
        <p className={css.badges}>
          <EventStatusBadge status={event.status} />
          {revisionStatus && (
            <StatusBadge tone={revisionStatus === 'submitted' ? 'info' : 'warn'}>
              {t(`revision.${revisionStatus}`)}
            </StatusBadge>
          )}
        </p>
        <h2 className={css.name}>
          <Link to={paths.myEvent(event.id)} lang={event.display.language}>
            {event.display.title}
          </Link>
        </h2>
        <p className={css.facts}>
          {[when ? formatWhen(when, language) : t('row.noDate'), place].filter(Boolean).join(' · ')}
        </p>
        <p className={css.facts}>
          {event.organisation.name} ·{' '}
          {t('row.changed', { when: formatAgo(mine.updatedAt, language) })}
        </p>
        {lastMessage && (
          <p className={css.message}>
            <MessageCircle size={16} aria-hidden />
            <span>
              {t('row.said', { name: lastMessage.author.name })} <q>{lastMessage.body}</q>
            </span>
          </p>
        )}
      </div>
      <NextStep mine={mine} />
    </li>
  );
}

function NextStep({ mine: { event, nextStep } }: { mine: MyEvent }) {
  const { t } = useTranslation('mine');
  const place = nextStepPlace(nextStep);
  if (!place) return <p className={css.wait}>{t('next.wait')}</p>;
  if (place === 'public' && event.status === 'withdrawn') return null;
  const to = {
    edit: paths.editEvent(event.id),
    page: paths.myEvent(event.id),
    public: paths.event(event.slug),
  }[place];
  return (
    <ButtonLink
      to={to}
      variant={place === 'public' ? 'quiet' : 'primary'}
      size="small"
      className={cx(css.next, place === 'public' && css.quietNext)}
      aria-label={t('next.about', { step: t(`next.${nextStep}`), title: event.display.title })}
    >
      {t(`next.${nextStep}`)}
    </ButtonLink>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { useLanguage } from '@/i18n/useLanguage';
import { formatWhen } from '@/lib/dates';
import { EventStatusBadge } from '../components/EventStatusBadge';
import { placeWords, whenOf } from '../model';
import css from './Imports.module.css';
import type { ImportRow } from './model';
import { percent } from './words';

type Twin = ImportRow['twins'][number];
const parts = ['title', 'time', 'place', 'organiser', 'uid'] as const;
const isPublic = ({ event }: Twin) =>
  ['published', 'postponed', 'cancelled'].includes(event.status);

type TwinLinesProps = {
  twins: Twin[];
  /** Renders actions for one of them. */
  act: (twin: Twin) => ReactNode;
};

/** Possible duplicates, each with the reasons. */
export function TwinLines({ twins, act }: TwinLinesProps) {
  return (
    <ul className={css.twins}>
      {twins.map((twin) => (
        <li key={twin.event.id}>
          <TwinLine twin={twin} />
          {act(twin)}
        </li>
      ))}
    </ul>
  );
}

function TwinLine({ twin }: { twin: Twin }) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const { event, score, parts: alike } = twin;
  const when = whenOf(event.schedule);
  const facts = [
    when && formatWhen(when, language),
    placeWords(event.place, language),
    event.organisation.name,
  ];
  // A common UID is only mentioned when there is one.
  const telling = parts.filter((part) => part !== 'uid' || alike.uid > 0);
  return (
    <>
      <span className={css.event}>
        <Link
          to={isPublic(twin) ? paths.event(event.slug) : paths.myEvent(event.id)}
          lang={event.display.language === language ? undefined : event.display.language}
        >
          {event.display.title}
        </Link>
        <EventStatusBadge status={event.status} />
      </span>
      <span className={css.soft}>{facts.filter(Boolean).join(' · ')}</span>
      <span className={css.soft}>
        {t('twin.score', { score: percent(score, language) })}{' '}
        {telling
          .map((part) => t(`twin.${part}`, { score: percent(alike[part], language) }))
          .join(', ')}
      </span>
    </>
  );
}

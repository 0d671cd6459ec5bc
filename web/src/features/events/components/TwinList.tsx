import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { useLanguage } from '@/i18n/useLanguage';
import { formatWhen } from '@/lib/dates';
import { percent } from '@/lib/numbers';
import { placeWords, whenOf, type Twin } from '../model';
import { EventStatusBadge } from './EventStatusBadge';
import css from './TwinList.module.css';

const parts = ['title', 'time', 'place', 'organiser', 'uid'] as const;

/** A common UID is only mentioned when there is one. */
const isTelling = (alike: Twin['parts']) => (part: (typeof parts)[number]) =>
  part !== 'uid' || alike.uid > 0;

type TwinListProps = {
  twins: Twin[];
  /** Renders actions for one of them. */
  act?: (twin: Twin) => ReactNode;
};

/** Possible duplicates and how they are similar. */
export function TwinList({ twins, act }: TwinListProps) {
  const { t } = useTranslation('events');
  if (twins.length === 0) return <p className={css.soft}>{t('twin.none')}</p>;
  return (
    <ul className={css.list}>
      {twins.map((twin) => (
        <li key={twin.event.id} className={css.twin}>
          <TwinFacts twin={twin} />
          {act?.(twin)}
        </li>
      ))}
    </ul>
  );
}

function TwinFacts({ twin: { event, score, parts: alike } }: { twin: Twin }) {
  const { t } = useTranslation('events');
  const language = useLanguage();
  const when = whenOf(event.schedule);
  const place = event.format === 'online' ? t('format.online') : placeWords(event.place, language);
  return (
    <>
      <p className={css.strong}>
        <Link to={paths.event(event.slug)} target="_blank">
          {event.display.title}
        </Link>{' '}
        <span className={css.note}>{t('twin.newTab')}</span>
      </p>
      <p className={css.soft}>
        {[when && formatWhen(when, language), place, event.organisation.name]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>
        <EventStatusBadge status={event.status} />{' '}
        {t('twin.score', { score: percent(score, language) })}
      </p>
      <dl className={css.scores}>
        {parts.filter(isTelling(alike)).map((part) => (
          <div key={part}>
            <dt>{t(`twin.part.${part}`)}</dt>
            <dd>
              <span className={css.track} aria-hidden>
                <span style={{ inlineSize: `${alike[part] * 100}%` }} />
              </span>
              {percent(alike[part], language)}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

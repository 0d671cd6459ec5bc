import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/app/paths';
import { EventStatusBadge, placeWords, whenOf } from '@/features/events';
import { useLanguage } from '@/i18n/useLanguage';
import { formatWhen } from '@/lib/dates';
import { percent, type Twin } from '../model';
import css from './Panel.module.css';

const parts = ['title', 'time', 'place', 'organiser'] as const;

/** Events that may be the same one, and in what they are alike. */
export function TwinList({ twins }: { twins: Twin[] }) {
  const { t } = useTranslation('moderation');
  if (twins.length === 0) return <p className={css.soft}>{t('twin.none')}</p>;
  return (
    <ul className={css.plain}>
      {twins.map((twin) => (
        <li key={twin.event.id} className={css.twin}>
          <TwinFacts twin={twin} />
        </li>
      ))}
    </ul>
  );
}

function TwinFacts({ twin: { event, score, parts: alike } }: { twin: Twin }) {
  const { t } = useTranslation('moderation');
  const language = useLanguage();
  const when = whenOf(event.schedule);
  const place =
    event.format === 'online' ? t('events:format.online') : placeWords(event.place, language);
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
        {parts.map((part) => (
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

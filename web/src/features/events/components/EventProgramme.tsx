import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { useLanguage } from '@/i18n/useLanguage';
import { formatDay, formatTime } from '@/lib/dates';
import { cx } from '@/ui/cx';
import { Tag } from '@/ui/Tag';
import { byDay, whenOf, type EventSummary } from '../model';
import { EventStatusBadge } from './EventStatusBadge';
import css from './EventProgramme.module.css';

/** The parts of an event, day by day, at their hour. */
export function EventProgramme({ parts }: { parts: EventSummary[] }) {
  const { t } = useTranslation('events');
  const language = useLanguage();
  return (
    <>
      {byDay(parts).map(({ day, items }) => (
        <section key={day}>
          <h3 className={css.day}>{day ? formatDay(day, language) : t('when.unknown')}</h3>
          <ol className={cx(css.parts, items.some((part) => hours(part, language)) && css.timed)}>
            {items.map((part) => (
              <Part key={part.id} part={part} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function Part({ part }: { part: EventSummary }) {
  const { t } = useTranslation('events');
  const language = useLanguage();
  const { display, kind, place, status } = part;
  return (
    <li className={css.part}>
      <span className={css.hours}>{hours(part, language)}</span>
      <span>
        <Link
          to={paths.event(part.slug)}
          lang={display.language === language ? undefined : display.language}
        >
          {display.title}
        </Link>
        <span className={css.detail}>
          {kind && <Tag hue={`kind-${kind}`}>{t(`kind.${kind}`)}</Tag>}
          {status !== 'published' && <EventStatusBadge status={status} />}
          {place?.name}
        </span>
      </span>
    </li>
  );
}

function hours({ schedule }: EventSummary, language: string): string {
  const when = whenOf(schedule);
  if (!when || when.allDay) return '';
  const start = formatTime(when.start, language);
  if (!when.end || when.endUnknown) return start;
  return `${start}\u00a0–\u00a0${formatTime(when.end, language)}`;
}

import { Globe, MapPin, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { useLanguage } from '@/i18n/useLanguage';
import { dateBlock, formatDay, formatTimes, zoneNote } from '@/lib/dates';
import { formatKm, languageName } from '@/lib/geo';
import { todayIn } from '@/lib/wallTime';
import { DateBlock } from '@/ui/DateBlock';
import { Tag } from '@/ui/Tag';
import { VisuallyHidden } from '@/ui/VisuallyHidden';
import { momentOf, placeWords, whenOf, type EventSummary } from '../model';
import css from './EventLine.module.css';
import { EventPicture } from './EventPicture';
import { EventStatusBadge } from './EventStatusBadge';

type EventLineProps = {
  event: EventSummary;
  /** The level of its title under the heading above. */
  heading?: 'h2' | 'h3' | 'h4';
  /** False on the organiser's own page. */
  organiser?: boolean;
};

/**
 * An event in a list: date block, title, summary, time, place, organiser, kind, picture. Its day is
 * said once: seen in the date block, heard before the time.
 */
export function EventLine({ event, heading: Heading = 'h3', organiser = true }: EventLineProps) {
  const { t } = useTranslation('events');
  const language = useLanguage();
  const { display, organisation } = event;
  const when = whenOf(event.schedule);
  const moment = when && momentOf(when);
  const note = when && zoneNote(when, language);
  return (
    <article className={css.line} data-moment={moment ?? undefined} data-status={event.status}>
      {when ? <Leaf start={when.start} zone={when.zone} moment={moment} /> : <span />}
      <div className={css.body}>
        <Heading className={css.title}>
          <Link
            to={paths.event(event.slug, { date: event.originalStart })}
            lang={display.language === language ? undefined : display.language}
          >
            {display.title}
          </Link>
        </Heading>
        {display.summary && (
          <p
            className={css.summary}
            lang={display.language === language ? undefined : display.language}
          >
            {display.summary}
          </p>
        )}
        <p className={css.when}>
          {when && <VisuallyHidden>{formatDay(when.start, language)}, </VisuallyHidden>}
          <span>{when ? formatTimes(when, language) : t('when.unknown')}</span>
          {note && ` (${note})`}
        </p>
        <p className={css.facts}>
          <WhereText event={event} />
          {organiser && (
            <span className={css.fact}>
              <Users size={16} aria-hidden />
              <Link to={paths.organisation(organisation.slug)}>{organisation.name}</Link>
            </span>
          )}
        </p>
        <p className={css.tags}>
          {event.status !== 'published' && <EventStatusBadge status={event.status} />}
          {event.kind && <Tag hue={`kind-${event.kind}`}>{t(`kind.${event.kind}`)}</Tag>}
          {event.partOfSeries && <span className={css.language}>{t('series')}</span>}
          {event.languages.map((code) => (
            <span key={code} className={css.language}>
              {languageName(code, language)}
            </span>
          ))}
          {event.free && <span className={css.language}>{t('view.free')}</span>}
          {event.example && <span className={css.example}>{t('example')}</span>}
        </p>
      </div>
      <EventPicture event={event} className={css.picture} />
    </article>
  );
}

type LeafProps = { start: string; zone: string; moment: string | null };

function Leaf({ start, zone, moment }: LeafProps) {
  const { year, ...block } = dateBlock(start, useLanguage());
  const thisYear = todayIn(zone).slice(0, 4) === year;
  const tone = moment === 'today' || moment === 'past' ? moment : undefined;
  return <DateBlock {...block} year={thisYear ? undefined : year} tone={tone} />;
}

function WhereText({ event }: { event: EventSummary }) {
  const { t } = useTranslation('events');
  const language = useLanguage();
  const place = placeWords(event.place, language);
  const online = event.format === 'online';
  const Icon = online ? Globe : MapPin;
  const words = online ? t('format.online') : place || t('place.unknown');
  return (
    <span className={css.fact}>
      <Icon size={16} aria-hidden />
      <span>
        {event.format === 'hybrid' ? t('place.and', { place: words }) : words}
        {typeof event.distanceKm === 'number' &&
          ` · ${t('place.away', { distance: formatKm(event.distanceKm, language) })}`}
      </span>
    </span>
  );
}

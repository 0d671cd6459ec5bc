import { Link } from 'react-router';
import { useLanguage } from '@/i18n/useLanguage';
import { formatWhen } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { placeWords, whenOf, type EventSummary } from '../model';
import { EventPicture } from './EventPicture';
import css from './FeaturedEvent.module.css';

/**
 * The event that a page shows in large: the first with a picture that takes place as announced, else
 * the very first. Nobody chooses it, so that no organiser has to be preferred.
 */
export function featuredOf(events: EventSummary[]): EventSummary | undefined {
  return events.find(({ image, status }) => image && status === 'published') ?? events[0];
}

export function FeaturedEvent({ event, label }: { event: EventSummary; label: string }) {
  const language = useLanguage();
  const { display, slug, originalStart } = event;
  const when = whenOf(event.schedule);
  const lang = display.language === language ? undefined : display.language;
  return (
    <article className={css.featured}>
      <EventPicture event={event} size="large" className={css.picture} />
      <div className={css.words}>
        <p className={css.label}>{label}</p>
        <h2 className={css.title}>
          <Link to={paths.event(slug, { date: originalStart })} lang={lang}>
            {display.title}
          </Link>
        </h2>
        {when && <p className={css.when}>{formatWhen(when, language)}</p>}
        <p className={css.where}>{placeWords(event.place, language)}</p>
        {display.summary && (
          <p className={css.summary} lang={lang}>
            {display.summary}
          </p>
        )}
      </div>
    </article>
  );
}

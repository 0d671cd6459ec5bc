import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { SanitisedHtml } from '@/ui/Prose';
import { Tag } from '@/ui/Tag';
import { textIn, type ShownEvent } from '../model';
import { EventAccessibility } from './EventAccessibility';
import { EventAside } from './EventAside';
import { EventNotices } from './EventNotices';
import { EventProgramme } from './EventProgramme';
import { EventProvenance } from './EventProvenance';
import css from './EventView.module.css';

type EventViewProps = {
  event: ShownEvent;
  /**
   * Renders the heading: `PageTitle` on a page of its own, an ordinary heading in a preview or a
   * review.
   */
  title: (words: string, lang: string | undefined) => ReactNode;
  /** Actions below time and place: save, share, edit. */
  tools?: ReactNode;
  /** The dates of a series. */
  dates?: ReactNode;
  /** What stands below its text. */
  end?: ReactNode;
  /** More notices, above its own. */
  notices?: ReactNode;
  /**
   * False leaves the map out, because a preview that changes with each key would download too
   * many tiles.
   */
  map?: boolean;
};

/** An event as its visitors see it; independent of the viewer and of where the data comes from. */
export function EventView(props: EventViewProps) {
  return (
    <div className={css.frame}>
      <Sheet {...props} />
    </div>
  );
}

function Sheet({ event, title, tools, dates, notices, end, map = true }: EventViewProps) {
  const { t } = useTranslation('events');
  const language = useLanguage();
  const { display } = event;
  const lang = display.language === language ? undefined : display.language;
  const updated = event.updatedAt && formatInstant(event.updatedAt, language);
  return (
    <article className={css.event}>
      <header className={css.header}>
        <PartOf event={event} />
        {title(display.title, lang)}
        <p className={css.tags}>
          {event.kind && <Tag hue={`kind-${event.kind}`}>{t(`kind.${event.kind}`)}</Tag>}
          {event.format && <Tag>{t(`format.${event.format}`)}</Tag>}
          {event.themes.map((theme) => (
            <Tag key={theme}>{t(`theme.${theme}`)}</Tag>
          ))}
        </p>
        {display.summary && (
          <p className={css.summary} lang={lang}>
            {display.summary}
          </p>
        )}
        {notices}
        <EventNotices event={event} />
      </header>
      <EventAside event={event} tools={tools} map={map} />
      <div className={css.body}>
        {dates && <Section title={t('view.dates')}>{dates}</Section>}
        <Picture event={event} />
        {display.descriptionHtml && (
          <Section title={t('view.about')}>
            <SanitisedHtml html={display.descriptionHtml} {...(lang && { lang })} />
          </Section>
        )}
        {event.parts && event.parts.length > 0 && (
          <Section title={t('view.programme')}>
            <EventProgramme parts={event.parts} />
          </Section>
        )}
        <Section title={t('view.accessibility')}>
          <EventAccessibility facts={event.accessibility} />
        </Section>
        <EventProvenance provenance={event.provenance} />
        {(updated || event.licence) && (
          <p className={css.colophon}>
            {updated && t('view.updated', { when: updated })}{' '}
            {event.licence && t('view.licence', { licence: event.licence })}
          </p>
        )}
        {end}
      </div>
    </article>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={css.section}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function PartOf({ event: { partOf, slug, status } }: { event: ShownEvent }) {
  const { t } = useTranslation('events');
  const language = useLanguage();
  if (!partOf) return null;
  return (
    <p className={css.partOf}>
      {t('view.partOf')} <Link to={paths.event(partOf.slug)}>{textIn(partOf.title, language)}</Link>
      {slug && status === 'published' && (
        <>
          {' · '}
          <Link to={paths.live(slug)}>{t('view.live')}</Link>
        </>
      )}
    </p>
  );
}

function Picture({ event: { image } }: { event: ShownEvent }) {
  const language = useLanguage();
  if (!image) return null;
  return (
    <img
      className={css.picture}
      src={image.large}
      srcSet={`${image.small} 640w, ${image.large} 1600w`}
      sizes="(width < 60rem) 100vw, 46rem"
      alt={textIn(image.alt, language)}
    />
  );
}

import { Bookmark, BookmarkCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '@/i18n/useLanguage';
import { formatTime } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { cx } from '@/ui/cx';
import { Tag } from '@/ui/Tag';
import { VisuallyHidden } from '@/ui/VisuallyHidden';
import type { Room, Slot, Track } from '../api';
import { hues, textIn } from '../model';
import type { Kept } from '@/lib/kept';
import { JoinLink } from './JoinLink';
import { Outputs } from './Outputs';
import css from './Programme.module.css';

export type SlotSetting = {
  tracks: readonly Track[];
  rooms: readonly Room[];
  mine: Kept;
  /** The level of the headings of days; titles of sessions are one below. */
  level: 2 | 3;
  /** Where the slot is in time, in its leg. */
  momentOf: (slot: Slot) => 'past' | 'now' | 'coming';
};

type SlotCardProps = SlotSetting & {
  slot: Slot;
  /** The town, where several are shown together. */
  town?: string | undefined;
  /** Shown in a list, where its column does not say the track. */
  inList?: boolean;
};

/** One session, with its page and the mark to keep it; or a break. */
export function SlotCard({
  slot,
  tracks,
  rooms,
  mine,
  level,
  momentOf,
  town,
  inList,
}: SlotCardProps) {
  const { t } = useTranslation('editions');
  const language = useLanguage();
  const track = tracks.find(({ id }) => id === slot.trackId);
  const room = rooms.find(({ id }) => id === slot.roomId);
  const now = momentOf(slot) === 'now';
  const { title, language: spoken } = slot.display;
  const lang = spoken === language ? undefined : spoken;
  if (!slot.kind)
    return (
      <div className={cx(css.break, now && css.running)}>
        <Hours slot={slot} /> <span lang={lang}>{title}</span>
        {room && <span className={css.soft}> · {room.name}</span>}
      </div>
    );
  const kept = mine.chosen.has(slot.id);
  const cancelled = slot.session?.status === 'cancelled';
  const Icon = kept ? BookmarkCheck : Bookmark;
  const Title = level === 2 ? 'h3' : 'h4';
  return (
    <article
      id={`s-${slot.id}`}
      className={cx(css.slot, kept && css.kept, now && css.running)}
      style={track && ({ '--track': `var(--${hues[track.hue]}-ink)` } as React.CSSProperties)}
    >
      <p className={css.meta}>
        <Hours slot={slot} />
        {now && <span className={css.nowTag}>{t('slot.now')}</span>}
        {cancelled && <Tag hue="bad">{t('slot.cancelled')}</Tag>}
        {inList && track && <Tag hue={hues[track.hue]}>{textIn(track.name, language)}</Tag>}
      </p>
      <Title lang={lang} className={cx(css.title, cancelled && css.cancelled)}>
        {slot.session ? <Link to={paths.event(slot.session.slug)}>{title}</Link> : title}
      </Title>
      <People slot={slot} />
      {inList && slot.session && <Outputs outputs={slot.session.outputs} />}
      <p className={css.foot}>
        <span className={css.soft}>
          {[room?.name, town, slot.project && t('slot.project', { name: slot.project })]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {now && slot.session?.status === 'published' && (
          <JoinLink session={slot.session} title={title} />
        )}
        {slot.session && !cancelled && (
          <button
            type="button"
            className={css.keep}
            aria-pressed={kept}
            onClick={() => mine.toggle(slot.id)}
          >
            <Icon size={18} aria-hidden />
            {t(kept ? 'editions:slot.kept' : 'editions:slot.keep')}
            <VisuallyHidden>{t('slot.of', { title })}</VisuallyHidden>
          </button>
        )}
      </p>
    </article>
  );
}

/** «10 h – 11 h 15», or that nobody says the hours. */
function Hours({ slot }: { slot: Slot }) {
  const { t } = useTranslation('editions');
  const language = useLanguage();
  const { start, end } = slot.time;
  if (!start || !end) return <span className={css.hours}>{t('slot.noHours')}</span>;
  return (
    <span className={css.hours}>
      <time dateTime={start}>{formatTime(start, language)}</time>
      {' – '}
      <time dateTime={end}>{formatTime(end, language)}</time>
    </span>
  );
}

function People({ slot }: { slot: Slot }) {
  const { t } = useTranslation('editions');
  const hosts = slot.session?.hosts ?? [];
  const named = slot.people.map(({ name, part, organisation }) => {
    const who = organisation ? `${name} (${organisation.name})` : name;
    return part === 'moderator' ? t('slot.moderator', { who }) : who;
  });
  const hidden = slot.hiddenPeople > 0 ? [t('slot.hidden', { count: slot.hiddenPeople })] : [];
  if (hosts.length === 0 && named.length === 0 && hidden.length === 0) return null;
  return (
    <p className={css.people}>
      {named.length + hidden.length > 0 && <span>{[...named, ...hidden].join(', ')}</span>}
      {hosts.length > 0 && (
        <span>
          {t('slot.with')}{' '}
          {hosts.map(({ id, slug, name }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <Link to={paths.organisation(slug)}>{name}</Link>
            </span>
          ))}
        </span>
      )}
    </p>
  );
}

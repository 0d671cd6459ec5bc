import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { formatDay, formatTime } from '@/lib/dates';
import { Tag } from '@/ui/Tag';
import { daysOf, layOut, type DayGrid } from '../grid';
import type { Leg, Slot } from '../api';
import { hues, textIn } from '../model';
import css from './Programme.module.css';
import { SlotCard, type SlotSetting } from './SlotCard';

type GridProps = SlotSetting & {
  legs: readonly Leg[];
  slots: readonly Slot[];
};

/** The days of a programme: tracks as columns on a desk, as a swipe on a phone. */
export function ProgrammeGrid({ legs, slots, ...setting }: GridProps) {
  return (
    <>
      {daysOf(legs, slots).map((one) => (
        <Day
          key={`${one.day} ${one.leg.id}`}
          grid={layOut(one, setting.tracks, slots)}
          {...setting}
        />
      ))}
    </>
  );
}

function Day({ grid, ...setting }: SlotSetting & { grid: DayGrid }) {
  const { t } = useTranslation('editions');
  const language = useLanguage();
  const { columns, times, placed, untimed, leg, day } = grid;
  const named = columns.some((track) => track !== null);
  // A row is at least as high as its minutes, and grows with its text.
  const rows = times.map(({ minutes }) => `minmax(${Math.min(9, minutes * 0.055)}rem, auto)`);
  const id = `day-${day}-${leg.slug}`;
  const Title = setting.level === 2 ? 'h2' : 'h3';
  return (
    <section className={css.day} aria-labelledby={id}>
      <Title id={id} className={css.dayTitle}>
        {formatDay(day, language)}
        {leg.city && <span>{leg.city}</span>}
        {leg.venue && <span className={css.venue}>{leg.venue}</span>}
      </Title>
      {placed.length > 0 && (
        <div
          className={css.scroller}
          role="group"
          aria-label={t('grid.label', { day: formatDay(day, language) })}
          // Wider than the screen on a phone: the keyboard scrolls it too.
          tabIndex={columns.length > 1 ? 0 : undefined}
        >
          <div
            className={css.grid}
            data-columns={columns.length}
            style={
              {
                '--columns': columns.length,
                gridTemplateRows: `${named ? 'auto ' : ''}${rows.join(' ')}`,
              } as React.CSSProperties
            }
          >
            {named &&
              columns.map((track, index) => (
                <p
                  key={`${track?.id ?? 'all'} ${index}`}
                  className={css.column}
                  style={{ gridColumn: index + 2 }}
                >
                  <Tag hue={track ? hues[track.hue] : 'quiet'}>
                    {track ? textIn(track.name, language) : t('grid.all')}
                  </Tag>
                </p>
              ))}
            {times.map(
              ({ at, starts }, index) =>
                starts && (
                  <span
                    key={at}
                    aria-hidden
                    className={css.hour}
                    style={{ gridRow: index + (named ? 2 : 1) }}
                  >
                    {formatTime(at, language)}
                  </span>
                ),
            )}
            {placed.map(({ slot, column, row }) => (
              <div
                key={slot.id}
                className={css.cell}
                style={{
                  gridColumn: `${column[0] + 1} / ${column[1] + 1}`,
                  gridRow: `${row[0] + (named ? 1 : 0)} / ${row[1] + (named ? 1 : 0)}`,
                }}
              >
                <SlotCard slot={slot} {...setting} />
              </div>
            ))}
          </div>
        </div>
      )}
      {untimed.length > 0 && (
        <ul className={css.untimed}>
          {untimed.map((slot) => (
            <li key={slot.id}>
              <SlotCard slot={slot} {...setting} inList />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

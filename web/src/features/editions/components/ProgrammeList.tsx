import { useLanguage } from '@/i18n/useLanguage';
import { formatDay } from '@/lib/dates';
import { daysOf } from '../grid';
import type { Leg, Slot } from '../api';
import css from './Programme.module.css';
import { SlotCard, type SlotSetting } from './SlotCard';

type ListProps = SlotSetting & {
  legs: readonly Leg[];
  slots: readonly Slot[];
  /** What to say of a slot, such as that another one runs at the same time. */
  note?: (slot: Slot) => string | null;
};

/** The sessions one after the other, by day and time. */
export function ProgrammeList({ legs, slots, note, ...setting }: ListProps) {
  const language = useLanguage();
  const Title = setting.level === 2 ? 'h2' : 'h3';
  return (
    <>
      {daysOf(legs, slots).map(({ day, leg }) => (
        <section key={`${day} ${leg.id}`} className={css.day} aria-label={formatDay(day, language)}>
          <Title className={css.dayTitle}>
            {formatDay(day, language)}
            {leg.city && <span>{leg.city}</span>}
            {leg.venue && <span className={css.venue}>{leg.venue}</span>}
          </Title>
          <ul className={css.list}>
            {slots
              .filter((slot) => slot.legId === leg.id && slot.time.day === day)
              .map((slot) => {
                const said = note?.(slot);
                return (
                  <li key={slot.id}>
                    <SlotCard slot={slot} {...setting} inList />
                    {said && <p className={css.note}>{said}</p>}
                  </li>
                );
              })}
          </ul>
        </section>
      ))}
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { useEvents } from '../api';
import type { EventResponse } from '../model';
import css from './EventList.module.css';
import { EventLines } from './EventLines';

const SHOWN = 3;

/** Coming events with the same themes; nothing when there are none. */
export function SimilarEvents({ event: { id, themes } }: { event: EventResponse }) {
  const { t } = useTranslation('events');
  const { data } = useEvents(
    { theme: themes, size: SHOWN + 1, cancelled: 'hide' },
    { enabled: themes.length > 0 },
  );
  const similar = data?.pages[0]?.items.filter((other) => other.id !== id).slice(0, SHOWN) ?? [];
  if (themes.length === 0 || similar.length === 0) return null;
  return (
    <section className={css.similar}>
      <h2>{t('page.similar')}</h2>
      <EventLines events={similar} />
    </section>
  );
}

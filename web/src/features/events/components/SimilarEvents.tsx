import { useTranslation } from 'react-i18next';
import { useSimilarEvents } from '../api';
import type { EventResponse } from '../model';
import css from './EventList.module.css';
import { EventLines } from './EventLines';

/** Coming events in the same town or with the same themes; nothing when there are none. */
export function SimilarEvents({ event: { id } }: { event: EventResponse }) {
  const { t } = useTranslation('events');
  const similar = useSimilarEvents(id).data?.items ?? [];
  if (similar.length === 0) return null;
  return (
    <section className={css.similar}>
      <h2>{t('page.similar')}</h2>
      <EventLines events={similar} />
    </section>
  );
}

import type { EventSummary } from '../model';
import css from './EventList.module.css';
import { EventLine } from './EventLine';

type EventLinesProps = {
  events: EventSummary[];
  heading?: 'h2' | 'h3' | 'h4';
  /** False on the organiser's own page. */
  organiser?: boolean;
};

/** A list of events. */
export function EventLines({ events, heading = 'h3', organiser = true }: EventLinesProps) {
  return (
    <ul className={css.list}>
      {events.map((event) => (
        <li key={event.occurrenceId ?? event.id}>
          <EventLine event={event} heading={heading} organiser={organiser} />
        </li>
      ))}
    </ul>
  );
}

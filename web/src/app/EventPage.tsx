import { EventAllowance } from '@/features/claims';
import { SessionOutputs } from '@/features/editions';
import { EventPage as Shown } from '@/features/events';

const isPublic = (status: string) => ['published', 'cancelled', 'postponed'].includes(status);

/** The page of an event, with the allowances that cover it and, for a session, its outputs. */
export function EventPage() {
  return (
    <Shown
      beside={(event) => (
        <>
          {event.partOf && isPublic(event.status) && <SessionOutputs event={event.id} />}
          <EventAllowance event={event.slug} />
        </>
      )}
    />
  );
}

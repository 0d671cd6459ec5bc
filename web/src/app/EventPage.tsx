import { EventAllowance } from '@/features/claims';
import { EventPage as Shown } from '@/features/events';

/** The page of an event, with the allowances that cover it. */
export function EventPage() {
  return <Shown beside={(event) => <EventAllowance event={event.slug} />} />;
}

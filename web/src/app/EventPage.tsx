import { lazy, Suspense } from 'react';
import { EventAllowance } from '@/features/claims';
import { EventPage as Shown } from '@/features/events';
import { loadTexts } from '@/i18n';

/** Loaded for sessions only, with its texts. */
const SessionOutputs = lazy(async () => {
  await loadTexts('editions');
  const { SessionOutputs: component } =
    await import('@/features/editions/components/SessionOutputs');
  return { default: component };
});

const isPublic = (status: string) => ['published', 'cancelled', 'postponed'].includes(status);

/** The page of an event, with the allowances that cover it and, for a session, its outputs. */
export function EventPage() {
  return (
    <Shown
      beside={(event) => (
        <>
          {event.partOf && isPublic(event.status) && (
            <Suspense>
              <SessionOutputs event={event.id} />
            </Suspense>
          )}
          <EventAllowance event={event.slug} />
        </>
      )}
    />
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import type { EventResponse } from './api';
import { ActDialog } from './ActDialog';
import { openActs, type ActName } from './model';
import { RescheduleDialog } from './RescheduleDialog';

/** A button for each act that is open; each asks for confirmation. */
export function EventActs({ event }: { event: EventResponse }) {
  const { t } = useTranslation('mine');
  const [asked, setAsked] = useState<ActName | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      {openActs(event.actions).map((name) => (
        <Button
          key={name}
          variant={['cancel', 'withdraw', 'delete'].includes(name) ? 'quiet' : 'secondary'}
          onClick={() => setAsked(name)}
        >
          {t(`act.${name}.button`)}
        </Button>
      ))}
      {asked === 'reschedule' && <RescheduleDialog event={event} onClose={close} />}
      {asked && asked !== 'reschedule' && <ActDialog name={asked} event={event} onClose={close} />}
    </>
  );
}

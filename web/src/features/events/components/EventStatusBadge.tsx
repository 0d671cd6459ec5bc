import { useTranslation } from 'react-i18next';
import { StatusBadge, type Tone } from '@/ui/StatusBadge';
import type { EventStatus } from '../model';

const tones: Record<EventStatus, Tone> = {
  draft: 'quiet',
  submitted: 'info',
  'changes-requested': 'warn',
  published: 'good',
  refused: 'bad',
  cancelled: 'bad',
  postponed: 'warn',
  withdrawn: 'quiet',
};

/** The status of an event in words. */
export function EventStatusBadge({ status }: { status: EventStatus }) {
  const { t } = useTranslation('events');
  return <StatusBadge tone={tones[status]}>{t(`status.${status}`)}</StatusBadge>;
}

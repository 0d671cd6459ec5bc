import type { Tone } from '@/ui/StatusBadge';
import type { Batch, Order, PayeeCheck } from './api';

export const batchTones: Record<Batch['status'], Tone> = {
  open: 'info',
  exported: 'good',
  void: 'quiet',
};
export const orderTones: Record<Order['status'], Tone> = {
  gathered: 'info',
  removed: 'quiet',
  ordered: 'info',
  void: 'quiet',
  booked: 'good',
  failed: 'bad',
};
export const payeeChecks: PayeeCheck[] = ['match', 'close-match', 'no-match', 'not-possible'];

/** The association's zone, in which its days begin. */
export const ZONE = 'Europe/Paris';

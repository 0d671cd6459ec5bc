import type { Tone } from '@/ui/StatusBadge';
import type { Batch, Order, PayeeCheck } from './api';

export const batchTones: Record<Batch['status'], Tone> = {
  open: 'info',
  exported: 'good',
  void: 'quiet',
  settled: 'good',
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

/** An amount as a person types it, in cents; null when it is none. */
export function centsOf(text: string): number | null {
  const amount = Number(text.replace(/\s/g, '').replace(',', '.'));
  return text.trim() && amount > 0 ? Math.round(amount * 100) : null;
}

/** The association's zone, in which its days begin. */
export const ZONE = 'Europe/Paris';

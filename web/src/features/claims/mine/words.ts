import type { Tone } from '@/ui/StatusBadge';
import type { Claim } from './api';

export type Status = Claim['status'];

export const tones: Record<Status, Tone> = {
  draft: 'quiet',
  submitted: 'info',
  'in-review': 'info',
  'needs-info': 'warn',
  recommended: 'info',
  approved: 'good',
  'in-batch': 'good',
  ordered: 'good',
  paid: 'good',
  'payment-failed': 'bad',
  'to-recover': 'bad',
  closed: 'quiet',
  rejected: 'bad',
  expired: 'quiet',
  withdrawn: 'quiet',
};
export const statuses = Object.keys(tones) as Status[];

export const mayDo = ({ actions }: Pick<Claim, 'actions'>, act: string) =>
  actions.some(({ name, allowed }) => name === act && allowed);

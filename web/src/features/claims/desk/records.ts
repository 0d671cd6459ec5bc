import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '@/api/client';
import type { components } from '@/api/schema';
import { sendForm } from '@/api/upload';
import type { Claim } from '../mine/api';
import { fresh, useDeskChange, type Batch } from './api';

type Schemas = components['schemas'];

export function useBalance(slug: string) {
  return useQuery({
    queryKey: ['claims', 'desk', 'balance', slug],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/schemes/{slug}/balance', { params: { path: { slug } }, signal })),
    ...fresh,
  });
}

export const useRecordBalance = (slug: string) =>
  useDeskChange((body: Schemas['SchemeBalanceRequest']) =>
    dataOf(api.PUT('/api/v1/schemes/{slug}/balance', { params: { path: { slug } }, body })),
  );

/** Decides items of the checklist; the others stay as they are. */
export const useCheckClaim = ({ id, version }: Claim) =>
  useDeskChange((items: Schemas['ChecklistDecision'][]) =>
    dataOf(
      api.PUT('/api/v1/claims/{id}/checklist', {
        params: { path: { id }, header: { 'If-Match': `"${version}"` } },
        body: { items },
      }),
    ),
  );

type RecordedPayment = { claimId: string; paidOn: string; cents: string; file: File };

/** A payment that was made without our file; another person signs it. */
export const useRecordPayment = () =>
  useDeskChange((payment: RecordedPayment) =>
    sendForm<Batch>('/api/v1/payment-batches/recorded', payment, { onProgress: () => undefined }),
  );

type ProvenPayment = { order: string; paidOn: string; cents: string; file: File };

/** A payment of our file whose statement never came; another person confirms it. */
export const useProvePayment = ({ id }: Batch) =>
  useDeskChange(({ order, ...parts }: ProvenPayment) =>
    sendForm<Batch>(`/api/v1/payment-batches/${id}/orders/${order}/proof`, parts, {
      onProgress: () => undefined,
    }),
  );

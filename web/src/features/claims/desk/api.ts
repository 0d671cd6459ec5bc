import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api, dataOf } from '@/api/client';
import type { components } from '@/api/schema';
import { sendForm } from '@/api/upload';
import type { Claim } from '../mine/api';
import type { Decision } from './acts';

type Schemas = components['schemas'];
export type Batch = Schemas['PaymentBatchResponse'];
export type Order = Batch['orders'][number];
export type PayeeCheck = Schemas['PayeeCheck'];
export type BankLine = Schemas['BankAnswerSummary'];
export type Envelope = Schemas['Envelope'];
type Imported = Schemas['BankAnswerImport'];

export const filterNames = ['q', 'status', 'scheme'] as const;
export type Filter = { q?: string; status?: Schemas['ClaimStatus']; scheme?: string };

/** Others work at the same desk: what is shown is read anew at every visit. */
export const fresh = { staleTime: 0 } as const;

export function useQueue(filter: Filter) {
  return useInfiniteQuery({
    queryKey: ['claims', 'desk', 'queue', filter],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/api/v1/claims', {
          params: { query: { ...filter, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next ?? null,
    placeholderData: keepPreviousData,
    ...fresh,
  });
}

/** Changes at the desk touch lists, batches and dossiers: all of them are read anew. */
export function useDeskChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: ['claims'] }),
  });
}

export const useDecide = ({ id, version }: Claim) =>
  useDeskChange((decision: Decision) => {
    const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
    switch (decision.act) {
      case 'ask':
        return dataOf(
          api.POST('/api/v1/claims/{id}/ask', {
            params,
            body: { questions: decision.questions },
          }),
        );
      case 'recommend':
        return dataOf(
          api.POST('/api/v1/claims/{id}/recommend', {
            params,
            body: { overrides: decision.overrides, message: decision.message || null },
          }),
        );
      case 'propose-refusal':
      case 'refuse':
        return dataOf(
          api.POST(`/api/v1/claims/{id}/${decision.act}`, {
            params,
            body: { ground: decision.ground, message: decision.message },
          }),
        );
      case 'recover':
        return dataOf(
          api.POST('/api/v1/claims/{id}/recover', {
            params,
            body: { back: decision.back, message: decision.message },
          }),
        );
      default:
        return dataOf(
          api.POST('/api/v1/claims/{id}/decisions/{decision}', {
            params: { path: { id, decision: decision.act }, header: params.header },
            body: { message: decision.message || null },
          }),
        );
    }
  });

/** The whole number, with a reason that is kept in the audit log. */
export const useReadAccount = (id: string) =>
  useDeskChange((reason: string) =>
    dataOf(
      api.POST('/api/v1/claims/{id}/account/reading', {
        params: { path: { id } },
        body: { reason },
      }),
    ),
  );

export function useBatches() {
  return useQuery({
    queryKey: ['claims', 'desk', 'batches'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/payment-batches', { signal })),
    select: ({ items }) => items,
    ...fresh,
  });
}

export function useBatch(id: string) {
  return useQuery({
    queryKey: ['claims', 'desk', 'batch', id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/payment-batches/{id}', { params: { path: { id } }, signal })),
    ...fresh,
  });
}

export const useCreateBatch = () =>
  useDeskChange(({ body, key }: { body: Schemas['PaymentBatchRequest']; key: string }) =>
    dataOf(
      api.POST('/api/v1/payment-batches', { body, params: { header: { 'Idempotency-Key': key } } }),
    ),
  );

export type BatchChange =
  | { act: 'sign' }
  | { act: 'void'; message: string }
  | { act: 'remove-order' | 'confirm-payment'; order: string }
  | { act: 'payee'; order: string; result: PayeeCheck };

export const useChangeBatch = ({ id, version }: Batch) =>
  useDeskChange((change: BatchChange) => {
    const header = { 'If-Match': `"${version}"` };
    switch (change.act) {
      case 'sign':
        return dataOf(
          api.POST('/api/v1/payment-batches/{id}/sign', { params: { path: { id }, header } }),
        );
      case 'void':
        return dataOf(
          api.POST('/api/v1/payment-batches/{id}/void', {
            params: { path: { id }, header },
            body: { message: change.message },
          }),
        );
      case 'remove-order':
        return dataOf(
          api.DELETE('/api/v1/payment-batches/{id}/orders/{order}', {
            params: { path: { id, order: change.order }, header },
          }),
        );
      case 'confirm-payment':
        return dataOf(
          api.POST('/api/v1/payment-batches/{id}/orders/{order}/proof/confirmation', {
            params: { path: { id, order: change.order }, header },
          }),
        );
      case 'payee':
        return dataOf(
          api.PUT('/api/v1/payment-batches/{id}/orders/{order}/payee-check', {
            params: { path: { id, order: change.order } },
            body: { result: change.result },
          }),
        );
    }
  });

export const useImportAnswer = () =>
  useDeskChange((file: File) =>
    sendForm<Imported>('/api/v1/bank-answers', { file }, { onProgress: () => undefined }),
  );

export function useUnmatched() {
  return useQuery({
    queryKey: ['claims', 'desk', 'unmatched'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/bank-answers/unmatched', { signal })),
    select: ({ items }) => items,
    ...fresh,
  });
}

export const useIgnoreLine = () =>
  useDeskChange(({ id, message }: { id: string; message: string }) =>
    dataOf(
      api.POST('/api/v1/bank-answers/{id}/ignore', { params: { path: { id } }, body: { message } }),
    ),
  );

export function useFigures() {
  return useQuery({
    queryKey: ['claims', 'desk', 'figures'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/claims-figures', { signal })),
    select: ({ items }) => items,
    ...fresh,
  });
}

export const useCheckChain = () =>
  useMutation({ mutationFn: () => dataOf(api.GET('/api/v1/audit-chain', { cache: 'no-store' })) });

const blob = (answer: Promise<unknown>) => answer as Promise<Blob>;

/** Files of the desk; they need the person's token, so that a plain link would not do. */
export const files = {
  claims: (query: Filter) =>
    blob(dataOf(api.GET('/api/v1/claims.csv', { params: { query }, parseAs: 'blob' }))),
  figures: () => blob(dataOf(api.GET('/api/v1/claims-figures.csv', { parseAs: 'blob' }))),
  journal: (year: number) =>
    blob(
      dataOf(api.GET('/api/v1/payment-journal', { params: { query: { year } }, parseAs: 'blob' })),
    ),
  bank: (id: string) =>
    blob(
      dataOf(
        api.GET('/api/v1/payment-batches/{id}/pain.001.xml', {
          params: { path: { id } },
          parseAs: 'blob',
        }),
      ),
    ),
  claim: (id: string) =>
    blob(
      dataOf(
        api.GET('/api/v1/claims/{id}/dossier.zip', { params: { path: { id } }, parseAs: 'blob' }),
      ),
    ),
  scheme: (slug: string) =>
    blob(
      dataOf(
        api.GET('/api/v1/schemes/{slug}/dossier.zip', {
          params: { path: { slug } },
          parseAs: 'blob',
        }),
      ),
    ),
};

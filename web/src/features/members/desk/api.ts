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
import type { Membership } from '../api';
import { send, type Asked, type Values } from './acts';

type Schemas = components['schemas'];
export type Summary = Schemas['MembershipSummary'];
export type StatementLine = Schemas['StatementLineResponse'];
export type StatementKind = Schemas['StatementKind'];
export type Counts = Schemas['MemberCounts'];
export type YearCounts = Schemas['MemberYearCounts'];
export type PriceListRequest = Schemas['PriceListRequest'];
export type EntitlementRequest = Schemas['EntitlementRequest'];
export type EntitlementUseRequest = Schemas['EntitlementUseRequest'];
type Imported = Schemas['StatementImportResponse'];

export const filterNames = ['q', 'status', 'tier', 'college', 'segment', 'country'] as const;
export type Filter = Partial<Record<(typeof filterNames)[number], string>>;

/** Others work at the same desk: what is shown is read anew at every visit. */
const fresh = { staleTime: 0 } as const;

export function useMembers(filter: Filter) {
  return useInfiniteQuery({
    queryKey: ['members', 'desk', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/api/v1/memberships', {
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

/** Members whose name has these words, for a choice. */
export async function findMembers(q: string, signal?: AbortSignal): Promise<Summary[]> {
  const { items } = await dataOf(
    api.GET('/api/v1/memberships', {
      params: { query: { q, size: 10 } },
      ...(signal && { signal }),
    }),
  );
  return items;
}

export function useMember(id: string | null) {
  return useQuery({
    queryKey: ['members', 'desk', 'one', id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/memberships/{id}', { params: { path: { id: id ?? '' } }, signal })),
    enabled: id !== null,
    ...fresh,
  });
}

function useDeskChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: ['members'] }),
  });
}

export const useAct = (membership: Membership, asked: Asked) =>
  useDeskChange(({ values, key }: { values: Values; key: string }) =>
    send(membership, asked, values, key),
  );

export function useUnmatched() {
  return useInfiniteQuery({
    queryKey: ['members', 'desk', 'unmatched'],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/api/v1/bank-statements/unmatched', {
          params: { query: pageParam ? { cursor: pageParam } : {} },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next ?? null,
    ...fresh,
  });
}

export function useStatements() {
  return useQuery({
    queryKey: ['members', 'desk', 'statements'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/bank-statements', { signal })),
    ...fresh,
  });
}

export const useImport = () =>
  useDeskChange(({ kind, file }: { kind: StatementKind; file: File }) =>
    sendForm<Imported>('/api/v1/bank-statements', { kind, file }, { onProgress: () => undefined }),
  );

/** Says what an entry that did not match was for: dues, or none of them. */
export const useDecideLine = () =>
  useDeskChange(
    ({ id, termId, message }: { id: string; termId: string | null; message: string }) =>
      termId
        ? dataOf(
            api.POST('/api/v1/statement-lines/{id}/assign', {
              params: { path: { id } },
              body: { termId, message },
            }),
          )
        : dataOf(
            api.POST('/api/v1/statement-lines/{id}/ignore', {
              params: { path: { id } },
              body: { message },
            }),
          ),
  );

export function useReminders(on: string) {
  return useQuery({
    queryKey: ['members', 'desk', 'reminders', on],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/dues-reminders', { params: { query: { on } }, signal })),
    placeholderData: keepPreviousData,
    ...fresh,
  });
}

export function usePrices(tier: string) {
  return useQuery({
    queryKey: ['members', 'desk', 'prices', tier],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/tiers/{tier}/prices', { params: { path: { tier } }, signal })),
    ...fresh,
  });
}

/** The list that is written anew; without one, a list is created. */
type Kept = { id: string; version: number };

export const useSavePrices = (tier: string, kept: Kept | null) =>
  useDeskChange(({ body, key }: { body: PriceListRequest; key: string }) =>
    kept
      ? dataOf(
          api.PUT('/api/v1/price-lists/{id}', {
            params: { path: { id: kept.id }, header: { 'If-Match': `"${kept.version}"` } },
            body,
          }),
        )
      : dataOf(
          api.POST('/api/v1/tiers/{tier}/prices', {
            params: { path: { tier }, header: { 'Idempotency-Key': key } },
            body,
          }),
        ),
  );

export const useDeletePrices = () =>
  useDeskChange(({ id, version }: Kept) =>
    dataOf(
      api.DELETE('/api/v1/price-lists/{id}', {
        params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      }),
    ),
  );

/** What every tier gives. */
export function useAllEntitlements() {
  return useQuery({
    queryKey: ['members', 'desk', 'entitlements'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/entitlements', { signal })),
    ...fresh,
  });
}

export const useCreateEntitlement = () =>
  useDeskChange(({ body, key }: { body: EntitlementRequest; key: string }) =>
    dataOf(
      api.POST('/api/v1/entitlements', { body, params: { header: { 'Idempotency-Key': key } } }),
    ),
  );

export const useRetireEntitlement = () =>
  useDeskChange((id: string) =>
    dataOf(api.POST('/api/v1/entitlements/{id}/retire', { params: { path: { id } } })),
  );

export const useRecordUse = (id: string, entitlement: string) =>
  useDeskChange(({ body, key }: { body: EntitlementUseRequest; key: string }) =>
    dataOf(
      api.POST('/api/v1/memberships/{id}/entitlements/{entitlement}/uses', {
        params: { path: { id, entitlement }, header: { 'Idempotency-Key': key } },
        body,
      }),
    ),
  );

export const useReverseUse = (id: string) =>
  useDeskChange(({ use, message }: { use: string; message: string }) =>
    dataOf(
      api.POST('/api/v1/memberships/{id}/entitlements/uses/{use}/reverse', {
        params: { path: { id, use } },
        body: { message },
      }),
    ),
  );

export function useCounts(on: string) {
  return useQuery({
    queryKey: ['members', 'desk', 'counts', on],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/members/counts', { params: { query: { on } }, signal })),
    placeholderData: keepPreviousData,
    ...fresh,
  });
}

export function useYears() {
  return useQuery({
    queryKey: ['members', 'desk', 'years'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/members/counts/years', { signal })),
    ...fresh,
  });
}

/** Files of the desk; they need the person's token, so that a plain link would not do. */
export const files = {
  members: (filter: Filter) =>
    dataOf(
      api.GET('/api/v1/memberships.csv', { params: { query: filter }, parseAs: 'blob' }),
    ) as Promise<unknown> as Promise<Blob>,
  counts: (on: string) =>
    dataOf(
      api.GET('/api/v1/members/counts.csv', { params: { query: { on } }, parseAs: 'blob' }),
    ) as Promise<unknown> as Promise<Blob>,
};

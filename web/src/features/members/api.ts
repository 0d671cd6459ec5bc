import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '@/api/client';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type Membership = Schemas['MembershipResponse'];
export type MembershipRequest = Schemas['MembershipRequest'];
export type Tier = Schemas['TierResponse'];
export type College = Schemas['CollegeResponse'];
export type Term = Membership['terms'][number];
export type PriceList = Schemas['PriceListResponse'];
export type EntitlementState = Schemas['EntitlementState'];
export type Entitlement = Schemas['EntitlementResponse'];
export type ErasureCertificate = Schemas['ErasureCertificate'];

const HOUR = 3_600_000;

/** What a prospect compares; it changes a few times a year. */
export function useCatalogue() {
  return useQuery({
    queryKey: ['members', 'catalogue'],
    staleTime: HOUR,
    queryFn: async ({ signal }) => {
      const [tiers, colleges, segments, benefits, statutes, entitlements] = await Promise.all([
        dataOf(api.GET('/api/v1/tiers', { signal })),
        dataOf(api.GET('/api/v1/colleges', { signal })),
        dataOf(api.GET('/api/v1/segments', { signal })),
        dataOf(api.GET('/api/v1/benefits', { signal })),
        dataOf(api.GET('/api/v1/statutes', { signal })),
        dataOf(api.GET('/api/v1/entitlements', { signal })),
      ]);
      return {
        tiers: tiers.items,
        colleges: colleges.items,
        segments: segments.items,
        benefits: benefits.items,
        entitlements: entitlements.items,
        statutes: statutes.items.find(({ inForce }) => inForce) ?? null,
      };
    },
  });
}

/** My own membership and those of the organisations I represent; read anew each time the page is opened. */
export function useMyMemberships(enabled = true) {
  return useQuery({
    queryKey: ['members', 'mine'],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/me/membership', { cache: 'no-store', signal })),
    refetchOnMount: 'always',
    enabled,
  });
}

/** Why I have access as a member today. */
export function useMyAccess() {
  return useQuery({
    queryKey: ['members', 'access'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/me/access', { cache: 'no-store', signal })),
    staleTime: 0,
  });
}

/** What a membership gives today, and what of it was used. */
export function useEntitlements(id: string) {
  return useQuery({
    queryKey: ['members', 'entitlements', id],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/memberships/{id}/entitlements', { params: { path: { id } }, signal }),
      ),
    staleTime: 0,
  });
}

/** What was done to a membership, oldest first. */
export function useHistory(id: string, enabled = true) {
  return useQuery({
    queryKey: ['members', 'history', id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/memberships/{id}/history', { params: { path: { id } }, signal })),
    staleTime: 0,
    enabled,
  });
}

/** What was erased of a membership, and what is kept. */
export function useErasures(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['members', 'erasures', id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/memberships/{id}/erasures', { params: { path: { id } }, signal })),
    staleTime: 0,
    enabled,
  });
}

/** Everything that is held about me as a member. */
export const myData = () =>
  dataOf(
    api.GET('/api/v1/me/member-data', { cache: 'no-store', parseAs: 'blob' }),
  ) as Promise<unknown> as Promise<Blob>;

/** The receipt of a term, fetched with the person's token. */
export const receiptOf = (id: string, term: string) =>
  dataOf(
    api.GET('/api/v1/memberships/{id}/terms/{term}/receipt', {
      params: { path: { id, term } },
      parseAs: 'blob',
    }),
  ) as Promise<unknown> as Promise<Blob>;

/** The organisations for which I may apply: those I sign for. */
export function useMySignatures(enabled: boolean) {
  return useQuery({
    queryKey: ['members', 'signatures'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/me/organisations', { signal })),
    select: ({ items }) => items.filter(({ role }) => role === 'signatory'),
    enabled,
  });
}

function useChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: ['members'] }),
  });
}

export const useApply = () =>
  useChange(({ body, key }: { body: MembershipRequest; key: string }) =>
    dataOf(
      api.POST('/api/v1/memberships', { body, params: { header: { 'Idempotency-Key': key } } }),
    ),
  );

/** Acts of a member on his or her membership, with what they send. */
export type MemberAct =
  | { act: 'renew' | 'return'; tier: string }
  | { act: 'withdraw' | 'erase' }
  | { act: 'answer'; message: string }
  | { act: 'change-tier'; tier: string }
  | { act: 'resign'; on: string | null; keepData: boolean; message: string };

export const useMemberAct = ({ id, version }: Pick<Membership, 'id' | 'version'>) =>
  useChange((input: MemberAct): Promise<Membership | ErasureCertificate> => {
    const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
    switch (input.act) {
      case 'renew':
        return dataOf(
          api.POST('/api/v1/memberships/{id}/renew', { params, body: { tier: input.tier } }),
        );
      case 'return':
        return dataOf(
          api.POST('/api/v1/memberships/{id}/return', { params, body: { tier: input.tier } }),
        );
      case 'withdraw':
        return dataOf(api.POST('/api/v1/memberships/{id}/withdraw', { params }));
      case 'erase':
        return dataOf(api.POST('/api/v1/memberships/{id}/erase', { params }));
      case 'answer':
        return dataOf(
          api.POST('/api/v1/memberships/{id}/answer', { params, body: { message: input.message } }),
        );
      case 'change-tier':
        return dataOf(
          api.POST('/api/v1/memberships/{id}/change-tier', { params, body: { tier: input.tier } }),
        );
      case 'resign':
        return dataOf(
          api.POST('/api/v1/memberships/{id}/resign', {
            params,
            body: {
              on: input.on,
              keepData: input.keepData,
              message: input.message.trim() || null,
            },
          }),
        );
    }
  });

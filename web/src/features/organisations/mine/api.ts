import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf, versionOf } from '@/api/client';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type OrganisationRequest = Schemas['OrganisationRequest'];
export type OrganisationResponse = Schemas['OrganisationResponse'];
export type Role = Schemas['RepresentativeRole'];
type TwinsQuery = {
  name: string;
  country?: string;
  city?: string;
  website?: string;
  identifier?: string[];
};

export const mineKeys = {
  all: ['organisations', 'mine'] as const,
  list: () => ['organisations', 'mine', 'list'] as const,
  requests: () => ['organisations', 'mine', 'requests'] as const,
  invitations: () => ['organisations', 'mine', 'invitations'] as const,
  one: (id: string) => ['organisations', 'mine', id] as const,
  people: (id: string, what: string) => ['organisations', 'mine', id, what] as const,
  twins: (query: TwinsQuery) => ['organisations', 'twins', query] as const,
  confirmation: (token: string) => ['organisations', 'join-confirmation', token] as const,
  offer: (token: string) => ['organisations', 'offer', token] as const,
};

export function useMyOrganisations() {
  return useQuery({
    queryKey: mineKeys.list(),
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/me/organisations', { signal })),
  });
}

/** My requests to join, decided or not. */
export function useMyRequests() {
  return useQuery({
    queryKey: mineKeys.requests(),
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/me/join-requests', { signal })),
  });
}

export function useMyInvitations() {
  return useQuery({
    queryKey: mineKeys.invitations(),
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/me/invitations', { signal })),
  });
}

/** The organisation with the ETag for changing it; loaded again each time its page is opened. */
export function useMyOrganisation(id: string) {
  return useQuery({
    queryKey: mineKeys.one(id),
    queryFn: ({ signal }) =>
      versionOf(
        api.GET('/api/v1/organisations/{id}', {
          params: { path: { id } },
          cache: 'no-store',
          signal,
        }),
      ),
    refetchOnMount: 'always',
  });
}

export function useTwins(query: TwinsQuery, enabled: boolean) {
  return useQuery({
    queryKey: mineKeys.twins(query),
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/organisations/twins', { params: { query }, signal })),
    enabled,
  });
}

/** Organisations of the directory whose name matches. */
export async function suggestOrganisations(q: string, signal: AbortSignal) {
  const found = await dataOf(
    api.GET('/api/v1/organisations', { params: { query: { q, size: 8 } }, signal }),
  );
  return found.items;
}

/** Towns whose name or postal code begins like this. */
export async function suggestTowns(q: string, signal: AbortSignal) {
  const found = await dataOf(
    api.GET('/api/v1/places', { params: { query: { q, limit: 8 } }, signal }),
  );
  return found.items;
}

/** A mutation after which everything about my organisations and me is loaded again. */
function useChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['organisations'] }),
        client.invalidateQueries({ queryKey: ['me'] }),
      ]),
  });
}

export const useCreate = () =>
  useChange(({ body, key }: { body: OrganisationRequest; key: string }) =>
    dataOf(
      api.POST('/api/v1/organisations', { body, params: { header: { 'Idempotency-Key': key } } }),
    ),
  );

export const useSaveProfile = (id: string) =>
  useChange(({ body, etag }: { body: OrganisationRequest; etag: string }) =>
    dataOf(
      api.PUT('/api/v1/organisations/{id}', {
        body,
        params: { path: { id }, header: { 'If-Match': etag } },
      }),
    ),
  );

type Asked = {
  id: string;
  role: Role;
  message: string;
  claim?: Schemas['EntryClaimRequest'];
  key: string;
};

export const useAskToJoin = () =>
  useChange(({ id, role, message, claim, key }: Asked) =>
    dataOf(
      api.POST('/api/v1/organisations/{id}/join-requests', {
        params: { path: { id }, header: { 'Idempotency-Key': key } },
        body: { role, message: message.trim() || null, ...(claim && { claim }) },
      }),
    ),
  );

export const useAcceptMine = () =>
  useChange((id: string) =>
    dataOf(api.POST('/api/v1/me/invitations/{id}/accept', { params: { path: { id } } })),
  );

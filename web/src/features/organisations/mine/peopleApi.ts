import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '@/api/client';
import { mineKeys, type Role } from './api';

/** The representatives of an organisation. */

export function useRepresentatives(id: string) {
  return useQuery({
    queryKey: mineKeys.people(id, 'representatives'),
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/organisations/{id}/representatives', { params: { path: { id } }, signal }),
      ),
  });
}

export function useInvitations(id: string, enabled: boolean) {
  return useQuery({
    queryKey: mineKeys.people(id, 'invitations'),
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/organisations/{id}/invitations', { params: { path: { id } }, signal }),
      ),
    enabled,
  });
}

export function useJoinRequests(id: string, enabled: boolean) {
  return useQuery({
    queryKey: mineKeys.people(id, 'join-requests'),
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/organisations/{id}/join-requests', { params: { path: { id } }, signal }),
      ),
    enabled,
  });
}

export type PeopleAct =
  | { name: 'invite'; email: string; role: Role; language: string; key: string }
  | { name: 'revoke'; invitation: string }
  | { name: 'role'; representative: string; role: Role }
  | { name: 'remove'; representative: string }
  | { name: 'accept' | 'decline'; request: string; message: string };

async function perform(id: string, act: PeopleAct): Promise<unknown> {
  switch (act.name) {
    case 'invite':
      return api.POST('/api/v1/organisations/{id}/invitations', {
        params: { path: { id }, header: { 'Idempotency-Key': act.key } },
        body: { email: act.email, role: act.role, language: act.language },
      });
    case 'revoke':
      return api.DELETE('/api/v1/organisations/{id}/invitations/{invitation}', {
        params: { path: { id, invitation: act.invitation } },
      });
    case 'role':
      return api.PUT('/api/v1/organisations/{id}/representatives/{representative}', {
        params: { path: { id, representative: act.representative } },
        body: { role: act.role },
      });
    case 'remove':
      return api.DELETE('/api/v1/organisations/{id}/representatives/{representative}', {
        params: { path: { id, representative: act.representative } },
      });
    case 'accept':
      return api.POST('/api/v1/join-requests/{id}/accept', {
        params: { path: { id: act.request } },
        body: { message: act.message.trim() || null },
      });
    case 'decline':
      return api.POST('/api/v1/join-requests/{id}/decline', {
        params: { path: { id: act.request } },
        body: { message: act.message.trim() || null },
      });
  }
}

/** Changes the people of an organisation; everything about it is loaded again. */
export function usePeopleAct(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: PeopleAct) => perform(id, act),
    onSuccess: () => client.invalidateQueries({ queryKey: ['organisations'] }),
  });
}

export function useOffer(token: string) {
  return useQuery({
    queryKey: mineKeys.offer(token),
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/invitations/{token}', { params: { path: { token } }, signal })),
  });
}

export function useAcceptOffer(token: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      dataOf(api.POST('/api/v1/invitations/{token}/accept', { params: { path: { token } } })),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: mineKeys.all }),
        client.invalidateQueries({ queryKey: ['me'] }),
      ]),
  });
}

/** The request that the link in a mail confirms. */
export function useJoinConfirmation(token: string) {
  return useQuery({
    queryKey: mineKeys.confirmation(token),
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/join-confirmations/{token}', { params: { path: { token } }, signal }),
      ),
    staleTime: Infinity,
  });
}

export function useConfirmJoin(token: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      dataOf(
        api.POST('/api/v1/join-confirmations/{token}/confirm', { params: { path: { token } } }),
      ),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: mineKeys.all }),
        client.invalidateQueries({ queryKey: ['me'] }),
      ]),
  });
}

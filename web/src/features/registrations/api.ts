import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api, dataOf } from '@/api/client';
import type { components } from '@/api/schema';
import { eventKeys } from '@/features/events';

type Schemas = components['schemas'];
export type Registration = Schemas['RegistrationResponse'];
export type RegistrationRequest = Schemas['RegistrationRequest'];
export type ModeSeats = Schemas['SeatsResponse']['modes'][number];
export type RoomHours = Schemas['RoomHours'];
export type Question = Schemas['RegistrationQuestion'];
export type Setup = Schemas['RegistrationSetupResponse'];
export type SetupRequest = Schemas['RegistrationSetupRequest'];
export type SurveyAnswer = Schemas['SurveyRequest'];
export type SeatMode = Schemas['SeatMode'];
export type RegistrationStatus = Schemas['RegistrationStatus'];
/** A registration as the organiser sees it. */
export type Listed = Schemas['Registration'];

const keys = {
  all: ['registrations'] as const,
  link: (token: string) => ['registrations', 'link', token] as const,
  mine: ['registrations', 'mine'] as const,
  list: (id: string, filter: object) => ['registrations', 'list', id, filter] as const,
  counts: (id: string) => ['registrations', 'counts', id] as const,
};

export function useRegister(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, key }: { body: RegistrationRequest; key: string }) =>
      dataOf(
        api.POST('/api/v1/events/{id}/registrations', {
          body,
          params: { path: { id }, header: { 'Idempotency-Key': key } },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: eventKeys.seats(id) }),
  });
}

export function useRegistration(token: string) {
  return useQuery({
    queryKey: keys.link(token),
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/registrations/{token}', {
          params: { path: { token } },
          cache: 'no-store',
          signal,
        }),
      ),
    refetchOnMount: 'always',
    refetchInterval: ({ state: { data } }) =>
      data ? untilOpen(waitsForRoom(data) ? data.event.room : null) : false,
  });
}

const waitsForRoom = ({ actions }: Registration) =>
  actions.some(({ name, reason }) => name === 'join' && reason === 'room-not-open-yet');

/**
 * How long to wait before asking again whether a room is open, in milliseconds. The room opens by the server's clock,
 * so a device whose clock is wrong asks every minute in the last hour.
 */
function untilOpen(room: RoomHours | null | undefined): number | false {
  if (!room) return false;
  const left = Date.parse(room.opensAt) - Date.now();
  return Math.min(Math.max(left, 5_000), left > 3_600_000 ? 600_000 : 60_000);
}

/** The online room of an event, as everyone may see it; asked again until it is open. */
export function useRoom(event: string) {
  return useQuery({
    queryKey: ['registrations', 'room', event] as const,
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/events/{id}/online-room', {
          params: { path: { id: event } },
          cache: 'no-store',
          signal,
        }),
      ),
    refetchOnMount: 'always',
    refetchInterval: ({ state: { data } }) =>
      untilOpen(data?.state === 'not-open-yet' ? data.hours : null),
  });
}

export function useMyRegistrations() {
  return useQuery({
    queryKey: keys.mine,
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/me/registrations', { cache: 'no-store', signal })),
    refetchOnMount: 'always',
  });
}

/** Who acts: the reader of a mail by its link, or the signed-in person. */
export type Holder = { token: string } | { id: string };
export type SeatAct =
  { act: 'accept' } | { act: 'cancel' } | { act: 'change-mode'; mode: SeatMode };

function send(holder: Holder, input: SeatAct): Promise<Registration> {
  if ('token' in holder) {
    const params = { path: { token: holder.token } };
    if (input.act === 'accept')
      return dataOf(api.POST('/api/v1/registrations/{token}/accept', { params }));
    if (input.act === 'cancel')
      return dataOf(api.POST('/api/v1/registrations/{token}/cancel', { params }));
    const body = { mode: input.mode };
    return dataOf(api.POST('/api/v1/registrations/{token}/change-mode', { params, body }));
  }
  const params = { path: { id: holder.id } };
  if (input.act === 'accept')
    return dataOf(api.POST('/api/v1/me/registrations/{id}/accept', { params }));
  if (input.act === 'cancel')
    return dataOf(api.POST('/api/v1/me/registrations/{id}/cancel', { params }));
  const body = { mode: input.mode };
  return dataOf(api.POST('/api/v1/me/registrations/{id}/change-mode', { params, body }));
}

export function useSeatAct(holder: Holder) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: SeatAct) => send(holder, input),
    onSettled: () => client.invalidateQueries({ queryKey: keys.all }),
  });
}

/** The address of the online room; asking for it says that one takes part. */
export function useJoin(holder: Holder) {
  return useMutation({
    mutationFn: () =>
      'token' in holder
        ? dataOf(
            api.POST('/api/v1/registrations/{token}/join', {
              params: { path: { token: holder.token } },
            }),
          )
        : dataOf(
            api.POST('/api/v1/me/registrations/{id}/join', { params: { path: { id: holder.id } } }),
          ),
  });
}

export function useRenewLink(token: string) {
  return useMutation({
    mutationFn: () =>
      dataOf(api.POST('/api/v1/registrations/{token}/renew-link', { params: { path: { token } } })),
  });
}

export type ListFilter = { status?: RegistrationStatus | undefined; q?: string | undefined };

export function useRegistrations(id: string, filter: ListFilter) {
  return useInfiniteQuery({
    queryKey: keys.list(id, filter),
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/api/v1/events/{id}/registrations', {
          params: {
            path: { id },
            query: {
              ...(filter.status && { status: filter.status }),
              ...(filter.q && { q: filter.q }),
              ...(pageParam && { cursor: pageParam }),
            },
          },
          cache: 'no-store',
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next ?? null,
    placeholderData: keepPreviousData,
  });
}

export function useCounts(id: string) {
  return useQuery({
    queryKey: keys.counts(id),
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/events/{id}/registrations/counts', {
          params: { path: { id } },
          cache: 'no-store',
          signal,
        }),
      ),
    select: ({ items }) => items,
  });
}

export function useRemove(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (registration: string) =>
      dataOf(
        api.POST('/api/v1/events/{id}/registrations/{registration}/remove', {
          params: { path: { id, registration } },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: keys.all }),
  });
}

/** The list as a file; fetched with the account, because a plain link would carry no token. */
export async function downloadCsv(id: string): Promise<Blob> {
  const { data } = await api.GET('/api/v1/events/{id}/registrations.csv', {
    params: { path: { id } },
    parseAs: 'blob',
  });
  return data as unknown as Blob;
}

/** The list to sign as PDF, fetched with the person's token. */
export const signListOf = (id: string, lang: string) =>
  dataOf(
    api.GET('/api/v1/events/{id}/sign-list.pdf', {
      params: { path: { id }, query: { lang } },
      parseAs: 'blob',
    }),
  ) as Promise<unknown> as Promise<Blob>;

/** Organisations of the directory by name. */
export async function suggestOrganisations(q: string, signal: AbortSignal) {
  const { items } = await dataOf(
    api.GET('/api/v1/organisations', { params: { query: { q, size: 6 } }, signal }),
  );
  return items.map(({ id, name, city }) => ({
    value: id,
    label: name,
    ...(city && { detail: city }),
  }));
}

import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '@/api/client';
import type { components } from '@/api/schema';

/** What moderators decide about an organisation. */
export type OrganisationDecision = 'trust' | 'distrust' | 'list' | 'unlist';
export type HiddenOrganisation = components['schemas']['HiddenOrganisation'];

export const hiddenStates = ['waiting', 'unlisted'] as const;
export type HiddenState = (typeof hiddenStates)[number];

type Decision = { id: string; act: OrganisationDecision; reason: string };

/** Takes a decision about an organisation; everything that shows it is loaded again. */
export function useDecision() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, act, reason }: Decision) =>
      dataOf(
        api.POST(`/api/v1/organisations/{id}/${act}`, {
          params: { path: { id } },
          body: { reason },
        }),
      ),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['organisations'] }),
        client.invalidateQueries({ queryKey: ['moderation'] }),
      ]),
  });
}

/** The organisations that the public does not see, the last created first. */
export function useHiddenOrganisations(state: HiddenState) {
  return useInfiniteQuery({
    queryKey: ['moderation', 'organisations', state],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/api/v1/moderation/organisations', {
          params: { query: { state, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next ?? null,
    staleTime: 0,
  });
}

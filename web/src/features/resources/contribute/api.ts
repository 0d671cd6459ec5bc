import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '@/api/client';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type Proposal = Schemas['ResourceProposalResponse'];
export type ProposalRequest = Schemas['ResourceProposalRequest'];

/** What my organisations proposed, the newest first; a moderator may decide meanwhile. */
export function useMyProposals() {
  return useQuery({
    queryKey: ['resources', 'proposals', 'mine'],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/me/resource-proposals', { cache: 'no-store', signal })),
    staleTime: 0,
  });
}

/** What waits for a moderator, the oldest first. */
export function useWaiting() {
  return useInfiniteQuery({
    queryKey: ['resources', 'proposals', 'waiting'],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/api/v1/resource-proposals', {
          params: { query: pageParam ? { cursor: pageParam } : {} },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next ?? null,
    staleTime: 0,
  });
}

/** The organisations for which I may propose. */
export function useOrganisations() {
  return useQuery({
    queryKey: ['resources', 'proposals', 'organisations'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/me/organisations', { signal })),
  });
}

function useChange<Input>(change: (input: Input) => Promise<Proposal>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: ['resources'] }),
  });
}

export const usePropose = () =>
  useChange(({ body, key }: { body: ProposalRequest; key: string }) =>
    dataOf(
      api.POST('/api/v1/resource-proposals', {
        body,
        params: { header: { 'Idempotency-Key': key } },
      }),
    ),
  );

export type Act = 'accept' | 'refuse' | 'withdraw';

/** An act on a proposal as it was read. */
export const useProposalAct = ({ id, version }: Pick<Proposal, 'id' | 'version'>) =>
  useChange(({ act, message }: { act: Act; message: string }) => {
    const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
    if (act === 'withdraw')
      return dataOf(api.POST('/api/v1/resource-proposals/{id}/withdraw', { params }));
    return act === 'refuse'
      ? dataOf(api.POST('/api/v1/resource-proposals/{id}/refuse', { params, body: { message } }))
      : dataOf(
          api.POST('/api/v1/resource-proposals/{id}/accept', {
            params,
            body: { message: message || null },
          }),
        );
  });

export const mayDo = ({ actions }: Proposal, act: Act) =>
  actions.some(({ name, allowed }) => name === act && allowed);

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '@/api/client';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type Governance = Schemas['GovernanceResponse'];
export type Mandate = Schemas['MandateResponse'];
export type MandateRequest = Schemas['MandateRequest'];
export type MandateEnd = Schemas['MandateEnd'];
export type ElectorateRequest = Schemas['ElectorateRequest'];
export type Challenge = Schemas['ElectorateChallengeResponse'];
export type MyElectorate = Schemas['MyElectorate'];

const fresh = { staleTime: 0 } as const;

export function useGovernance(year: number | null) {
  return useQuery({
    queryKey: ['governance', 'year', year],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/governance', { params: { query: year ? { year } : {} }, signal })),
    ...fresh,
  });
}

export function useAlarms() {
  return useQuery({
    queryKey: ['governance', 'alarms'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/governance/alarms', { signal })),
    ...fresh,
  });
}

function useChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: ['governance'] }),
  });
}

export const useCreateMandate = () =>
  useChange(({ body, key }: { body: MandateRequest; key: string }) =>
    dataOf(api.POST('/api/v1/mandates', { body, params: { header: { 'Idempotency-Key': key } } })),
  );

export const useEndMandate = ({ id, version }: Mandate) =>
  useChange((body: { on: string | null; how: MandateEnd; message: string }) =>
    dataOf(
      api.POST('/api/v1/mandates/{id}/end', {
        params: { path: { id }, header: { 'If-Match': `"${version}"` } },
        body,
      }),
    ),
  );

export function useElectorates() {
  return useQuery({
    queryKey: ['governance', 'electorates'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/electorates', { signal })),
    ...fresh,
  });
}

export const useFreeze = () =>
  useChange(({ body, key }: { body: ElectorateRequest; key: string }) =>
    dataOf(
      api.POST('/api/v1/electorates', { body, params: { header: { 'Idempotency-Key': key } } }),
    ),
  );

/** One electorate with its voters and challenges. */
export function useElectorate(id: string) {
  return useQuery({
    queryKey: ['governance', 'electorate', id],
    queryFn: async ({ signal }) => {
      const params = { path: { id } };
      const [electorate, electors, challenges] = await Promise.all([
        dataOf(api.GET('/api/v1/electorates/{id}', { params, signal })),
        dataOf(api.GET('/api/v1/electorates/{id}/electors', { params, signal })),
        // the treasurer reads no challenges
        dataOf(api.GET('/api/v1/electorates/{id}/challenges', { params, signal })).catch(
          () => null,
        ),
      ]);
      return { electorate, electors: electors.items, challenges: challenges?.items ?? [] };
    },
    ...fresh,
  });
}

export const useDecideChallenge = (id: string) =>
  useChange((input: { challenge: string; accepted: boolean; message: string }) =>
    dataOf(
      api.POST('/api/v1/electorates/{id}/challenges/{challenge}/decide', {
        params: { path: { id, challenge: input.challenge } },
        body: { accepted: input.accepted, message: input.message },
      }),
    ),
  );

export const electorsCsv = (id: string) =>
  dataOf(
    api.GET('/api/v1/electorates/{id}/electors.csv', { params: { path: { id } }, parseAs: 'blob' }),
  ) as Promise<unknown> as Promise<Blob>;

/** Meetings to come, for each of my memberships. */
export function useMyElectorates() {
  return useQuery({
    queryKey: ['governance', 'mine'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/me/electorates', { signal })),
    ...fresh,
  });
}

export function useVoters(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['governance', 'voters', id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/electorates/{id}/voters', { params: { path: { id } }, signal })),
    enabled,
    ...fresh,
  });
}

export type VoterAct =
  { act: 'challenge'; message: string } | { act: 'give'; holder: string } | { act: 'withdraw' };

export const useVoterAct = ({ electorate: { id }, membershipId }: MyElectorate) =>
  useChange(async (input: VoterAct): Promise<unknown> => {
    switch (input.act) {
      case 'challenge':
        return dataOf(
          api.POST('/api/v1/electorates/{id}/challenges', {
            params: { path: { id } },
            body: { membershipId, message: input.message },
          }),
        );
      case 'give':
        return dataOf(
          api.POST('/api/v1/electorates/{id}/proxies', {
            params: { path: { id } },
            body: { giver: membershipId, holder: input.holder },
          }),
        );
      case 'withdraw':
        return dataOf(
          api.DELETE('/api/v1/electorates/{id}/proxies/{giver}', {
            params: { path: { id, giver: membershipId } },
          }),
        );
    }
  });

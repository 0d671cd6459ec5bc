import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '@/api/client';
import type { components } from '@/api/schema';
import { sendForm } from '@/api/upload';

type Schemas = components['schemas'];
export type Claim = Schemas['ClaimResponse'];
export type ClaimItem = Schemas['ClaimItem'];
export type DocumentKind = Schemas['DocumentKind'];
export type ClaimAnswers = Schemas['ClaimAnswersRequest'];
export type ClaimAccount = Schemas['ClaimAccountRequest'];

/** The claims of the organisations I sign for; read anew each time the page is opened. */
export function useMyClaims() {
  return useQuery({
    queryKey: ['claims', 'mine'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/me/claims', { cache: 'no-store', signal })),
    staleTime: 0,
  });
}

export function useClaim(id: string) {
  return useQuery({
    queryKey: ['claims', 'one', id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/claims/{id}', { params: { path: { id } }, signal })),
    staleTime: 0,
  });
}

/** What was done to a claim, oldest first. */
export function useClaimHistory(id: string) {
  return useQuery({
    queryKey: ['claims', 'history', id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/claims/{id}/history', { params: { path: { id } }, signal })),
    select: ({ items }) => items,
    staleTime: 0,
  });
}

/** What is kept of a claim until when, what was erased, and its legal holds. */
export function useKeeping(id: string) {
  return useQuery({
    queryKey: ['claims', 'keeping', id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/claims/{id}/keeping', { params: { path: { id } }, signal })),
    staleTime: 0,
  });
}

/** Erases what no law keeps. */
export function useErase(claim: Versioned) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => dataOf(api.POST('/api/v1/claims/{id}/erasure', { params: changing(claim) })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['claims'] }),
  });
}

/** The organisations for which I may file a claim: those I sign for. */
export function useMySignatures(enabled: boolean) {
  return useQuery({
    queryKey: ['claims', 'signatures'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/me/organisations', { signal })),
    select: ({ items }) => items.filter(({ role }) => role === 'signatory'),
    enabled,
  });
}

export function useStartClaim() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, key }: { body: Schemas['ClaimStartRequest']; key: string }) =>
      dataOf(api.POST('/api/v1/claims', { body, params: { header: { 'Idempotency-Key': key } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['claims', 'mine'] }),
  });
}

/** A change of one claim; what it answers is shown at once. */
function useClaimChange<Input>(id: string, change: (input: Input) => Promise<Claim>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (claim) => {
      client.setQueryData(['claims', 'one', id], claim);
      void client.invalidateQueries({ queryKey: ['claims', 'mine'] });
      void client.invalidateQueries({ queryKey: ['claims', 'history', id] });
    },
  });
}

type Versioned = Pick<Claim, 'id' | 'version'>;
const changing = ({ id, version }: Versioned) => ({
  path: { id },
  header: { 'If-Match': `"${version}"` },
});

export const useWriteClaim = (claim: Versioned) =>
  useClaimChange(claim.id, (body: ClaimAnswers) =>
    dataOf(api.PUT('/api/v1/claims/{id}', { params: changing(claim), body })),
  );

export const useGiveAccount = (claim: Versioned) =>
  useClaimChange(claim.id, (body: ClaimAccount) =>
    dataOf(api.PUT('/api/v1/claims/{id}/account', { params: changing(claim), body })),
  );

export const useAddDocument = (id: string) =>
  useClaimChange(id, ({ kind, file }: { kind: DocumentKind; file: File }) =>
    sendForm<Claim>(`/api/v1/claims/${id}/documents`, { kind, file }, { onProgress: () => {} }),
  );

export const useRemoveDocument = (id: string) =>
  useClaimChange(id, (document: string) =>
    dataOf(
      api.DELETE('/api/v1/claims/{id}/documents/{document}', {
        params: { path: { id, document } },
      }),
    ),
  );

/** Acts of a claimant, with what they send. */
export type ClaimantAct =
  | { act: 'submit' | 'withdraw' }
  | { act: 'answer'; answers: Schemas['QuestionAnswer'][] }
  | { act: 'appeal'; message: string };

export const useClaimantAct = (claim: Versioned) =>
  useClaimChange(claim.id, (input: ClaimantAct) => {
    const params = changing(claim);
    switch (input.act) {
      case 'submit':
        return dataOf(api.POST('/api/v1/claims/{id}/submit', { params }));
      case 'withdraw':
        return dataOf(api.POST('/api/v1/claims/{id}/withdraw', { params }));
      case 'answer':
        return dataOf(
          api.POST('/api/v1/claims/{id}/answer', { params, body: { answers: input.answers } }),
        );
      case 'appeal':
        return dataOf(
          api.POST('/api/v1/claims/{id}/appeal', { params, body: { message: input.message } }),
        );
    }
  });

/** A document, fetched with the person's token. */
export const documentOf = (id: string, document: string) =>
  dataOf(
    api.GET('/api/v1/claims/{id}/documents/{document}', {
      params: { path: { id, document } },
      parseAs: 'blob',
    }),
  ) as Promise<unknown> as Promise<Blob>;

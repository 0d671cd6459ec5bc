import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf, versionOf } from '@/api/client';
import type { SetupRequest, SurveyAnswer } from './api';

const setupKey = (id: string) => ['registrations', 'setup', id] as const;

/** Who may register for an event, what is asked, whether a survey follows; with its version. */
export function useSetup(id: string) {
  return useQuery({
    queryKey: setupKey(id),
    queryFn: ({ signal }) =>
      versionOf(
        api.GET('/api/v1/events/{id}/registration-setup', { params: { path: { id } }, signal }),
      ),
  });
}

export function useWriteSetup(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ etag, body }: { etag: string; body: SetupRequest }) =>
      dataOf(
        api.PUT('/api/v1/events/{id}/registration-setup', {
          params: { path: { id }, header: { 'If-Match': etag } },
          body,
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: setupKey(id) }),
  });
}

export function useSurveyResults(id: string) {
  return useQuery({
    queryKey: ['registrations', 'survey', id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/events/{id}/survey', { params: { path: { id } }, signal })),
  });
}

/** The survey of a link; a link that was used is not found. */
export function useSurvey(token: string) {
  return useQuery({
    queryKey: ['surveys', token],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/surveys/{token}', {
          params: { path: { token } },
          cache: 'no-store',
          signal,
        }),
      ),
    refetchOnWindowFocus: false,
  });
}

export function useAnswerSurvey(token: string) {
  return useMutation({
    mutationFn: (body: SurveyAnswer) =>
      dataOf(api.POST('/api/v1/surveys/{token}/answer', { params: { path: { token } }, body })),
  });
}

/** The words that the answer of this link let be quoted; not found when there are none. */
export function useQuote(token: string) {
  return useQuery({
    queryKey: ['surveys', token, 'quote'],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/surveys/{token}/quote', {
          params: { path: { token } },
          cache: 'no-store',
          signal,
        }),
      ),
  });
}

export function useWithdrawQuote(token: string) {
  return useMutation({
    mutationFn: () =>
      dataOf(api.POST('/api/v1/surveys/{token}/withdraw-quote', { params: { path: { token } } })),
  });
}

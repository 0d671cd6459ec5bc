import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf, versionOf } from '@/api/client';
import type { components } from '@/api/schema';

export type Frequency = components['schemas']['AlertFrequency'];
export type AlertChange = components['schemas']['SavedSearchChangeRequest'];
export type MailLanguage = 'fr' | 'en';

const keys = {
  form: ['alerts', 'form'] as const,
  one: (token: string) => ['alerts', token] as const,
};

/** What the form of someone without an account is signed with; a new one each time it opens. */
export function useAlertForm() {
  return useQuery({
    queryKey: keys.form,
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/saved-searches/form', { signal })),
    gcTime: 0,
    staleTime: Infinity,
  });
}

type Wish = {
  email: string;
  filter: string;
  frequency: Frequency;
  language: MailLanguage;
  website: string;
};

/** Asks to be told. Whoever is faster than the form allows waits the rest of the moment. */
export function useAskForAlert(form: ReturnType<typeof useAlertForm>) {
  return useMutation({
    mutationFn: async (wish: Wish) => {
      const opened = form.data;
      const soonest = form.dataUpdatedAt + (opened?.soonestSeconds ?? 0) * 1000;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, soonest - Date.now())));
      return dataOf(
        api.POST('/api/v1/saved-searches', {
          body: { ...wish, ...(opened && { formToken: opened.formToken }) },
        }),
      );
    },
    onError: () => void form.refetch(),
  });
}

/** A saved search, by the link of a mail. */
export function useAlert(token: string) {
  return useQuery({
    queryKey: keys.one(token),
    queryFn: ({ signal }) =>
      versionOf(api.GET('/api/v1/saved-searches/{token}', { params: { path: { token } }, signal })),
  });
}

export function useConfirmAlert(token: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      api.POST('/api/v1/saved-searches/{token}/confirm', { params: { path: { token } } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.one(token) }),
  });
}

export function useChangeAlert(token: string, etag: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: AlertChange) =>
      versionOf(
        api.PUT('/api/v1/saved-searches/{token}', {
          params: { path: { token }, header: { 'If-Match': etag } },
          body,
        }),
      ),
    onSuccess: (changed) => queries.setQueryData(keys.one(token), changed),
    // Changed elsewhere: what is true now is shown beside the refusal.
    onError: () => void queries.invalidateQueries({ queryKey: keys.one(token) }),
  });
}

/** Ends it and has the address deleted. */
export function useEndAlert(token: string) {
  return useMutation({
    mutationFn: () =>
      api.POST('/api/v1/saved-searches/{token}/unsubscribe', { params: { path: { token } } }),
  });
}

/** A private calendar of the same events: its address is told once. */
export function useNewFeed(token: string) {
  return useMutation({
    mutationFn: () =>
      dataOf(api.POST('/api/v1/saved-searches/{token}/feed', { params: { path: { token } } })),
  });
}

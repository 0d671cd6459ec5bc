import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf, versionOf } from '@/api/client';
import type { components } from '@/api/schema';
import type { Language } from '@/i18n/language';
import { changed } from '../calendar/filter';

export type Frequency = components['schemas']['AlertFrequency'];
export type AlertChange = components['schemas']['SavedSearchChangeRequest'];
type SavedSearch = Pick<components['schemas']['SavedSearchResponse'], 'filter' | 'town'>;

const keys = {
  form: ['alerts', 'form'] as const,
  one: (token: string) => ['alerts', token] as const,
};

/**
 * The signed token that the form of a visitor without an account needs; a new one each time it
 * opens.
 */
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
  language: Language;
  website: string;
};

/** Asks for an alert. Waits when the form is sent sooner than its token allows. */
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

/** The search of an alert; with the name of its town, because people know no coordinates. */
export function watchedBy({ filter, town }: SavedSearch): URLSearchParams {
  return changed(new URLSearchParams(filter), { place: town ?? null });
}

/** A saved search, by the token of a mail's link. */
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
    // Changed elsewhere: the present state is loaded and shown beside the refusal.
    onError: () => void queries.invalidateQueries({ queryKey: keys.one(token) }),
  });
}

/** Deletes the alert and its address. */
export function useEndAlert(token: string) {
  return useMutation({
    mutationFn: () =>
      api.POST('/api/v1/saved-searches/{token}/unsubscribe', { params: { path: { token } } }),
  });
}

/** Creates a private calendar of the same events; its address is shown only once. */
export function useNewFeed(token: string) {
  return useMutation({
    mutationFn: () =>
      dataOf(api.POST('/api/v1/saved-searches/{token}/feed', { params: { path: { token } } })),
  });
}

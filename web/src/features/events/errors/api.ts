import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '@/api/client';
import type { components } from '@/api/schema';

export type ErrorReport = components['schemas']['EventErrorReport'];
export type Mistake = components['schemas']['Mistake'];
type Report = Omit<components['schemas']['EventErrorReportRequest'], 'formToken'>;

export const mistakes = ['date', 'place', 'link', 'other'] as const satisfies readonly Mistake[];

/** The signed token that the form needs; a new one each time it opens. */
export function useReportForm() {
  return useQuery({
    queryKey: ['events', 'errors', 'form'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/event-error-reports/form', { signal })),
    gcTime: 0,
    staleTime: Infinity,
  });
}

/** Reports an error. Waits when the form is sent sooner than its token allows. */
export function useReportError(event: string, form: ReturnType<typeof useReportForm>) {
  return useMutation({
    mutationFn: async (report: Report) => {
      const opened = form.data;
      const soonest = form.dataUpdatedAt + (opened?.soonestSeconds ?? 0) * 1000;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, soonest - Date.now())));
      return dataOf(
        api.POST('/api/v1/events/{id}/error-reports', {
          params: { path: { id: event } },
          body: { ...report, ...(opened && { formToken: opened.formToken }) },
        }),
      );
    },
    onError: () => void form.refetch(),
  });
}

/** Errors reported about events that I may mend, the oldest first. */
export function useErrorReports() {
  return useInfiniteQuery({
    queryKey: ['events', 'errors', 'waiting'],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/api/v1/event-error-reports', {
          params: { query: pageParam ? { cursor: pageParam } : {} },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next ?? null,
    staleTime: 0,
  });
}

export function useErrorAnswer(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { mended: boolean; message?: string }) =>
      dataOf(
        api.POST('/api/v1/event-error-reports/{id}/answer', { params: { path: { id } }, body }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['events', 'errors', 'waiting'] }),
  });
}

import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api, dataOf, versionOf } from '@/api/client';
import { isProblem } from '@/api/problem';
import { isSameContent, pauseBefore, type Content, type DeliveryStatus } from './model';

const keys = {
  all: ['webhooks'] as const,
  of: (organisation: string) => ['webhooks', 'of', organisation] as const,
  one: (id: string) => ['webhooks', 'one', id] as const,
  deliveries: (id: string, status: DeliveryStatus | null) =>
    ['webhooks', 'deliveries', id, status] as const,
};

/** How often the state of a webhook is loaded again, in milliseconds. */
const LOOK_AGAIN = 20_000;

export function useWebhooks(organisation: string) {
  return useQuery({
    queryKey: keys.of(organisation),
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/webhooks', { params: { query: { organisation } }, signal })),
    refetchOnMount: 'always',
  });
}

function readWebhook(id: string, signal?: AbortSignal) {
  return versionOf(
    api.GET('/api/v1/webhooks/{id}', {
      params: { path: { id } },
      cache: 'no-store',
      ...(signal && { signal }),
    }),
  );
}

/** The webhook with the ETag for changing it. */
export function useWebhook(id: string) {
  return useQuery({
    queryKey: keys.one(id),
    queryFn: ({ signal }) => readWebhook(id, signal),
    refetchOnMount: 'always',
    refetchInterval: ({ state }) => (state.data ? LOOK_AGAIN : false),
  });
}

/** Pages of deliveries; loaded again automatically, often while something is being sent. */
export function useDeliveries(id: string, status: DeliveryStatus | null, sending: boolean) {
  return useInfiniteQuery({
    queryKey: keys.deliveries(id, status),
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/api/v1/webhooks/{id}/deliveries', {
          params: {
            path: { id },
            query: { ...(status && { status }), ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next ?? null,
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
    refetchInterval: ({ state }) => {
      const read = state.data?.pages.flatMap(({ items }) => items) ?? [];
      return sending && pauseBefore(read, status, Date.now());
    },
  });
}

/** A mutation after which everything about webhooks is read again. */
function useChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: keys.all }),
  });
}

export const useCreate = (organisationId: string) =>
  useChange(({ content, key }: { content: Content; key: string }) =>
    dataOf(
      api.POST('/api/v1/webhooks', {
        body: { organisationId, ...content },
        params: { header: { 'Idempotency-Key': key } },
      }),
    ),
  );

type Save = { content: Content; etag: string; began: Content };

/**
 * Saves over the version the person started from. A new secret or a pause is a new version too: a
 * request refused only because of that is sent again.
 */
export const useSave = (id: string) =>
  useChange(async ({ content, etag, began }: Save) => {
    const put = (version: string) =>
      versionOf(
        api.PUT('/api/v1/webhooks/{id}', {
          body: content,
          params: { path: { id }, header: { 'If-Match': version } },
        }),
      );
    try {
      return await put(etag);
    } catch (error) {
      const now = isProblem(error, 'stale-version') ? await readWebhook(id) : null;
      if (!now || !isSameContent(now.data, began)) throw error;
      return put(now.etag);
    }
  });

/** Enables or disables it. */
export const useSwitch = (id: string) =>
  useChange((to: 'enable' | 'disable') => {
    const params = { path: { id } };
    return dataOf(
      to === 'enable'
        ? api.POST('/api/v1/webhooks/{id}/enable', { params })
        : api.POST('/api/v1/webhooks/{id}/disable', { params }),
    );
  });

export const useRotate = (id: string) =>
  useChange(() =>
    dataOf(api.POST('/api/v1/webhooks/{id}/rotate-secret', { params: { path: { id } } })),
  );

/** Sends a test message; returns once the receiver has answered. */
export const useTest = (id: string) =>
  useChange(() => dataOf(api.POST('/api/v1/webhooks/{id}/test', { params: { path: { id } } })));

export const useReplay = (id: string) =>
  useChange((delivery: string) =>
    dataOf(
      api.POST('/api/v1/webhooks/{id}/deliveries/{delivery}/replay', {
        params: { path: { id, delivery } },
      }),
    ),
  );

/** Deletes it. Nothing about it is loaded again. */
export function useDelete(id: string) {
  return useMutation({
    mutationFn: () => api.DELETE('/api/v1/webhooks/{id}', { params: { path: { id } } }),
  });
}

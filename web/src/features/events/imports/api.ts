import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, dataOf } from '@/api/client';
import type { components } from '@/api/schema';
import { sendForm } from '@/api/upload';
import { useLanguage } from '@/i18n/useLanguage';
import {
  applicable,
  countVerdicts,
  type ApplyAs,
  type Counts,
  type EventKind,
  type Import,
  type Verdict,
} from './model';

const POLL = 2000;
const ROWS = 50;
const MANY_ROWS = 200;

const importKeys = {
  all: ['imports'] as const,
  sources: (organisation: string) => ['imports', 'sources', organisation] as const,
  history: (organisation: string) => ['imports', 'history', organisation] as const,
  one: (id: string) => ['imports', 'one', id] as const,
  rows: (id: string, verdict: Verdict | null, language: string) =>
    ['imports', 'rows', id, verdict, language] as const,
  open: (id: string) => ['imports', 'open', id] as const,
};

/** The imports of the organisation, newest first, page by page. */
export function useImportHistory(organisation: string) {
  return useInfiniteQuery({
    queryKey: importKeys.history(organisation),
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/api/v1/organisations/{id}/imports', {
          params: {
            path: { id: organisation },
            query: { size: 10, ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next ?? null,
  });
}

export function useSources(organisation: string) {
  return useQuery({
    queryKey: importKeys.sources(organisation),
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/v1/organisations/{id}/sources', {
          params: { path: { id: organisation } },
          signal,
        }),
      ),
  });
}

/** One import; loaded again while rows are being applied. */
export function useImport(id: string) {
  return useQuery({
    queryKey: importKeys.one(id),
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/imports/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data?.state === 'applying' ? POLL : false),
  });
}

function rowsOf(id: string, verdict: readonly Verdict[], size: number, cursor: string | null) {
  return {
    params: {
      path: { id },
      query: {
        size,
        ...(verdict.length > 0 && { verdict: [...verdict] }),
        ...(cursor && { cursor }),
      },
    },
  };
}

/** The rows of an import with one verdict, or all, in the order of the source. */
export function useImportRows(id: string, verdict: Verdict | null, isApplying: boolean) {
  const client = useQueryClient();
  // Loads the rows once more when the background job has finished.
  useEffect(() => {
    if (!isApplying) return;
    return () => {
      for (const queryKey of [importKeys.all, ['events']])
        void client.invalidateQueries({ queryKey });
    };
  }, [client, isApplying]);
  return useInfiniteQuery({
    queryKey: importKeys.rows(id, verdict, useLanguage()),
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/api/v1/imports/{id}/rows', {
          ...rowsOf(id, verdict ? [verdict] : [], ROWS, pageParam),
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next ?? null,
    refetchInterval: isApplying ? POLL : false,
  });
}

type RowPage = components['schemas']['PageImportRowResponse'];

async function countOpen(id: string, signal: AbortSignal): Promise<Counts> {
  const open: Verdict[] = [];
  let cursor: string | null = null;
  do {
    const page: RowPage = await dataOf(
      api.GET('/api/v1/imports/{id}/rows', {
        ...rowsOf(id, applicable, MANY_ROWS, cursor),
        signal,
      }),
    );
    open.push(...page.items.filter(({ state }) => state === 'pending').map((row) => row.verdict));
    cursor = page.next ?? null;
  } while (cursor);
  return countVerdicts(open);
}

/**
 * The number of rows of each verdict that nobody has chosen yet. Before anything was applied these
 * are all rows; afterwards they are counted from the rows, because no answer has the number.
 */
export function useOpenCounts(one: Import): Counts {
  const isTouched = one.state === 'applied';
  const counted = useQuery({
    queryKey: importKeys.open(one.id),
    queryFn: ({ signal }) => countOpen(one.id, signal),
    enabled: isTouched,
  });
  if (one.state === 'preview') return one.verdicts;
  return isTouched ? (counted.data ?? {}) : {};
}

export type Reading = { organisationId: string; kind: EventKind | null; key: string } & (
  | { file: File; onProgress: (part: number) => void }
  | { url: string; follow: boolean; showAddress: boolean; as: ApplyAs }
);

function read(reading: Reading): Promise<Import> {
  const { organisationId, kind, key } = reading;
  if ('file' in reading)
    return sendForm<Import>(
      '/api/v1/imports',
      { organisationId, ...(kind && { kind }), file: reading.file },
      { onProgress: reading.onProgress, idempotencyKey: key },
    );
  const { url, follow, showAddress, as } = reading;
  return dataOf(
    api.POST('/api/v1/imports', {
      params: { header: { 'Idempotency-Key': key } },
      body: { organisationId, kind, url, follow, showAddress, as },
    }),
  );
}

/** A mutation after which everything about imports, and the given keys, is loaded again. */
function useChange<Input, Output>(change: (input: Input) => Promise<Output>, ...also: string[]) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all(
        [...importKeys.all, ...also].map((key) => client.invalidateQueries({ queryKey: [key] })),
      ),
  });
}

export const useReadSource = () => useChange(read);

export type Choice =
  { rows: string[] } | { verdicts: Verdict[] } | { links: components['schemas']['RowLink'][] };

export const useApply = (id: string) =>
  useChange(
    ({ choice, as }: { choice: Choice; as: ApplyAs }) =>
      api.POST('/api/v1/imports/{id}/apply', { params: { path: { id } }, body: { ...choice, as } }),
    'events',
    'me',
  );

/** Discards a preview; leaves its page before it could be loaded again. */
export function useDiscard(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.DELETE('/api/v1/imports/{id}', { params: { path: { id } } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['imports', 'history'] }),
  });
}

export type SourceChange = { id: string; paused: boolean; as: ApplyAs; kind: EventKind | null };

export const useChangeSource = (organisation: string) =>
  useChange(({ id, ...body }: SourceChange) =>
    dataOf(
      api.PUT('/api/v1/organisations/{id}/sources/{source}', {
        params: { path: { id: organisation, source: id } },
        body,
      }),
    ),
  );

export const useStopFollowing = (organisation: string) =>
  useChange((source: string) =>
    api.DELETE('/api/v1/organisations/{id}/sources/{source}', {
      params: { path: { id: organisation, source } },
    }),
  );

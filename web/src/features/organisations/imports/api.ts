import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '@/api/client';
import type { components } from '@/api/schema';
import { sendForm } from '@/api/upload';

type Schemas = components['schemas'];
export type AtlasImport = Schemas['AtlasImportResponse'];
export type AtlasRow = Schemas['AtlasImportRowResponse'];
export type AtlasField = Schemas['AtlasField'];
export type Verdict = Schemas['AtlasVerdict'];
export type WordList = Schemas['AtlasWordList'];

const keys = {
  all: ['atlas-imports'] as const,
  list: ['atlas-imports', 'list'] as const,
  one: (id: string) => ['atlas-imports', 'one', id] as const,
  rows: (id: string, verdict: Verdict | null) => ['atlas-imports', 'rows', id, verdict] as const,
};

/** The lists that were read lately, newest first. */
export function useAtlasImports() {
  return useQuery({
    queryKey: keys.list,
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/atlas-imports', { signal })),
  });
}

export function useAtlasImport(id: string) {
  return useQuery({
    queryKey: keys.one(id),
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/atlas-imports/{id}', { params: { path: { id } }, signal })),
  });
}

export function useAtlasRows(id: string, verdict: Verdict | null) {
  return useInfiniteQuery({
    queryKey: keys.rows(id, verdict),
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/api/v1/atlas-imports/{id}/rows', {
          params: {
            path: { id },
            query: { ...(verdict && { verdict }), ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next ?? null,
  });
}

type Source = { name: string; url: string; licence: string; file: File };

type Act =
  | { name: 'read'; source: Source }
  | { name: 'columns'; id: string; columns: { heading: string; field: AtlasField }[] }
  | { name: 'words'; id: string; words: Schemas['WordChoice'][] }
  | { name: 'apply'; id: string; what: Schemas['AtlasApplyRequest'] }
  | { name: 'undo' | 'discard'; id: string };

async function once(act: Act): Promise<AtlasImport | null> {
  switch (act.name) {
    case 'read': {
      const { name, url, licence, file } = act.source;
      return sendForm<AtlasImport>(
        '/api/v1/atlas-imports',
        { sourceName: name, sourceUrl: url, licence, file },
        { onProgress: () => {} },
      );
    }
    case 'columns':
      return dataOf(
        api.PUT('/api/v1/atlas-imports/{id}/columns', {
          params: { path: { id: act.id } },
          body: { columns: act.columns },
        }),
      );
    case 'words':
      return dataOf(
        api.PUT('/api/v1/atlas-imports/{id}/words', {
          params: { path: { id: act.id } },
          body: { words: act.words },
        }),
      );
    case 'apply':
      return dataOf(
        api.POST('/api/v1/atlas-imports/{id}/apply', {
          params: { path: { id: act.id } },
          body: act.what,
        }),
      );
    case 'undo':
      return dataOf(
        api.POST('/api/v1/atlas-imports/{id}/undo', { params: { path: { id: act.id } } }),
      );
    case 'discard':
      await api.DELETE('/api/v1/atlas-imports/{id}', { params: { path: { id: act.id } } });
      return null;
  }
}

/** Repeats an act while rows of it are left; everything about lists is loaded again afterwards. */
export function useAtlasAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (act: Act) => {
      let done = await once(act);
      while (done && done.remaining > 0) done = await once(act);
      return done;
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.all }),
        client.invalidateQueries({ queryKey: ['organisations'] }),
      ]),
  });
}

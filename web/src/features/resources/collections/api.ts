import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '@/api/client';
import type { components } from '@/api/schema';
import { useLanguage } from '@/i18n/useLanguage';

type Schemas = components['schemas'];
export type CollectionSummary = Schemas['CollectionSummary'];
export type Collection = Schemas['CollectionResponse'];
export type CollectionRequest = Schemas['CollectionRequest'];

/** Who may write collections; the API decides. */
export const editors = ['moderator', 'edition-lead', 'admin'];

/** All collections; the one changed last first. */
export function useCollections() {
  const lang = useLanguage();
  return useQuery({
    queryKey: ['resources', 'collections', 'list', lang],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/collections', { params: { query: { lang } }, signal })),
  });
}

const read = (slug: string, lang: string, signal?: AbortSignal) =>
  dataOf(
    api.GET('/api/v1/collections/{id}', {
      params: { path: { id: slug }, query: { lang } },
      ...(signal && { signal }),
    }),
  );

/** One collection by slug or id; null asks for none. */
export function useCollection(slug: string | null) {
  const lang = useLanguage();
  return useQuery({
    queryKey: ['resources', 'collections', 'one', slug, lang],
    queryFn: ({ signal }) => read(slug ?? '', lang, signal),
    enabled: slug !== null,
  });
}

/** Resources to choose from, found by words. */
export async function findResources(q: string, lang: string, signal: AbortSignal) {
  const { items } = await dataOf(
    api.GET('/api/v1/resources', { params: { query: { q, size: 8, lang } }, signal }),
  );
  return items.map(({ id, display, organisation }) => ({
    value: id,
    label: display.title,
    detail: organisation.name,
  }));
}

type Written = { body: CollectionRequest; key: string };

/** Creates a collection, or writes the one that was read anew; answers with its slug. */
export function useWriteCollection(before: Collection | undefined) {
  const client = useQueryClient();
  const lang = useLanguage();
  return useMutation({
    mutationFn: async ({ body, key }: Written) => {
      if (!before) {
        const params = { header: { 'Idempotency-Key': key } };
        const { id } = await dataOf(api.POST('/api/v1/collections', { body, params }));
        return (await read(id, lang)).slug;
      }
      const { id, version, slug } = before;
      const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
      await dataOf(api.PUT('/api/v1/collections/{id}', { params, body }));
      return slug;
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['resources'] }),
  });
}

export function useDeleteCollection({ id, version }: Pick<Collection, 'id' | 'version'>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      dataOf(
        api.DELETE('/api/v1/collections/{id}', {
          params: { path: { id }, header: { 'If-Match': `"${version}"` } },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['resources'] }),
  });
}

import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '@/api/client';
import type { components } from '@/api/schema';
import { fresh, useDeskChange } from './api';

type Schemas = components['schemas'];

export function useBalance(slug: string) {
  return useQuery({
    queryKey: ['claims', 'desk', 'balance', slug],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/schemes/{slug}/balance', { params: { path: { slug } }, signal })),
    ...fresh,
  });
}

export const useRecordBalance = (slug: string) =>
  useDeskChange((body: Schemas['SchemeBalanceRequest']) =>
    dataOf(api.PUT('/api/v1/schemes/{slug}/balance', { params: { path: { slug } }, body })),
  );

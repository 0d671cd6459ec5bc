import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '@/api/client';

type TrustChange = { id: string; act: 'trust' | 'distrust'; reason: string };

/** Gives or withdraws trust; everything that shows it is loaded again. */
export function useChangeTrust() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, act, reason }: TrustChange) =>
      dataOf(
        api.POST(`/api/v1/organisations/{id}/${act}`, {
          params: { path: { id } },
          body: { reason },
        }),
      ),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['organisations'] }),
        client.invalidateQueries({ queryKey: ['moderation'] }),
      ]),
  });
}

import { useMutation } from '@tanstack/react-query';

/** Fetches a file with the person's token and offers it. */
export const useFile = () => useMutation({ mutationFn: (take: () => Promise<void>) => take() });

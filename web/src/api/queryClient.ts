import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem';

/** Refusals are final; only failures that may pass are tried again, twice. */
function worthRetrying(failures: number, error: unknown): boolean {
  const refused = error instanceof ProblemError && error.status >= 400 && error.status < 500;
  return !refused && failures < 2;
}

export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: worthRetrying, staleTime: 30_000, refetchOnWindowFocus: false },
      mutations: { retry: false },
    },
  });
}

export const queryClient = newQueryClient();

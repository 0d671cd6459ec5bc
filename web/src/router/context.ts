import { createContext, use, useSyncExternalStore, type ReactNode } from 'react';
import type { Router, RouterState } from './Router';

export const RouterContext = createContext<Router | null>(null);
/** What the frame around a page shows inside it. */
export const OutletContext = createContext<ReactNode>(null);
export const ErrorContext = createContext<unknown>(null);

export function useRouter(): Router {
  const router = use(RouterContext);
  if (!router) throw new Error('Outside RouterProvider');
  return router;
}

export function useRouterState(): RouterState {
  const router = useRouter();
  const state = () => router.state;
  // The page for integrators is written without a browser too (scripts/write-readable.mjs).
  return useSyncExternalStore(router.subscribe, state, state);
}

import { use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Location, NavigateOptions, URLSearchParamsInit } from 'react-router';
import { ErrorContext, useRouter, useRouterState } from './context';
import type { Guard } from './Router';

export const useLocation = () => useRouterState().location;
export const useParams = () => useRouterState().params;
export const useNavigate = () => useRouter().navigate;
export const useNavigation = () => ({ state: useRouterState().navigation });
export const useRouteError = () => use(ErrorContext);

function searchOf(init: URLSearchParamsInit): URLSearchParams {
  if (typeof init === 'string' || Array.isArray(init) || init instanceof URLSearchParams)
    return new URLSearchParams(init);
  return new URLSearchParams(
    Object.entries(init).flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).map((one) => [name, one]),
    ),
  );
}

type Next = URLSearchParamsInit | ((before: URLSearchParams) => URLSearchParamsInit);

/** The query of the address, and how to change it. */
export function useSearchParams() {
  const { search } = useLocation();
  const navigate = useNavigate();
  const params = useMemo(() => new URLSearchParams(search), [search]);
  const change = useCallback(
    (next: Next = {}, options?: NavigateOptions) => {
      const wanted = typeof next === 'function' ? next(new URLSearchParams(search)) : next;
      void navigate(`?${searchOf(wanted)}`, options);
    },
    [search, navigate],
  );
  return [params, change] as const;
}

type Leaving = { currentLocation: Location; nextLocation: Location };
type Blocked = { state: 'blocked'; proceed: () => void; reset: () => void };

/** Holds back what leads away while `blocks` says so; the page then asks, and lets go or not. */
export function useBlocker(
  blocks: (leaving: Leaving) => boolean,
): Blocked | { state: 'unblocked' } {
  const { guards } = useRouter();
  const [leave, setLeave] = useState<(() => void) | null>(null);
  const latest = useRef(blocks);
  useEffect(() => {
    latest.current = blocks;
  });
  useEffect(() => {
    const guard: Guard = (currentLocation, nextLocation, proceed) => {
      const held = latest.current({ currentLocation, nextLocation });
      if (held) setLeave(() => proceed);
      return held;
    };
    guards.add(guard);
    return () => void guards.delete(guard);
  }, [guards]);
  if (!leave) return { state: 'unblocked' };
  return {
    state: 'blocked',
    reset: () => setLeave(null),
    proceed: () => {
      setLeave(null);
      leave();
    },
  };
}

import { Component, useLayoutEffect, useState, use, type ReactNode } from 'react';
import type { Location } from 'react-router';
import { ErrorContext, OutletContext, RouterContext, useRouter, useRouterState } from './context';
import { browserHistory, memoryHistory } from './history';
import { Router } from './Router';
import type { Route } from './routes';

export const createBrowserRouter = (routes: Route[]) => new Router(browserHistory(), routes);

/** A router for tests, which leaves the address of the document alone. */
export const createMemoryRouter = (
  routes: Route[],
  { initialEntries = ['/'] }: { initialEntries?: string[] } = {},
) => new Router(memoryHistory(initialEntries[0] ?? '/'), routes);

/** Shows the page at the address, inside its frames. */
export function RouterProvider({ router }: { router: Router }) {
  return (
    <RouterContext value={router}>
      <Pages />
    </RouterContext>
  );
}

/** Any content, with an address of its own, for tests. */
export function MemoryRouter({ children }: { children: ReactNode }) {
  const [router] = useState(() => createMemoryRouter([{ path: '*' }]));
  return <RouterContext value={router}>{children}</RouterContext>;
}

function Pages() {
  const { chain, location, error, ready } = useRouterState();
  if (!ready) return null;
  const innermost = chain.length - 1;
  return chain.reduceRight<ReactNode>(
    (inside, { element, Component: Page, errorElement }, level) => {
      const failed = level === innermost && error !== undefined;
      const shown = failed ? <Failed error={error} /> : (element ?? (Page ? <Page /> : <Outlet />));
      const framed = <OutletContext value={inside}>{shown}</OutletContext>;
      if (!errorElement) return framed;
      return (
        <Boundary key={level} at={location} instead={errorElement}>
          {framed}
        </Boundary>
      );
    },
    null,
  );
}

export const Outlet = () => use(OutletContext);

/** Hands an error of loading to the nearest boundary, like an error of showing. */
function Failed({ error }: { error: unknown }): ReactNode {
  throw error;
}

type BoundaryProps = { at: Location; instead: ReactNode; children: ReactNode };
type Caught = { caught?: { error: unknown } | undefined; at: Location };

/** Shows something else where a page failed, until the address changes. */
class Boundary extends Component<BoundaryProps, Caught> {
  override state: Caught = { at: this.props.at };

  static getDerivedStateFromError(error: unknown): Partial<Caught> {
    return { caught: { error } };
  }

  static getDerivedStateFromProps({ at }: BoundaryProps, state: Caught): Caught {
    return at === state.at ? state : { at, caught: undefined };
  }

  override render() {
    const { caught } = this.state;
    if (!caught) return this.props.children;
    return <ErrorContext value={caught.error}>{this.props.instead}</ErrorContext>;
  }
}

const POSITIONS = 'soga:scroll';

function storedPositions(): Record<string, number> {
  try {
    return JSON.parse(sessionStorage.getItem(POSITIONS) ?? '{}') as Record<string, number>;
  } catch {
    return {};
  }
}

/** Starts a new page at its top, and gives Back the place where the page was left. */
export function ScrollRestoration({ getKey }: { getKey: (location: Location) => string }) {
  const router = useRouter();
  const { location, preventScrollReset } = useRouterState();
  const [positions] = useState(storedPositions);

  useLayoutEffect(() => {
    const keep = (from: Location) => {
      positions[getKey(from)] = window.scrollY;
    };
    const store = () => {
      keep(router.state.location);
      window.history.scrollRestoration = 'auto';
      try {
        sessionStorage.setItem(POSITIONS, JSON.stringify(positions));
      } catch {
        // Not stored: the page opens at its top after a reload.
      }
    };
    window.history.scrollRestoration = 'manual';
    const stop = router.onLeave(keep);
    window.addEventListener('pagehide', store);
    return () => {
      stop();
      window.removeEventListener('pagehide', store);
    };
  }, [router, positions, getKey]);

  useLayoutEffect(() => {
    // Browsers answer with a promise, which an effect must not return.
    const left = positions[getKey(location)];
    const part = document.getElementById(location.hash.slice(1));
    if (left !== undefined) void window.scrollTo(0, left);
    else if (part) void part.scrollIntoView();
    else if (!preventScrollReset) void window.scrollTo(0, 0);
    // Each address is arrived at once; what else changes meanwhile must not scroll.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [location]);
  return null;
}

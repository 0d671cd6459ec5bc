import type { ComponentType, ReactNode } from 'react';
import type { Params } from 'react-router';

/** A page or a frame around pages, of the fields of react-router's `RouteObject` that we use. */
export type Route = {
  path?: string;
  element?: ReactNode;
  Component?: ComponentType | null;
  errorElement?: ReactNode;
  lazy?: () => Promise<{ Component: ComponentType }>;
  children?: Route[];
};

/** The routes from the outermost frame to the page, and the parameters in the address. */
export type Match = { chain: Route[]; params: Params };

type Branch = { chain: Route[]; pattern: RegExp; weight: number };

/** Every page with its frames, those with the fewest parameters first, "*" last. */
export function branchesOf(routes: Route[], above: Route[] = [], prefix = ''): Branch[] {
  const branches = routes.flatMap((route) => {
    const chain = [...above, route];
    const path = route.path?.startsWith('/') ? route.path : prefix + (route.path ?? '');
    return route.children
      ? branchesOf(route.children, chain, path)
      : [{ chain, ...compiled(path) }];
  });
  return branches.sort((a, b) => a.weight - b.weight);
}

function compiled(path: string) {
  const source = path.replace(/\/?\*$/, '').replace(/:(\w+)/g, '(?<$1>[^/]+)');
  const open = path.endsWith('*');
  return {
    pattern: new RegExp(open ? `^${source}(?:/.*)?$` : `^${source.replace(/\/$/, '')}/?$`, 'i'),
    weight: (open ? 100 : 0) + (path.match(/:/g)?.length ?? 0),
  };
}

export function matchOf(branches: Branch[], pathname: string): Match {
  for (const { chain, pattern } of branches) {
    const found = pattern.exec(pathname);
    if (found) return { chain, params: decoded(found.groups) };
  }
  return { chain: [], params: {} };
}

function decoded(groups: Record<string, string> = {}): Params {
  return Object.fromEntries(
    Object.entries(groups).map(([name, value]) => {
      try {
        return [name, decodeURIComponent(value)];
      } catch {
        // A lone "%" in the address: the page gets it as it is.
        return [name, value];
      }
    }),
  );
}

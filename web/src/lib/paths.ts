import { pageNames, pages, type Menu, type Page, type PageName } from './pages';

/** The parameters of an address as a tuple: one for "/events/:slug". */
type ParametersOf<Path extends string> = Path extends `${string}/:${string}/${infer Rest}`
  ? [string, ...ParametersOf<`/${Rest}`>]
  : Path extends `${string}/:${string}`
    ? [string]
    : [];

type Query = string | Record<string, string | null | undefined>;
type AddressOf<Path extends string> = (...words: [...ParametersOf<Path>, query?: Query]) => string;

function withQuery(address: string, query: Query = ''): string {
  const words =
    typeof query === 'string'
      ? query.replace(/^\?/, '')
      : new URLSearchParams(
          Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])),
        );
  // A query may contain colons: the times of dates stay readable.
  const text = String(words).replaceAll('%3A', ':');
  return text ? `${address}?${text}` : address;
}

function addressOf(path: string, words: (Query | undefined)[]): string {
  const left = [...words];
  const address = path.replace(/:\w+/g, () => encodeURIComponent(String(left.shift())));
  return withQuery(address, left[0]);
}

/**
 * Every address of the site: `paths.event(slug)`, `paths.calendar('free=true')`. Links use these,
 * never addresses built by hand.
 */
export const paths = Object.fromEntries(
  pageNames.map((name) => [name, (...words: Query[]) => addressOf(pages[name].path, words)]),
) as { [Name in PageName]: AddressOf<(typeof pages)[Name]['path']> };

/** The page at an address, or null when there is none. */
export function pageAt(pathname: string): PageName | null {
  const here = pathname.replace(/(.)\/$/, '$1');
  const matches = pageNames.filter((name) =>
    new RegExp(`^${pages[name].path.replace(/:\w+/g, '[^/]+')}$`).test(here),
  );
  // "/me/events/new" is a page of its own beside "/me/events/:id".
  return matches.find((name) => !pages[name].path.includes(':')) ?? matches[0] ?? null;
}

/** The pages in a menu that this person may open. */
export function menuOf(menu: Menu, roles: readonly string[] = []): PageName[] {
  return pageNames.filter((name) => {
    const { menus, access }: Page = pages[name];
    const theirs = typeof access === 'string' || access.some((role) => roles.includes(role));
    return theirs && menus?.includes(menu);
  });
}

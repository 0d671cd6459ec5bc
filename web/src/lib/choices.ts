/** What narrows a list beside the words. */
type Narrowing<Name extends string> = { q?: string } & Partial<Record<Name, string[]>>;

/** The words and the choices in an address; what is empty is left out. */
export function askedOf<Name extends string>(
  search: URLSearchParams,
  names: readonly Name[],
): Narrowing<Name> {
  const q = search.get('q')?.trim();
  const chosen = names
    .map((name) => [name, search.getAll(name).filter(Boolean)] as const)
    .filter(([, values]) => values.length > 0);
  return { ...(q && { q }), ...Object.fromEntries(chosen) } as Narrowing<Name>;
}

/** The same address with a choice or the words set anew; the list begins again. */
export function withValues(
  search: URLSearchParams,
  name: string,
  values: readonly string[],
): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete(name);
  for (const value of values) if (value.trim()) next.append(name, value.trim());
  return next;
}

/** How many choices narrow the list. */
export function countChoices(search: URLSearchParams, names: readonly string[]): number {
  return names.flatMap((name) => search.getAll(name)).length;
}

/** The same address without words and choices; what else it says (a view, a page) stays. */
export function withoutChoices(search: URLSearchParams, names: readonly string[]): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const name of ['q', ...names]) next.delete(name);
  return next;
}

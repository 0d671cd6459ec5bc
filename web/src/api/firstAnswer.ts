/** What public/start.js has asked for before this code was here. */
type First = { address: string; language: string; answer: Promise<unknown> };

declare global {
  interface Window {
    sogaFirst?: First;
  }
}

/** The longest wait for it before the page is shown without: it then says that it is loading. */
const PATIENCE = 2_000;

let first: { address: string; language: string; data: unknown; at: number } | null = null;

/** Settles when the first answer is there, or is not to be waited for. */
export async function firstAnswer(asked: First | undefined = window.sogaFirst): Promise<void> {
  if (!asked) return;
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE));
  const data = await Promise.race([asked.answer.catch(() => null), late]);
  if (data) first = { address: asked.address, language: asked.language, data, at: Date.now() };
}

function addressOf(path: string, query: Record<string, unknown>): string {
  const search = new URLSearchParams();
  for (const name of Object.keys(query).sort())
    for (const value of [query[name]].flat())
      if (value !== undefined) search.append(name, String(value));
  return search.size > 0 ? `${path}?${search}` : path;
}

/** The answer to this very question if it came with the page, and when: where a query starts. */
export function startOf<Data>(
  path: string,
  query: Record<string, unknown>,
  language: string,
): { data: Data; at: number } | undefined {
  if (first?.language !== language || first.address !== addressOf(path, query)) return undefined;
  return { data: first.data as Data, at: first.at };
}

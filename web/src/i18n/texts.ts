import type { Language } from './language';

type Tree = { [key: string]: string | Tree };
type Values = Record<string, unknown>;

type Book = {
  first: Record<string, object>;
  others: Record<string, () => Promise<{ default: object }>>;
};

/** One file per language with the texts of the first pages, and a small one for each other namespace. */
const books = import.meta.glob<Book>('../locales/*/index.ts');
const loaded = new Map<string, Tree>();
const coming = new Map<string, Promise<void>>();
const wanted = new Set(['common', 'ui']);
const listeners = new Set<() => void>();
let current: Language = 'fr';

export const currentLanguage = (): Language => current;

export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function isLoaded(namespace: string): boolean {
  return loaded.has(`${current}/${namespace}`);
}

async function read(language: Language, namespace: string): Promise<object> {
  const book = await books[`../locales/${language}/index.ts`]?.();
  const first = book?.first[namespace];
  if (first) return first;
  const file = book?.others[`./${namespace}.json`];
  if (!file) throw new Error(`No ${namespace} in ${language}`);
  return (await file()).default;
}

function load(language: Language, namespace: string): Promise<void> {
  const path = `${language}/${namespace}`;
  const under = coming.get(path);
  if (under) return under;
  const promise = read(language, namespace).then(
    (texts) => void loaded.set(path, texts as Tree),
    (error: unknown) => {
      // The network may be back next time.
      coming.delete(path);
      throw error;
    },
  );
  coming.set(path, promise);
  return promise;
}

/** Settled once these namespaces are there in the language on screen; they follow it from then on. */
export async function need(...namespaces: string[]): Promise<void> {
  namespaces.forEach((namespace) => wanted.add(namespace));
  await Promise.all(namespaces.map((namespace) => load(current, namespace)));
}

/** Changes the language once every text in use is loaded in it, so that nothing flickers. */
export async function speak(language: Language): Promise<void> {
  await Promise.all([...wanted].map((namespace) => load(language, namespace)));
  current = language;
  listeners.forEach((listener) => listener());
}

function find(namespace: string, key: string): string | undefined {
  let node: string | Tree | undefined = loaded.get(`${current}/${namespace}`);
  for (const part of key.split('.')) node = typeof node === 'object' ? node[part] : undefined;
  return typeof node === 'string' ? node : undefined;
}

function counted(namespace: string, key: string, count: number): string | undefined {
  const form = new Intl.PluralRules(current).select(count);
  const zero = count === 0 ? find(namespace, `${key}_zero`) : undefined;
  return zero ?? find(namespace, `${key}_${form}`) ?? find(namespace, `${key}_other`);
}

/**
 * The text of a key, "events:kind.other" or "kind.other" in the namespace of the caller: in the plural
 * form of `count`, with `{{names}}` filled in; `defaultValue`, else the key, when there is none.
 */
export function translate(own: string, key: string, values: Values = {}): string {
  const [namespace, name] = key.includes(':')
    ? [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)]
    : [own, key];
  const { count, defaultValue } = values;
  const plural = typeof count === 'number' ? counted(namespace, name, count) : undefined;
  const text = plural ?? find(namespace, name) ?? String(defaultValue ?? key);
  return text.replaceAll(/{{\s*(\w+)\s*}}/g, (_, word: string) => String(values[word] ?? ''));
}

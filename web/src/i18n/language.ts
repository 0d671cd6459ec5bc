/** The languages of the interface, the default first: each has its folder in `src/locales`. */
export const languages = ['fr', 'en', 'es', 'it'] as const;
export type Language = (typeof languages)[number];

/** Languages whose texts no native speaker has read yet; the footer says so. */
export const unread: readonly Language[] = ['es', 'it'];

const STORED = 'soga.language';

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

/** ?lang= first, then the choice made earlier, then the browser's languages, then French. */
export function detectLanguage(search: string = window.location.search): Language {
  const asked = new URLSearchParams(search).get('lang');
  const wishes = [asked, readStored(), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wishes.find(isLanguage) ?? 'fr';
}

export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // Storage refused: the choice holds for this page.
  }
}

function readStored(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

import { detectLanguage, storeLanguage, type Language } from './language';
import { need, speak } from './texts';

/** Starts translations and sets <html lang>; settled once the texts of every page are there. */
export async function startI18n(language: Language = detectLanguage()): Promise<void> {
  await speak(language);
  document.documentElement.lang = language;
}

/** Fetches the texts a page needs beside its code, so that neither waits for the other. */
export function loadTexts(...namespaces: string[]): Promise<void> {
  return need(...namespaces);
}

export async function changeLanguage(language: Language): Promise<void> {
  storeLanguage(language);
  await startI18n(language);
}

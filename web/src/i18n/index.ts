import { detectLanguage, storeLanguage, type Language } from './language';
import { need, speak } from './texts';

/** Starts translations and sets <html lang>; resolves once the texts of every page are loaded. */
export async function startI18n(language: Language = detectLanguage()): Promise<void> {
  await speak(language);
  document.documentElement.lang = language;
}

/** Loads the texts of a page in parallel with its code. */
export function loadTexts(...namespaces: string[]): Promise<void> {
  return need(...namespaces);
}

export async function changeLanguage(language: Language): Promise<void> {
  storeLanguage(language);
  await startI18n(language);
}

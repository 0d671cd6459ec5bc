import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { detectLanguage, storeLanguage, type Language } from './language';

type Texts = { default: Record<string, unknown> };

const files = import.meta.glob<Texts>('../locales/*/*.json');

/** One small file per language and namespace, fetched when a page needs it. */
const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = files[`../locales/${language}/${namespace}.json`];
    if (!load) return done(new Error(`No ${namespace} in ${language}`), false);
    load().then(
      (texts) => done(null, texts.default),
      (error: Error) => done(error, false),
    );
  },
};

/** Starts translations and sets <html lang>; settled once the texts of every page are there. */
export async function startI18n(language: Language = detectLanguage()): Promise<void> {
  i18next.on('languageChanged', (tag) => {
    document.documentElement.lang = tag;
  });
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      supportedLngs: ['fr', 'en'],
      ns: ['common', 'ui'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
    });
}

/** Fetches the texts a page needs beside its code, so that neither waits for the other. */
export function loadTexts(...namespaces: string[]): Promise<void> {
  return i18next.loadNamespaces(namespaces);
}

export async function changeLanguage(language: Language): Promise<void> {
  storeLanguage(language);
  await i18next.changeLanguage(language);
}

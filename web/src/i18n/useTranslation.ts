import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { currentLanguage, isLoaded, need, onLanguage, translate } from './texts';

/**
 * What `react-i18next` resolves to (vite.config.ts): its hook, its types, and of its behaviour what the
 * pages use, in 1 kB instead of 20. docs/adr/2026-11-22-own-translations.md says why.
 */
export function useTranslation(namespace = 'common') {
  const language = useSyncExternalStore(onLanguage, currentLanguage, currentLanguage);
  // A page's texts come with its code; what is not there yet is waited for like any lazy part.
  if (!isLoaded(namespace)) throw need(namespace);
  const t = useCallback(
    (key: string, values?: Record<string, unknown>) => translate(namespace, key, values),
    // A change of language makes new words of the same keys.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [namespace, language],
  );
  return useMemo(() => ({ t, i18n: { language } }), [t, language]);
}

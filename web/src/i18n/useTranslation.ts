import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { currentLanguage, isLoaded, need, onLanguage, translate } from './texts';

/**
 * The replacement for `react-i18next` (vite.config.ts): its hook, its types and the behaviour the
 * pages use, in 1 kB instead of 20. docs/adr/2026-11-22-own-translations.md has the reasons.
 */
export function useTranslation(namespace = 'common') {
  const language = useSyncExternalStore(onLanguage, currentLanguage, currentLanguage);
  // A page's texts load with its code; a missing one suspends like any lazy part.
  if (!isLoaded(namespace)) throw need(namespace);
  const t = useCallback(
    (key: string, values?: Record<string, unknown>) => translate(namespace, key, values),
    // Another language gives new texts for the same keys.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [namespace, language],
  );
  return useMemo(() => ({ t, i18n: { language } }), [t, language]);
}

import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useLanguage } from '@/i18n/useLanguage';
import { languageName } from '@/lib/geo';
import type { EventResponse } from '../model';
import css from './TextLanguages.module.css';

/** Says when the text is not in the visitor's language, and links to the languages it exists in. */
export function TextLanguages({ event: { title, display } }: { event: EventResponse }) {
  const { t } = useTranslation('events');
  const language = useLanguage();
  const [search] = useSearchParams();
  const others = Object.keys(title).filter((code) => code !== display.language);
  const fallback = !search.has('in') && display.language !== language;
  if (!fallback && others.length === 0) return null;
  return (
    <p className={css.languages}>
      {fallback && (
        <>
          <strong>
            {t('view.otherLanguage', { language: languageName(display.language, language) })}.
          </strong>{' '}
          {t('view.otherLanguageText', { wished: languageName(language, language) })}{' '}
        </>
      )}
      {others.length > 0 && (
        <>
          {t('view.languages')}{' '}
          {others.map((code, index) => (
            <span key={code}>
              {index > 0 && ', '}
              <Link to={{ search: `?in=${code}` }} replace preventScrollReset hrefLang={code}>
                {languageName(code, language)}
              </Link>
            </span>
          ))}
        </>
      )}
    </p>
  );
}

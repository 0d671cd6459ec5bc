import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { byDocument, provenanceOf, textIn, type ShownEvent } from '../model';
import css from './EventView.module.css';

/** The published documents from which the event was taken, and what they leave open. */
export function EventProvenance({ provenance }: { provenance: ShownEvent['provenance'] }) {
  const { t } = useTranslation('events');
  const language = useLanguage();
  const read = provenanceOf(provenance);
  if (!read) return null;
  return (
    <section className={css.section}>
      <h2>{t('view.provenance')}</h2>
      <ul className={css.sources}>
        {byDocument(read.source).map(({ title, url, passages }) => (
          <li key={title}>
            {url ? <a href={url}>{title}</a> : <cite>{title}</cite>}
            {passages.length > 0 && (
              <ul>
                {passages.map((locator) => (
                  <li key={locator}>{t('view.passage', { locator })}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {read.notes.length > 0 && (
        <>
          <h3>{t('view.notes')}</h3>
          <ul className={css.sources}>
            {read.notes.map((note) => (
              <li key={textIn(note, language)}>{textIn(note, language)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import type { Edition } from '../api';
import css from '../Editions.module.css';
import { textIn } from '../model';

/** The documents behind the facts, and what they tell differently. */
export function EditionSources({ about }: { about: Edition['about'] }) {
  const { t } = useTranslation('editions');
  const language = useLanguage();
  const titles = [...new Set(about.sources.map(({ title }) => title))];
  if (titles.length === 0) return null;
  return (
    <section className={css.section}>
      <h2>{t('sources.title')}</h2>
      {about.disagreements.length > 0 && (
        <>
          <h3>{t('sources.disagreements')}</h3>
          <dl className={css.disagreements}>
            {about.disagreements.map(({ about: what, values, note }) => (
              <div key={textIn(what, language)}>
                <dt>{textIn(what, language)}</dt>
                {values.map(({ value, source }) => (
                  <dd key={textIn(value, language)}>
                    {textIn(value, language)} <cite>{source.title}</cite>
                  </dd>
                ))}
                {textIn(note, language) && <dd className={css.soft}>{textIn(note, language)}</dd>}
              </div>
            ))}
          </dl>
        </>
      )}
      <h3>{t('sources.documents')}</h3>
      <ul className={css.points}>
        {titles.map((title) => (
          <li key={title}>
            <cite>{title}</cite>
          </li>
        ))}
      </ul>
    </section>
  );
}

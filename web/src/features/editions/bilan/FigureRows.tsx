import type { ReactNode } from 'react';
import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { cx } from '@/ui/cx';
import type { Figure } from '../api';
import { figureText, textIn, themes } from '../model';
import css from './Bilan.module.css';

type FigureRowProps = {
  label: string;
  /** The figure in words, or why there is none. */
  value: ReactNode;
  missing?: boolean;
  /** What is shown on demand, and on paper. */
  children: ReactNode;
};

/** A figure with its name; what it counts and where it is from opens below it, and is printed. */
export function FigureRow({ label, value, missing, children }: FigureRowProps) {
  return (
    <li>
      <details className={cx(css.figure, 'printed')}>
        <summary>
          <span>{label}</span> <b className={cx(missing && css.none)}>{value}</b>
          <ChevronDown size={16} aria-hidden />
        </summary>
        <div className={css.behind}>{children}</div>
      </details>
    </li>
  );
}

/** The figures that documents declare, by theme. */
export function DeclaredFigures({ figures }: { figures: readonly Figure[] }) {
  const { t } = useTranslation('editions');
  return (
    <div className={css.themes}>
      {themes
        .map((theme) => ({ theme, own: figures.filter(({ measure }) => measure.theme === theme) }))
        .filter(({ own }) => own.length > 0)
        .map(({ theme, own }) => (
          <section key={theme} aria-labelledby={`declared-${theme}`}>
            <h3 id={`declared-${theme}`}>{t(`figures.theme.${theme}`)}</h3>
            <ul className={css.rows}>
              {own.map((figure) => (
                <Declared key={figure.measure.key} figure={figure} />
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

function Declared({ figure }: { figure: Figure }) {
  const { t } = useTranslation('editions');
  const language = useLanguage();
  const note = textIn(figure.note, language);
  return (
    <FigureRow
      label={textIn(figure.measure.label, language)}
      value={figureText(figure, language, t)}
    >
      <p>{textIn(figure.measure.definition, language)}</p>
      <p className={css.soft}>
        <q lang="fr">{figure.quote}</q> — <cite>{figure.source.title}</cite>
      </p>
      {note && <p>{note}</p>}
      {figure.others.map(({ value, source }) => (
        <p key={textIn(value, language)}>
          {t('figures.also')} {textIn(value, language)} — <cite>{source.title}</cite>
        </p>
      ))}
    </FigureRow>
  );
}

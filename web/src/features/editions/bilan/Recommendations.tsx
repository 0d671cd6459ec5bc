import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { Tag } from '@/ui/Tag';
import { textIn } from '../model';
import type { Bilan } from './api';
import css from './Bilan.module.css';

export const phases = ['before', 'during', 'after'] as const;
export const states = ['done', 'partly', 'not-done'] as const;
const hues = { done: 'good', partly: 'warn', 'not-done': 'bad' } as const;

/** What an edition recommends to the next one, by phase. */
export function Recommendations({ all }: { all: Bilan['recommendations'] }) {
  const { t } = useTranslation('bilan');
  const language = useLanguage();
  return (
    <div className={css.phases}>
      {phases
        .filter((phase) => all.some((one) => one.phase === phase))
        .map((phase) => (
          <section key={phase}>
            <h3>{t(`phase.${phase}`)}</h3>
            <ul>
              {all
                .filter((one) => one.phase === phase)
                .map((one) => (
                  <li key={one.id}>{textIn(one.text, language)}</li>
                ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

/** What became of the recommendations of the edition before. */
export function FollowUps({ all }: { all: Bilan['followUps'] }) {
  const { t } = useTranslation('bilan');
  const language = useLanguage();
  return (
    <ul className={css.list}>
      {all.map(({ id, text, state, note }) => (
        <li key={id}>
          {state && <Tag hue={hues[state]}>{t(`state.${state}`)}</Tag>} {textIn(text, language)}
          {Object.keys(note).length > 0 && <p className={css.soft}>{textIn(note, language)}</p>}
        </li>
      ))}
    </ul>
  );
}

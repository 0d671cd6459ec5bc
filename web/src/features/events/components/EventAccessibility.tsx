import { Check, CircleHelp, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { factsSaid, type ShownEvent } from '../model';
import css from './EventView.module.css';

const answers = [
  { answer: 'yes', icon: Check },
  { answer: 'no', icon: X },
  { answer: 'unknown', icon: CircleHelp },
] as const;

/** Facts about access in words: available, not available, not stated. */
export function EventAccessibility({ facts }: { facts: ShownEvent['accessibility'] }) {
  const { t } = useTranslation('events');
  const said = answers.map((one) => ({ ...one, facts: factsSaid(facts, one.answer) }));
  const nothing = said.every(({ answer, facts: those }) => answer === 'unknown' || !those.length);
  if (nothing) return <p className={css.soft}>{t('view.accessibilityUnknown')}</p>;
  return (
    <dl className={css.answers}>
      {said
        .filter(({ facts: those }) => those.length > 0)
        .map(({ answer, icon: Icon, facts: those }) => (
          <div key={answer}>
            <dt>
              <Icon size={18} aria-hidden />
              {t(`view.${answer}`)}
            </dt>
            {those.map((fact) => (
              <dd key={fact}>{t(`fact.${fact}`)}</dd>
            ))}
          </div>
        ))}
    </dl>
  );
}

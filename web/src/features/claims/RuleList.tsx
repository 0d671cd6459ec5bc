import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { StatusBadge } from '@/ui/StatusBadge';
import type { Rule } from './api';
import css from './Claims.module.css';
import { ruleTone, textIn } from './model';

type RuleListProps = {
  rules: readonly Rule[];
  /** Something below the explanation of a rule. */
  below?: (rule: Rule) => ReactNode;
};

/** What each rule says, with its reason in words. */
export function RuleList({ rules, below }: RuleListProps) {
  const { t } = useTranslation('claims');
  const language = useLanguage();
  return (
    <ul className={css.rules}>
      {rules.map((rule) => (
        <li key={rule.rule} className={css.rule}>
          <h3 className={css.ruleTitle}>
            {t(`rule.${rule.rule}`)}
            <StatusBadge tone={ruleTone(rule.verdict)}>{t(`verdict.${rule.verdict}`)}</StatusBadge>
          </h3>
          <p className={css.lead}>{textIn(rule.explanation, language)}</p>
          {below?.(rule)}
        </li>
      ))}
    </ul>
  );
}

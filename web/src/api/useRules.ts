import { useTranslation } from 'react-i18next';

type Rule =
  | 'text'
  | 'most'
  | 'day'
  | 'lastDay'
  | 'country'
  | 'choose'
  | 'lines'
  | 'answers'
  | 'emails'
  | 'minutes';

/** Says what a part of a form accepts: «« Pays » : écrivez deux lettres, par exemple FR.». */
export function useRules() {
  const { t } = useTranslation('ui');
  return (
    label: string,
    rule: Rule | 'figures' | 'questions',
    values: Record<string, number> = {},
  ) => t('ui:refusal.part', { label, rule: t(`ui:refusal.${rule}`, values) });
}

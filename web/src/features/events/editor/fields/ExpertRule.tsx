import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TypedField } from '@/ui/TypedField';
import css from '../Editor.module.css';

type ExpertRuleProps = { rrule: string; open: boolean; onChange: (rrule: string) => void };

/** The RRULE as text, for people who know it; applied when the field is left. */
export function ExpertRule({ rrule, open, onChange }: ExpertRuleProps) {
  const { t } = useTranslation('editor');
  const [opened] = useState(open);
  return (
    <details className={css.help} open={opened}>
      <summary>{t('repeat.expert')}</summary>
      <TypedField
        label="RRULE"
        hint={t('repeat.expertHint')}
        spellCheck={false}
        autoCapitalize="characters"
        maxLength={1000}
        value={rrule}
        onTake={onChange}
      />
    </details>
  );
}

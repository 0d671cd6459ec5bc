import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/ui/TextField';
import css from '../Editor.module.css';

type ExpertRuleProps = { rrule: string; open: boolean; onChange: (rrule: string) => void };

/** The rule itself, for those who write calendars by hand; taken over when the field is left. */
export function ExpertRule({ rrule, open, onChange }: ExpertRuleProps) {
  const { t } = useTranslation('editor');
  const [typed, setTyped] = useState<string | null>(null);
  const [opened] = useState(open);
  return (
    <details className={css.help} open={opened}>
      <summary>{t('repeat.expert')}</summary>
      <TextField
        label="RRULE"
        hint={t('repeat.expertHint')}
        spellCheck={false}
        autoCapitalize="characters"
        maxLength={1000}
        value={typed ?? rrule}
        onChange={(change) => setTyped(change.target.value)}
        onBlur={() => {
          if (typed !== null && typed.trim() !== rrule) onChange(typed.trim());
          setTyped(null);
        }}
      />
    </details>
  );
}

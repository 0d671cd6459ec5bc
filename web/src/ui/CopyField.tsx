import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import css from './CopyField.module.css';
import { TextField } from './TextField';
import { useCopy } from './useCopy';

type CopyFieldProps = { label: string; hint?: string; value: string };

/** One line to copy: an address, a secret. */
export function CopyField({ label, hint, value }: CopyFieldProps) {
  const { t } = useTranslation('ui');
  const { outcome, copy } = useCopy(value);
  return (
    <div className={css.copy}>
      <TextField
        label={label}
        hint={hint}
        readOnly
        spellCheck={false}
        value={value}
        onFocus={(focus) => focus.target.select()}
      />
      <Button onClick={() => void copy()}>
        <Copy size={16} aria-hidden />
        {t('copy.go')}
      </Button>
      <p role="status">{outcome && t(`copy.${outcome}`)}</p>
    </div>
  );
}

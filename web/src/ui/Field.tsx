import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Field.module.css';
import { hintId, errorId } from './useField';
import { VisuallyHidden } from './VisuallyHidden';

/** The texts of a field: label, hint, error. */
export type FieldText = {
  label: ReactNode;
  hint?: ReactNode;
  /** The fault and what to do; the field is then marked invalid. */
  error?: string | undefined;
  /** Adds «obligatoire» to the label. */
  required?: boolean | undefined;
};

export function LabelText({ label, required }: Pick<FieldText, 'label' | 'required'>) {
  const { t } = useTranslation('ui');
  return (
    <>
      {label}
      {required && (
        <>
          {' '}
          <span className={css.note}>({t('required')})</span>
        </>
      )}
    </>
  );
}

export function FieldHint({ id, hint }: { id: string; hint?: ReactNode }) {
  if (!hint) return null;
  return (
    <p id={hintId(id)} className={css.hint}>
      {hint}
    </p>
  );
}

export function FieldError({ id, error }: { id: string; error?: string | undefined }) {
  const { t } = useTranslation('ui');
  if (!error) return null;
  return (
    <p id={errorId(id)} className={css.error}>
      <CircleAlert size={16} aria-hidden />
      <span>
        <VisuallyHidden>{t('error')}</VisuallyHidden> {error}
      </span>
    </p>
  );
}

type FieldProps = FieldText & { id: string; children: ReactNode };

/** The frame of a single control. */
export function Field({ id, label, hint, error, required, children }: FieldProps) {
  return (
    <div className={css.field}>
      <label htmlFor={id} className={css.label}>
        <LabelText label={label} required={required} />
      </label>
      <FieldHint id={id} hint={hint} />
      {children}
      <FieldError id={id} error={error} />
    </div>
  );
}

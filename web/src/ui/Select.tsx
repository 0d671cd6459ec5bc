import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx';
import { Field, type FieldText } from './Field';
import css from './Field.module.css';
import { useField } from './useField';

export type Option = { value: string; label: string };

type SelectProps = FieldText &
  ComponentProps<'select'> & {
    options: Option[];
    /** The text for «nothing chosen»; `false` when something is always chosen. */
    placeholder?: string | false;
  };

/**
 * A choice among a few with the browser's own list. Accepts the result of react-hook-form's
 * `register()`.
 */
export function Select({
  label,
  hint,
  error,
  required,
  options,
  placeholder,
  className,
  ...select
}: SelectProps) {
  const { t } = useTranslation('ui');
  const { id, aria } = useField({ ...select, hint, error });
  return (
    <Field {...{ id, label, hint, error, required }}>
      <select
        {...select}
        {...aria}
        id={id}
        aria-required={required}
        className={cx(css.control, className)}
      >
        {placeholder !== false && <option value="">{placeholder ?? t('chooseOne')}</option>}
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}

import type { ComponentProps } from 'react';
import { cx } from './cx';
import { Field, type FieldText } from './Field';
import css from './Field.module.css';
import { useField } from './useField';

type TextFieldProps = FieldText & ComponentProps<'input'>;

/** A field for one line. Accepts the result of react-hook-form's `register()`. */
export function TextField({ label, hint, error, required, className, ...input }: TextFieldProps) {
  const { id, aria } = useField({ ...input, hint, error });
  return (
    <Field {...{ id, label, hint, error, required }}>
      <input
        type="text"
        {...input}
        {...aria}
        id={id}
        aria-required={required}
        className={cx(css.control, className)}
      />
    </Field>
  );
}

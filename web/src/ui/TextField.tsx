import type { ComponentProps } from 'react';
import { cx } from './cx';
import { Field, type FieldText } from './Field';
import css from './Field.module.css';
import { useField } from './useField';

type TextFieldProps = FieldText & ComponentProps<'input'>;

/** One line of text. Takes what `register()` of react-hook-form gives. */
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

import type { ComponentProps } from 'react';
import { cx } from './cx';
import { Field, type FieldText } from './Field';
import css from './Field.module.css';
import { useField } from './useField';

type TextAreaProps = FieldText & ComponentProps<'textarea'>;

/** A field for several lines. Accepts the result of react-hook-form's `register()`. */
export function TextArea({ label, hint, error, required, className, ...input }: TextAreaProps) {
  const { id, aria } = useField({ ...input, hint, error });
  return (
    <Field {...{ id, label, hint, error, required }}>
      <textarea
        rows={4}
        {...input}
        {...aria}
        id={id}
        aria-required={required}
        className={cx(css.control, className)}
      />
    </Field>
  );
}

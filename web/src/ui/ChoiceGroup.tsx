import type { ReactNode } from 'react';
import css from './Choices.module.css';
import { cx } from './cx';
import { FieldError, FieldHint, LabelText, type FieldText } from './Field';
import fieldCss from './Field.module.css';
import { useField } from './useField';

export type Choice = {
  value: string;
  label: string;
  hint?: string;
  /** How many there are, shown after the label. */
  count?: number | undefined;
  disabled?: boolean;
};

export type ChoiceGroupProps = FieldText & {
  id?: string;
  /** Side by side instead of one under the other. */
  row?: boolean;
};

/** Choices under one label, with hint and error. */
export function ChoiceGroup({ children, ...props }: ChoiceGroupProps & { children: ReactNode }) {
  const { label, hint, error, required, row } = props;
  const { id, aria } = useField(props);
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={fieldCss.field}
      aria-describedby={aria['aria-describedby']}
    >
      <legend className={fieldCss.label}>
        <LabelText label={label} required={required} />
      </legend>
      <FieldHint id={id} hint={hint} />
      <div className={cx(css.choices, row && css.row)}>{children}</div>
      <FieldError id={id} error={error} />
    </fieldset>
  );
}

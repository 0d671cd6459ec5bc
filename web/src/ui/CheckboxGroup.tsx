import { useId } from 'react';
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

type CheckboxGroupProps = FieldText & {
  id?: string;
  choices: Choice[];
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** Side by side instead of one under the other. */
  row?: boolean;
};

/** Several choices at once, kept in the order they are offered. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  const { label, hint, error, required, choices, value, onChange, row } = props;
  const { id, aria } = useField(props);
  const toggle = (choice: string) =>
    onChange(
      choices
        .map((one) => one.value)
        .filter((one) => (one === choice ? !value.includes(one) : value.includes(one))),
    );
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
      <div className={cx(css.choices, row && css.row)}>
        {choices.map((choice) => (
          <Checkbox
            key={choice.value}
            {...choice}
            checked={value.includes(choice.value)}
            onChange={() => toggle(choice.value)}
          />
        ))}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  );
}

type CheckboxProps = Omit<Choice, 'value'> & {
  checked: boolean;
  onChange: (checked: boolean) => void;
};

/** One box on its own: «gratuit». */
export function Checkbox({ label, hint, count, disabled, checked, onChange }: CheckboxProps) {
  const id = useId();
  return (
    <label className={css.choice}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-labelledby={`${id}-label`}
        aria-describedby={hint || count !== undefined ? `${id}-hint ${id}-count` : undefined}
        onChange={(change) => onChange(change.target.checked)}
      />
      <span>
        <span id={`${id}-label`}>{label}</span>
        {hint && (
          <span id={`${id}-hint`} className={css.hint}>
            {hint}
          </span>
        )}
      </span>
      {count !== undefined && (
        <span id={`${id}-count`} className={css.count}>
          {count}
        </span>
      )}
    </label>
  );
}

import { useId } from 'react';
import type { Choice } from './CheckboxGroup';
import css from './Choices.module.css';
import { cx } from './cx';
import { FieldError, FieldHint, LabelText, type FieldText } from './Field';
import fieldCss from './Field.module.css';
import { useField } from './useField';

type RadioGroupProps = FieldText & {
  id?: string;
  choices: Choice[];
  value: string | null;
  onChange: (value: string) => void;
  /** Side by side instead of one under the other. */
  row?: boolean;
};

/** One choice among a few that are all worth seeing. */
export function RadioGroup(props: RadioGroupProps) {
  const { label, hint, error, required, choices, value, onChange, row } = props;
  const { id, aria } = useField(props);
  const group = useId();
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
        {choices.map((choice, index) => (
          <label key={choice.value} className={css.choice}>
            <input
              type="radio"
              name={group}
              checked={value === choice.value}
              disabled={choice.disabled}
              aria-labelledby={`${group}-${index}`}
              aria-describedby={choice.hint ? `${group}-${index}-hint` : undefined}
              onChange={() => onChange(choice.value)}
            />
            <span>
              <span id={`${group}-${index}`}>{choice.label}</span>
              {choice.hint && (
                <span id={`${group}-${index}-hint`} className={css.hint}>
                  {choice.hint}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  );
}

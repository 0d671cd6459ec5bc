import { useId } from 'react';
import { ChoiceGroup, type Choice, type ChoiceGroupProps } from './ChoiceGroup';
import css from './Choices.module.css';

type CheckboxGroupProps = ChoiceGroupProps & {
  choices: Choice[];
  value: readonly string[];
  onChange: (value: string[]) => void;
};

/** Several choices at once, kept in the order in which they are offered. */
export function CheckboxGroup({ choices, value, onChange, ...group }: CheckboxGroupProps) {
  const toggle = (choice: string) =>
    onChange(
      choices
        .map((one) => one.value)
        .filter((one) => (one === choice ? !value.includes(one) : value.includes(one))),
    );
  return (
    <ChoiceGroup {...group}>
      {choices.map((choice) => (
        <Checkbox
          key={choice.value}
          {...choice}
          checked={value.includes(choice.value)}
          onChange={() => toggle(choice.value)}
        />
      ))}
    </ChoiceGroup>
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

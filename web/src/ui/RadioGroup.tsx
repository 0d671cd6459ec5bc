import { useId } from 'react';
import { ChoiceGroup, type Choice, type ChoiceGroupProps } from './ChoiceGroup';
import css from './Choices.module.css';

type RadioGroupProps = ChoiceGroupProps & {
  choices: Choice[];
  value: string | null;
  onChange: (value: string) => void;
};

/** A choice among a few that are all visible. */
export function RadioGroup({ choices, value, onChange, ...field }: RadioGroupProps) {
  const group = useId();
  return (
    <ChoiceGroup {...field}>
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
    </ChoiceGroup>
  );
}

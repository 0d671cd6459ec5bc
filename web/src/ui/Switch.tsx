import type { ReactNode } from 'react';
import css from './Choices.module.css';

type SwitchProps = {
  label: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
};

/** A setting that takes effect at once, without a form. */
export function Switch({ label, checked, onChange, disabled }: SwitchProps) {
  return (
    <label className={css.switch}>
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        disabled={disabled}
        onChange={(change) => onChange(change.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

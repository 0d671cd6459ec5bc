import { useState, type ComponentProps } from 'react';
import { TextField } from './TextField';
import { useTyped } from './useTyped';

type TypedFieldProps = Omit<ComponentProps<typeof TextField>, 'value' | 'onChange'> & {
  value: string;
  /** Called with the whole value, when the field is left or Enter is pressed. */
  onTake: (value: string) => void;
  /** Returns why a value cannot be accepted; it is then shown and not taken. */
  wrong?: (typed: string) => string | undefined;
};

const trimmed = (text: string) => text.trim();

/** A field for a text or number that is taken when it is complete. */
export function TypedField({ value, onTake, wrong, error, ...field }: TypedFieldProps) {
  const { shown, type, leave } = useTyped(value, onTake, trimmed);
  const [slip, setSlip] = useState<{ words: string | undefined; beside: string } | null>(null);
  const take = () =>
    leave((typed) => {
      const words = wrong?.(typed.trim());
      setSlip({ words, beside: value });
      return words === undefined;
    });
  return (
    <TextField
      {...field}
      value={shown}
      error={error ?? (slip?.beside === value ? slip.words : undefined)}
      onChange={({ target }) => type(target.value)}
      onBlur={take}
      onKeyDown={({ key }) => key === 'Enter' && take()}
    />
  );
}

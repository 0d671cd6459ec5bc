import { Search } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from './Button';
import { cx } from './cx';
import css from './SearchField.module.css';
import { TextField } from './TextField';
import { useTyped } from './useTyped';

type SearchFieldProps = {
  label: string;
  /** The words on the button. */
  go: string;
  placeholder?: string;
  /** The words searched for now. */
  words: string;
  onSearch: (words: string) => void;
  /** Searches after this pause in typing, in ms; without it, only with Enter or the button. */
  pause?: number;
  className?: string | undefined;
};

const trimmed = (text: string) => text.trim();

/** A search field. Typed text stays, however late results arrive. */
export function SearchField(props: SearchFieldProps) {
  const { label, go, placeholder, words, onSearch, pause, className } = props;
  const { shown, typing, type, take, leave } = useTyped(words, onSearch, trimmed);
  const atPause = useRef(take);
  useEffect(() => {
    atPause.current = take;
  });
  useEffect(() => {
    if (!typing || pause === undefined) return;
    const timer = setTimeout(() => atPause.current(), pause);
    return () => clearTimeout(timer);
  }, [shown, typing, pause]);
  return (
    <form
      role="search"
      className={cx(css.search, className)}
      onSubmit={(submit) => {
        submit.preventDefault();
        take();
      }}
    >
      <TextField
        type="search"
        name="q"
        label={label}
        placeholder={placeholder}
        value={shown}
        onChange={({ target }) => type(target.value)}
        onBlur={() => pause !== undefined && leave()}
      />
      <Button type="submit">
        <Search size={18} aria-hidden />
        {go}
      </Button>
    </form>
  );
}

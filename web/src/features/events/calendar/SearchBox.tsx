import { Search } from 'lucide-react';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { TextField } from '@/ui/TextField';
import css from './SearchBox.module.css';
import { useCalendar } from './useCalendar';

const PAUSE = 350; // ms after the last key

/** Words to look for; looked for at a pause in typing, or by Enter. */
export function SearchBox() {
  const { t } = useTranslation('calendar');
  const { search, change } = useCalendar();
  const asked = search.get('q') ?? '';
  const [text, setText] = useState(asked);
  const [seen, setSeen] = useState(asked);
  if (seen !== asked) {
    setSeen(asked);
    if (asked !== text.trim()) setText(asked);
  }

  const look = () => {
    if (text.trim() !== asked) change({ q: text.trim() || null }, true);
  };
  useEffect(() => {
    const timer = setTimeout(look, PAUSE);
    return () => clearTimeout(timer);
    // Typing starts the pause anew; what it leads to is not a reason to.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [text]);

  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault();
    look();
  };
  return (
    <form role="search" className={css.search} onSubmit={onSubmit}>
      <TextField
        type="search"
        name="q"
        label={t('search.label')}
        placeholder={t('search.placeholder')}
        value={text}
        onChange={(change) => setText(change.target.value)}
      />
      <Button type="submit">
        <Search size={18} aria-hidden />
        {t('search.go')}
      </Button>
    </form>
  );
}

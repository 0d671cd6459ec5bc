import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { languageName } from '@/lib/geo';
import { TextArea } from '@/ui/TextArea';
import type { EventResponse } from './api';
import { noteLanguages } from './model';

type NotesProps = {
  event: EventResponse;
  note: Record<string, string>;
  onChange: (note: Record<string, string>) => void;
  /** True when the note is required in the event's own language. */
  required?: boolean;
  /** True when the required note is missing. */
  missing: boolean;
};

/** A note for visitors, in each language of the event. */
export function Notes({ event, note, onChange, required = true, missing }: NotesProps) {
  const { t } = useTranslation('mine');
  const reader = useLanguage();
  return noteLanguages(event.title, event.defaultLanguage).map((language) => (
    <TextArea
      key={language}
      label={t('act.note', { language: languageName(language, reader) })}
      lang={language}
      rows={2}
      maxLength={500}
      required={required && language === event.defaultLanguage}
      error={missing && language === event.defaultLanguage ? t('act.noteMissing') : undefined}
      value={note[language] ?? ''}
      onChange={(change) => onChange({ ...note, [language]: change.target.value })}
    />
  ));
}

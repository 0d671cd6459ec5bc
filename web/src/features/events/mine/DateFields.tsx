import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { languageName } from '@/lib/geo';
import { TextField } from '@/ui/TextField';
import type { EventResponse } from './api';
import { noteLanguages } from './model';

type TitleFieldsProps = {
  event: EventResponse;
  title: Record<string, string>;
  missing: boolean;
  onChange: (title: Record<string, string>) => void;
};

/** A title of its own, in each language of the event. */
export function TitleFields({ event, title, missing, onChange }: TitleFieldsProps) {
  const { t } = useTranslation('mine');
  const reader = useLanguage();
  return noteLanguages(event.title, event.defaultLanguage).map((language) => (
    <TextField
      key={language}
      label={t('dates.ownTitle', { language: languageName(language, reader) })}
      lang={language}
      maxLength={160}
      required={language === event.defaultLanguage}
      error={missing && language === event.defaultLanguage ? t('dates.titleMissing') : undefined}
      value={title[language] ?? ''}
      onChange={(change) => onChange({ ...title, [language]: change.target.value })}
    />
  ));
}

type DateRefusalProps = { error: unknown; inFields: boolean };

/** Why the change was refused; the typed values stay and can be sent again. */
export function DateRefusal({ error, inFields }: DateRefusalProps) {
  const { t } = useTranslation('mine');
  if (!error || inFields) return null;
  if (isProblem(error, 'stale-version'))
    return <ProblemMessage error={error} detail={t('dates.stale')} />;
  if (isProblem(error, 'forbidden'))
    return <ProblemMessage error={error} detail={t('dates.titleRead')} />;
  const said = isProblem(error, 'invalid-request') ? error.violations[0]?.message : undefined;
  return <ProblemMessage error={error} detail={said} />;
}

import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '@/ui/buttonClass';
import { Field, type FieldText } from '@/ui/Field';
import { useField } from '@/ui/useField';
import css from './Imports.module.css';

type FileFieldProps = FieldText & {
  id: string;
  file: File | null;
  disabled?: boolean;
  onChange: (file: File | null) => void;
};

/** A field for a file to choose or drop; the control covers the whole field. */
export function FileField({ id, label, hint, error, file, disabled, onChange }: FileFieldProps) {
  const { t } = useTranslation('imports');
  const { aria } = useField({ id, hint, error });
  return (
    <Field {...{ id, label, hint, error }} required>
      <span className={css.drop}>
        <input
          id={id}
          {...aria}
          type="file"
          aria-required
          accept=".ics,.ical,.ifb,.icalendar,.csv,.tsv,.txt,.json,.jsonld,.html,.htm,text/calendar,text/csv,application/json,application/ld+json"
          disabled={disabled}
          onChange={(change) => {
            const chosen = change.target.files?.[0];
            if (chosen) onChange(chosen);
          }}
        />
        {/* The browser's own words speak the browser's language, not the reader's. */}
        <span aria-hidden className={css.dropFace}>
          <span className={buttonClass({ size: 'small' })}>
            <FileText size={16} />
            {t(`file.${file ? 'other' : 'choose'}`)}
          </span>
          <span className={css.soft}>{t('file.drop')}</span>
        </span>
      </span>
      {file && (
        <p role="status" className={css.chosen}>
          {t('file.chosen', { name: file.name })}
        </p>
      )}
    </Field>
  );
}

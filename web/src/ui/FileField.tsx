import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from './buttonClass';
import { Field, type FieldText } from './Field';
import css from './FileField.module.css';
import { useField } from './useField';

type FileFieldProps = FieldText & {
  id: string;
  file: File | null;
  disabled?: boolean;
  /** Endings and types of the files to offer, as the browser reads them. */
  accept: string;
  onChange: (file: File | null) => void;
};

/** A field for a file to choose or drop; the control covers the whole field. */
export function FileField(props: FileFieldProps) {
  const { id, label, hint, error, required = true, file, disabled, accept, onChange } = props;
  const { t } = useTranslation('ui');
  const { aria } = useField({ id, hint, error });
  return (
    <Field {...{ id, label, hint, error, required }}>
      <span className={css.drop}>
        <input
          id={id}
          {...aria}
          type="file"
          aria-required={required}
          accept={accept}
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

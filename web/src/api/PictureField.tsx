import { ImageUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { buttonClass } from '@/ui/buttonClass';
import { Field } from '@/ui/Field';
import { useField } from '@/ui/useField';
import css from './PictureField.module.css';
import { isProblem } from './problem';
import { uploadImage } from './upload';

type PictureFieldProps = {
  id: string;
  label: string;
  hint: string;
  error: string | undefined;
  /** The organisation the picture belongs to; nothing can be sent before it is known. */
  organisationId: string;
  /** The picture's id, or null. */
  value: string | null;
  onChange: (id: string | null) => void;
};

const explained = ['too-large', 'unreadable-image', 'unsupported-media-type', 'network'];

/**
 * A field for a picture: shows the progress of the upload, a preview, and what is wrong with the
 * file.
 */
export function PictureField(props: PictureFieldProps) {
  const { id, label, hint, organisationId, value, onChange } = props;
  const { t } = useTranslation('ui');
  const input = useRef<HTMLInputElement>(null);
  const [part, setPart] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<string>();
  const error = refusal ?? props.error;
  const { aria } = useField({ id, hint, error });

  const send = async (file: File | undefined) => {
    if (!file) return;
    setRefusal(undefined);
    setPart(0);
    try {
      onChange((await uploadImage(file, organisationId, setPart)).id);
    } catch (failure) {
      const type = isProblem(failure) ? failure.type : 'network';
      const told = isProblem(failure) ? failure.detail : undefined;
      setRefusal(explained.includes(type) ? t(`picture.${type}`) : (told ?? t('picture.network')));
    } finally {
      setPart(null);
      if (input.current) input.current.value = '';
    }
  };

  return (
    <Field {...{ id, label, hint, error }}>
      {value && <img className={css.picture} src={`/api/v1/images/${value}/small`} alt="" />}
      <span className={css.choose}>
        <input
          ref={input}
          id={id}
          {...aria}
          type="file"
          accept="image/jpeg,image/png,image/gif,image/webp"
          disabled={!organisationId || part !== null}
          onChange={(change) => void send(change.target.files?.[0])}
        />
        {/* The browser's own button speaks the browser's language, not the reader's. */}
        <span aria-hidden className={buttonClass({ size: 'small' })}>
          <ImageUp size={16} />
          {t(value ? 'picture.replace' : 'picture.choose')}
        </span>
      </span>
      {part !== null && (
        <p role="status" className={css.progress}>
          <progress value={part} aria-label={t('picture.sending')} />
          {t('picture.part', { part: Math.round(part * 100) })}
        </p>
      )}
      {value && part === null && (
        <Button size="small" variant="quiet" className={css.remove} onClick={() => onChange(null)}>
          {t('picture.remove')}
        </Button>
      )}
    </Field>
  );
}

import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import css from '../Editor.module.css';
import { useEditor } from '../EditorContext';
import type { EventForm } from '../model';
import { Section } from './Section';

const licences = ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC0-1.0', 'Licence-Ouverte-2.0'];

/** With whom, as part of what, and what remains: co-organisers, the larger event, licence, replay. */
export function LinksSection() {
  const { t } = useTranslation('editor');
  const { register } = useFormContext<EventForm>();
  const { errorOf } = useEditor();
  return (
    <Section title={t('links.title')}>
      <div className={css.pair}>
        <Select
          {...register('licence')}
          label={t('links.licence')}
          hint={t('links.licenceHint')}
          placeholder={t('links.noLicence')}
          options={licences.map((value) => ({ value, label: value.replaceAll('-', ' ') }))}
          error={errorOf('licence')}
        />
        <TextField
          {...register('replayUrl')}
          type="url"
          label={t('links.replay')}
          hint={t('links.replayHint')}
          placeholder="https://"
          error={errorOf('replayUrl')}
        />
      </div>
    </Section>
  );
}

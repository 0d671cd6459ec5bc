import { useTranslation } from 'react-i18next';
import { TextField } from '@/ui/TextField';
import type { Setup } from '../api';
import css from '../Registrations.module.css';

type Typed = { opensBefore: string; closesAfter: string };
type RoomMinutesProps = {
  value: Typed;
  usual: Setup['usualRoom'];
  onChange: (next: Typed) => void;
};

/** When the online room opens before the start and closes after the end. */
export function RoomMinutes({ value, usual, onChange }: RoomMinutesProps) {
  const { t } = useTranslation('surveys');
  return (
    <fieldset className={css.section}>
      <legend>{t('setup.room')}</legend>
      <p className={css.hint}>{t('setup.roomHint')}</p>
      {(['opensBefore', 'closesAfter'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          type="number"
          min={0}
          max={1440}
          label={t(`setup.${name}`)}
          hint={t('setup.usual', { minutes: usual[name] })}
          value={value[name]}
          onChange={({ target }) => onChange({ ...value, [name]: target.value })}
        />
      ))}
    </fieldset>
  );
}

import { useTranslation } from 'react-i18next';
import { TextField } from '@/ui/TextField';
import type { EditionRequest } from './api';
import css from './Desk.module.css';

type Minutes = EditionRequest['about']['onlineRooms'];
type RoomMinutesFieldsProps = { value: Minutes; onChange: (minutes: Minutes) => void };

const USUAL = 15;

/** When the online rooms of a whole edition open and close, where a leg or session says nothing. */
export function RoomMinutesFields({ value, onChange }: RoomMinutesFieldsProps) {
  const { t } = useTranslation('editionDesk');
  return (
    <fieldset className={css.form}>
      <legend>{t('texts.rooms')}</legend>
      <p>{t('texts.roomsHint')}</p>
      <div className={css.pair}>
        {(['opensBefore', 'closesAfter'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            type="number"
            min={0}
            max={1440}
            label={t(`texts.${name}`)}
            hint={t('texts.usualMinutes', { minutes: USUAL })}
            value={value?.[name] ?? ''}
            onChange={({ target }) =>
              onChange({
                opensBefore: value?.opensBefore ?? null,
                closesAfter: value?.closesAfter ?? null,
                [name]: target.value === '' ? null : Number(target.value),
              })
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

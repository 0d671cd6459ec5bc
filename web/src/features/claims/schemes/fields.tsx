import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { said } from '@/lib/said';
import { DatePicker, TimeField } from '@/ui/DateFields';
import { TextArea } from '@/ui/TextArea';
import { TextField } from '@/ui/TextField';
import css from '../Claims.module.css';

/** The id of the field at a pointer, so that the list of problems can lead to it. */
export const idOf = (pointer: string) => pointer.slice(1).replaceAll('/', '-');

type Texts = Record<string, string>;

type BothProps = {
  pointer: string;
  label: string;
  value: Texts;
  onChange: (texts: Texts) => void;
  fault: (pointer: string) => string | undefined;
  /** Several lines instead of one. */
  rows?: number;
  maxLength: number;
};

/** One text in French and in English, side by side where there is room. */
export function BothLanguages({
  pointer,
  label,
  value,
  onChange,
  fault,
  rows,
  maxLength,
}: BothProps) {
  const { t } = useTranslation('schemeDesk');
  return (
    <div className={css.pair}>
      {(['fr', 'en'] as const).map((language) => {
        const field = {
          name: idOf(`${pointer}/${language}`),
          label: t(`in.${language}`, { label }),
          lang: language,
          error: fault(`${pointer}/${language}`),
          maxLength,
          value: value[language] ?? '',
        };
        const change = (text: string) => onChange(said(value, language, text));
        return rows ? (
          <TextArea
            key={language}
            {...field}
            rows={rows}
            onChange={({ target }) => change(target.value)}
          />
        ) : (
          <TextField key={language} {...field} onChange={({ target }) => change(target.value)} />
        );
      })}
    </div>
  );
}

type NumberProps = {
  pointer: string;
  label: string;
  hint?: string | undefined;
  value: number | null | undefined;
  onChange: (value: number | null) => void;
  fault: (pointer: string) => string | undefined;
  /** How many of the stored unit one of the shown unit has: 100 cents in a euro. */
  per?: number;
};

const typedAs = (value: number | null | undefined, per: number) =>
  value === null || value === undefined ? '' : String(value / per).replace('.', ',');

/** A number, kept in a smaller unit than it is shown in. What is no number is kept as none. */
export function NumberField({
  pointer,
  label,
  hint,
  value,
  onChange,
  fault,
  per = 1,
}: NumberProps) {
  const { t } = useTranslation('schemeDesk');
  const [typed, setTyped] = useState(() => typedAs(value, per));
  const read = (text: string) => {
    const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
    const number = Math.round(Number(plain) * per);
    return plain && Number.isSafeInteger(number) && Math.abs(number) < 2_000_000_000
      ? number
      : null;
  };
  const wrong = typed.trim() !== '' && read(typed) === null;
  return (
    <TextField
      name={idOf(pointer)}
      label={label}
      hint={hint}
      inputMode="decimal"
      error={wrong ? t('noNumber') : fault(pointer)}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(read(target.value));
      }}
    />
  );
}

type MomentProps = {
  pointer: string;
  day: string;
  time: string;
  value: string | null | undefined;
  onChange: (value: string | null) => void;
  fault: (pointer: string) => string | undefined;
};

/** A day and a time of the scheme's zone; without a day there is none. */
export function MomentField({ pointer, day, time, value, onChange, fault }: MomentProps) {
  const [date, hour] = value ? [value.slice(0, 10), value.slice(11, 16)] : [null, null];
  return (
    <div className={css.pair}>
      <DatePicker
        id={idOf(pointer)}
        label={day}
        error={fault(pointer)}
        value={date}
        onChange={(next) => onChange(next ? `${next}T${hour ?? '00:00'}` : null)}
      />
      {date && (
        <TimeField
          label={time}
          value={hour}
          onChange={(next) => onChange(`${date}T${next ?? '00:00'}`)}
        />
      )}
    </div>
  );
}

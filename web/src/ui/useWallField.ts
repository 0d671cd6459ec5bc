import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { cx } from './cx';
import css from './DateFields.module.css';
import type { FieldText } from './Field';
import fieldCss from './Field.module.css';
import { useField } from './useField';
import { useTyped } from './useTyped';

export type WallFieldProps = FieldText & {
  id?: string;
  /** A date "2026-11-25", or a time "14:00"; null while there is none. */
  value: string | null;
  /** Called with a whole value, when the field is left, Enter is pressed or a day is chosen. */
  onChange: (value: string | null) => void;
  onBlur?: () => void;
};

const locales = { fr: 'fr-FR', en: 'en-GB', es: 'es-ES', it: 'it-IT' };
const halfWords = { date: 'ui:date.incomplete', time: 'ui:time.incomplete' };

/** False for a year before 1900, which is incomplete or a slip. */
const isMeant = (text: string | null) =>
  text === null || !text.includes('-') || /^(19|20|21)\d\d-/.test(text);

/** A date or time field of several parts: takes the value when all parts are there. */
export function useWallField(props: WallFieldProps, kind: 'date' | 'time') {
  const { t } = useTranslation('ui');
  const frame = useRef<HTMLDivElement>(null);
  const { shown, typing, type, choose, leave } = useTyped(props.value, props.onChange);
  const [slip, setSlip] = useState<{ of: 'half' | 'year'; beside: string | null } | null>(null);
  // A rejected value is forgotten once the page shows another one.
  const wrong = slip?.beside === props.value ? slip.of : null;
  const slipWords = wrong === 'half' ? t(halfWords[kind]) : t('date.year');
  const error = props.error ?? (wrong ? slipWords : undefined);
  const { id, aria } = useField({ ...props, error });

  const take = () => {
    const parts = [...(frame.current?.querySelectorAll('[role="spinbutton"]') ?? [])];
    const empty = parts.filter((part) => part.hasAttribute('data-placeholder')).length;
    if (empty > 0 && empty < parts.length) return setSlip({ of: 'half', beside: props.value });
    setSlip(null);
    leave((typed) => {
      if (!isMeant(typed)) setSlip({ of: 'year', beside: props.value });
      return isMeant(typed);
    });
  };
  return {
    id,
    error,
    typing,
    value: shown,
    locale: locales[useLanguage()],
    onChange: (next: string | null) => {
      const byKey = frame.current?.contains(document.activeElement);
      if (byKey || !isMeant(next)) return type(next);
      // Chosen in the calendar, or corrected on leaving: 31 November becomes the 30th.
      setSlip(null);
      choose(next);
    },
    /** Props of the element around the parts. */
    frame: {
      ref: frame,
      className: cx(fieldCss.control, css.box),
      'data-invalid': error ? true : undefined,
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
        if (currentTarget.contains(relatedTarget)) return;
        take();
        props.onBlur?.();
      },
      // Runs before the part itself, which stops the event.
      onKeyDownCapture: ({ key, target }: KeyboardEvent) => {
        if (key === 'Enter' && (target as Element).getAttribute('role') === 'spinbutton') take();
      },
    },
    aria: {
      'aria-describedby': aria['aria-describedby'],
      isInvalid: Boolean(error),
      isRequired: props.required,
    },
  };
}

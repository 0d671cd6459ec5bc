import { CalendarDate, parseDate, parseTime } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateField as AriaDateField,
  DateInput,
  DatePicker as AriaDatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  I18nProvider,
  Label,
  Popover,
  TimeField as AriaTimeField,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { cx } from './cx';
import css from './DateFields.module.css';
import { FieldError, FieldHint, LabelText, type FieldText } from './Field';
import fieldCss from './Field.module.css';
import popup from './Popup.module.css';
import { useField } from './useField';

type WallFieldProps = FieldText & {
  id?: string;
  /** A date "2026-11-25", or a time "14:00"; null while it is not complete. */
  value: string | null;
  onChange: (value: string | null) => void;
  onBlur?: () => void;
};

type DateFieldProps = WallFieldProps & { min?: string | undefined; max?: string | undefined };

function read<Value>(
  text: string | null | undefined,
  parse: (text: string) => Value,
): Value | null {
  try {
    return text ? parse(text) : null;
  } catch {
    return null;
  }
}

const locales = { fr: 'fr-FR', en: 'en-GB' };

function useWallField(props: WallFieldProps) {
  const { id, aria } = useField(props);
  return {
    id,
    locale: locales[useLanguage()],
    aria: {
      'aria-describedby': aria['aria-describedby'],
      isInvalid: Boolean(props.error),
      isRequired: props.required,
      onBlur: props.onBlur,
    },
  };
}

function dateProps({ value, min, max, onChange }: DateFieldProps) {
  return {
    value: read(value, parseDate),
    minValue: read(min, parseDate) ?? new CalendarDate(1900, 1, 1),
    maxValue: read(max, parseDate) ?? undefined,
    onChange: (date: { toString: () => string } | null) => onChange(date?.toString() ?? null),
  };
}

function FieldLabel({ label, required }: FieldText) {
  return (
    <Label className={fieldCss.label}>
      <LabelText label={label} required={required} />
    </Label>
  );
}

function Segments() {
  return (
    <DateInput className={css.input}>
      {(segment) => <DateSegment segment={segment} className={css.segment} />}
    </DateInput>
  );
}

/** A date by keyboard only: day, month, year in the order of the language. */
export function DateField(props: DateFieldProps) {
  const { id, locale, aria } = useWallField(props);
  return (
    <I18nProvider locale={locale}>
      <AriaDateField {...aria} {...dateProps(props)} id={id} className={fieldCss.field}>
        <FieldLabel {...props} />
        <FieldHint id={id} hint={props.hint} />
        <div className={cx(fieldCss.control, css.box)} data-invalid={props.error && true}>
          <Segments />
        </div>
        <FieldError id={id} error={props.error} />
      </AriaDateField>
    </I18nProvider>
  );
}

/** A date by keyboard and from a calendar that begins on the language's first day of the week. */
export function DatePicker(props: DateFieldProps) {
  const { t } = useTranslation('ui');
  const { id, locale, aria } = useWallField(props);
  return (
    <I18nProvider locale={locale}>
      <AriaDatePicker {...aria} {...dateProps(props)} id={id} className={fieldCss.field}>
        <FieldLabel {...props} />
        <FieldHint id={id} hint={props.hint} />
        <Group className={cx(fieldCss.control, css.box)} data-invalid={props.error && true}>
          <Segments />
          <Button className={css.open} aria-label={t('date.open')}>
            <CalendarDays size={18} aria-hidden />
          </Button>
        </Group>
        <FieldError id={id} error={props.error} />
        <Popover className={popup.popover}>
          <Dialog className={css.dialog} aria-label={t('date.calendar')}>
            <MonthCalendar />
          </Dialog>
        </Popover>
      </AriaDatePicker>
    </I18nProvider>
  );
}

function MonthCalendar() {
  const { t } = useTranslation('ui');
  return (
    <Calendar>
      <header className={css.header}>
        <Button slot="previous" className={css.turn} aria-label={t('date.previous')}>
          <ChevronLeft size={20} aria-hidden />
        </Button>
        <Heading className={css.month} />
        <Button slot="next" className={css.turn} aria-label={t('date.next')}>
          <ChevronRight size={20} aria-hidden />
        </Button>
      </header>
      <CalendarGrid weekdayStyle="short" className={css.grid}>
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => <CalendarCell date={date} className={css.cell} />}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}

/** A time of day, 24 hours, to the minute. */
export function TimeField(props: WallFieldProps) {
  const { id, locale, aria } = useWallField(props);
  return (
    <I18nProvider locale={locale}>
      <AriaTimeField
        {...aria}
        id={id}
        hourCycle={24}
        value={read(props.value, parseTime)}
        onChange={(time) => props.onChange(time?.toString().slice(0, 5) ?? null)}
        className={fieldCss.field}
      >
        <FieldLabel {...props} />
        <FieldHint id={id} hint={props.hint} />
        <div className={cx(fieldCss.control, css.box)} data-invalid={props.error && true}>
          <Segments />
        </div>
        <FieldError id={id} error={props.error} />
      </AriaTimeField>
    </I18nProvider>
  );
}

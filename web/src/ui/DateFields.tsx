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
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import css from './DateFields.module.css';
import { FieldError, FieldHint, LabelText, type FieldText } from './Field';
import fieldCss from './Field.module.css';
import popup from './Popup.module.css';
import { useWallField, type WallFieldProps } from './useWallField';

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

/**
 * Returns the same object for the same text, because another one would undo what is being typed.
 */
function useRead<Value>(text: string | null | undefined, parse: (text: string) => Value) {
  return useMemo(() => read(text, parse), [text, parse]);
}

const EARLIEST = new CalendarDate(1900, 1, 1);

function useDateField(props: DateFieldProps) {
  const wall = useWallField(props, 'date');
  const min = useRead(props.min, parseDate);
  const max = useRead(props.max, parseDate);
  const date = useRead(wall.value, parseDate);
  return {
    wall,
    date: {
      value: date,
      onChange: (next: { toString: () => string } | null) =>
        wall.onChange(next?.toString() ?? null),
      // A year is out of range until its last digit is typed, so it is checked when the field
      // is left.
      ...(!wall.typing && { minValue: min ?? EARLIEST, maxValue: max ?? undefined }),
    },
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
  const { wall, date } = useDateField(props);
  return (
    <I18nProvider locale={wall.locale}>
      <AriaDateField {...wall.aria} {...date} id={wall.id} className={fieldCss.field}>
        <FieldLabel {...props} />
        <FieldHint id={wall.id} hint={props.hint} />
        <div {...wall.frame}>
          <Segments />
        </div>
        <FieldError id={wall.id} error={wall.error} />
      </AriaDateField>
    </I18nProvider>
  );
}

/** A date by keyboard and from a calendar that begins on the language's first day of the week. */
export function DatePicker(props: DateFieldProps) {
  const { t } = useTranslation('ui');
  const { wall, date } = useDateField(props);
  return (
    <I18nProvider locale={wall.locale}>
      <AriaDatePicker {...wall.aria} {...date} id={wall.id} className={fieldCss.field}>
        <FieldLabel {...props} />
        <FieldHint id={wall.id} hint={props.hint} />
        <Group {...wall.frame}>
          <Segments />
          <Button className={css.open} aria-label={t('date.open')}>
            <CalendarDays size={18} aria-hidden />
          </Button>
        </Group>
        <FieldError id={wall.id} error={wall.error} />
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
  const wall = useWallField(props, 'time');
  const time = useRead(wall.value, parseTime);
  return (
    <I18nProvider locale={wall.locale}>
      <AriaTimeField
        {...wall.aria}
        id={wall.id}
        hourCycle={24}
        value={time}
        onChange={(next) => wall.onChange(next?.toString().slice(0, 5) ?? null)}
        className={fieldCss.field}
      >
        <FieldLabel {...props} />
        <FieldHint id={wall.id} hint={props.hint} />
        <div {...wall.frame}>
          <Segments />
        </div>
        <FieldError id={wall.id} error={wall.error} />
      </AriaTimeField>
    </I18nProvider>
  );
}

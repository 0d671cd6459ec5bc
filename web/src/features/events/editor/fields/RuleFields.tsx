import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { addDays } from '@/lib/wallTime';
import { CheckboxGroup } from '@/ui/CheckboxGroup';
import { DatePicker } from '@/ui/DateFields';
import { RadioGroup } from '@/ui/RadioGroup';
import { TypedField } from '@/ui/TypedField';
import css from '../Editor.module.css';
import { withoutMonths } from '../recurrence';
import {
  monthlyDaysOf,
  weekdayCodes,
  weekdayOf,
  type MonthlyDay,
  type Rule,
  type RuleEnd,
  type Weekday,
} from '../../recurrence/rule';
import { monthlyWords, monthName, weekdayName } from '../../recurrence/words';

type RuleFieldsProps = { rule: Rule; start: string; onChange: (rule: Rule) => void };

/** Interval, days, excluded months and end of a series. */
export function RuleFields({ rule, start, onChange }: RuleFieldsProps) {
  const { t } = useTranslation('editor');
  const set = (part: Partial<Rule>) => onChange({ ...rule, ...part });
  return (
    <>
      <NumberField
        label={t(`repeat.interval.${rule.unit}`)}
        value={rule.interval}
        most={99}
        onChange={(interval) => set({ interval })}
      />
      {rule.unit === 'week' && (
        <Weekdays rule={rule} start={start} onChange={(weekdays) => set({ weekdays })} />
      )}
      {rule.monthly && (
        <MonthlyChoice
          monthly={rule.monthly}
          start={start}
          onChange={(monthly) => set({ monthly })}
        />
      )}
      {rule.unit !== 'year' && <MonthsOut rule={rule} start={start} onChange={onChange} />}
      <End end={rule.end} start={start} onChange={(end) => set({ end })} />
    </>
  );
}

type NumberFieldProps = {
  label: string;
  value: number;
  most: number;
  onChange: (value: number) => void;
};

/** A whole number from 1. */
function NumberField({ label, value, most, onChange }: NumberFieldProps) {
  const { t } = useTranslation('editor');
  const isMeant = (number: number) => Number.isInteger(number) && number >= 1 && number <= most;
  return (
    <div className={css.small}>
      <TypedField
        label={label}
        type="number"
        inputMode="numeric"
        min={1}
        max={most}
        value={String(value)}
        wrong={(typed) => (isMeant(Number(typed)) ? undefined : t('repeat.number', { most }))}
        onTake={(typed) => onChange(Number(typed))}
      />
    </div>
  );
}

type WeekdaysProps = { rule: Rule; start: string; onChange: (weekdays: Weekday[]) => void };

function Weekdays({ rule, start, onChange }: WeekdaysProps) {
  const { t } = useTranslation('editor');
  const language = useLanguage();
  const own = weekdayOf(start);
  return (
    <CheckboxGroup
      label={t('repeat.weekdays')}
      hint={t('repeat.weekdaysHint')}
      row
      choices={weekdayCodes.map((value) => ({
        value,
        label: weekdayName(value, language),
        disabled: value === own && rule.weekdays.includes(own),
      }))}
      value={rule.weekdays}
      onChange={(weekdays) => onChange(weekdays as Weekday[])}
    />
  );
}

type MonthlyChoiceProps = {
  monthly: MonthlyDay;
  start: string;
  onChange: (monthly: MonthlyDay) => void;
};

function MonthlyChoice({ monthly, start, onChange }: MonthlyChoiceProps) {
  const { t } = useTranslation('editor');
  const language = useLanguage();
  const keyOf = (one: MonthlyDay) => JSON.stringify(one);
  const offered = monthlyDaysOf(start);
  if (!offered.some((one) => keyOf(one) === keyOf(monthly))) offered.push(monthly);
  return (
    <RadioGroup
      label={t('repeat.monthly')}
      choices={offered.map((one) => ({
        value: keyOf(one),
        label: monthlyWords(one, t, language),
        ...('day' in one && one.day > 28 && { hint: t('repeat.shortMonths') }),
      }))}
      value={keyOf(monthly)}
      onChange={(key) => {
        const chosen = offered.find((one) => keyOf(one) === key);
        if (chosen) onChange(chosen);
      }}
    />
  );
}

function MonthsOut({ rule, start, onChange }: RuleFieldsProps) {
  const { t } = useTranslation('editor');
  const language = useLanguage();
  const own = Number(start.slice(5, 7));
  const all = Array.from({ length: 12 }, (_, i) => i + 1);
  const out = rule.months.length > 0 ? all.filter((month) => !rule.months.includes(month)) : [];
  const [opened] = useState(out.length > 0);
  return (
    <details className={css.help} open={opened}>
      <summary>{t('repeat.monthsOut')}</summary>
      <CheckboxGroup
        label={t('repeat.notIn')}
        row
        choices={all.map((month) => ({
          value: String(month),
          label: monthName(month, language),
          disabled: month === own,
        }))}
        value={out.map(String)}
        onChange={(months) => onChange(withoutMonths(rule, months.map(Number), start))}
      />
    </details>
  );
}

type EndProps = { end: RuleEnd; start: string; onChange: (end: RuleEnd) => void };

const TIMES = 10;

/** No end, an end by number, or an end by date; a choice starts with a usual value. */
function End({ end, start, onChange }: EndProps) {
  const { t } = useTranslation('editor');
  const begin: Record<RuleEnd['kind'], RuleEnd> = {
    never: { kind: 'never' },
    count: { kind: 'count', count: TIMES },
    until: { kind: 'until', day: addDays(start, 365) },
  };
  const kinds = ['never', 'count', 'until'] as const;
  return (
    <>
      <RadioGroup
        label={t('repeat.end')}
        row
        choices={kinds.map((value) => ({ value, label: t(`repeat.endKind.${value}`) }))}
        value={end.kind}
        onChange={(kind) => onChange(begin[kind as RuleEnd['kind']])}
      />
      {end.kind === 'count' && (
        <NumberField
          label={t('repeat.count')}
          value={end.count}
          most={1000}
          onChange={(count) => onChange({ kind: 'count', count })}
        />
      )}
      {end.kind === 'until' && (
        <div className={css.narrow}>
          <DatePicker
            label={t('repeat.until')}
            value={end.day}
            min={start.slice(0, 10)}
            onChange={(day) => day && onChange({ kind: 'until', day })}
          />
        </div>
      )}
    </>
  );
}

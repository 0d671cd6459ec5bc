import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '@/api/client';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/CheckboxGroup';
import { DatePicker } from '@/ui/DateFields';
import { Dialog } from '@/ui/Dialog';
import { RadioGroup } from '@/ui/RadioGroup';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import type { PriceList, Tier } from '../api';
import { budgetCents, textIn } from '../model';
import { useSavePrices, type PriceListRequest } from './api';
import css from './Desk.module.css';
import { useWords } from '../words';

type Bracket = { from: string; price: string };
type Form = {
  validFrom: string;
  year: 'calendar' | 'rolling';
  /** `MM-dd`, or empty. */
  rollOver: string;
  brackets: Bracket[];
  paymentPage: string;
  example: boolean;
};

const text = (cents: number) =>
  cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace('.', ',');

function formOf(list: PriceList | null, isNew: boolean): Form {
  return {
    validFrom: isNew ? '' : (list?.validFrom ?? ''),
    year: list?.year ?? 'calendar',
    rollOver: list?.rollOver ?? '',
    brackets: list?.brackets.map(({ from, cents }) => ({
      from: text(from),
      price: text(cents),
    })) ?? [{ from: '0', price: '' }],
    paymentPage: list?.paymentPage ?? '',
    example: list?.example ?? false,
  };
}

const firstOfMonths = Array.from(
  { length: 11 },
  (_, index) => `${String(index + 2).padStart(2, '0')}-01`,
);

function gapsOf(form: Form): string[] {
  const amounts = form.brackets.map(({ from, price }) => [budgetCents(from), budgetCents(price)]);
  const budgets = amounts.map(([from]) => from ?? -1);
  const rising = budgets.every((from, i) => (i === 0 ? from === 0 : from > (budgets[i - 1] ?? 0)));
  return [
    ...(form.validFrom ? [] : ['validFrom']),
    ...(rising && amounts.every(([, cents]) => cents !== null && cents !== undefined)
      ? []
      : ['brackets']),
    ...(!form.paymentPage || /^https:\/\/\S+$/.test(form.paymentPage) ? [] : ['paymentPage']),
  ];
}

const requestOf = (form: Form, currency: string): PriceListRequest => ({
  validFrom: form.validFrom,
  year: form.year,
  rollOver: form.year === 'calendar' && form.rollOver ? form.rollOver : null,
  currency,
  brackets: form.brackets.map(({ from, price }) => ({
    from: budgetCents(from) ?? 0,
    cents: budgetCents(price) ?? 0,
  })),
  paymentPage: form.paymentPage || null,
  example: form.example,
});

type PriceDialogProps = {
  tier: Tier;
  /** The list that is written anew; null for a new one. */
  list: PriceList | null;
  /** What the form begins with. */
  model: PriceList | null;
  onClose: () => void;
};

/** Writes the prices of a tier from a day on. */
export function PriceDialog({ tier, list, model, onClose }: PriceDialogProps) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const save = useSavePrices(tier.code, list);
  const [key, setKey] = useState(newIdempotencyKey);
  const [form, setForm] = useState(() => formOf(model, list === null));
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const set = (changed: Partial<Form>) => setForm((before) => ({ ...before, ...changed }));
  const setBracket = (index: number, changed: Partial<Bracket>) =>
    set({
      brackets: form.brackets.map((one, i) => (i === index ? { ...one, ...changed } : one)),
    });
  const go = () => {
    if (save.isPending) return;
    const gaps = gapsOf(form);
    setWrong(gaps);
    if (gaps.length > 0) return;
    save.mutate(
      { body: requestOf(form, model?.currency ?? 'EUR'), key },
      {
        onSuccess: onClose,
        onError: (error) => {
          if (isProblem(error) && error.status >= 400 && error.status < 500)
            setKey(newIdempotencyKey());
        },
      },
    );
  };
  const errorOf = (field: string) => (wrong.includes(field) ? t(`gap.${field}`) : undefined);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(list ? 'desk:prices.changeTitle' : 'desk:prices.newTitle', {
        tier: textIn(tier.label, words.language),
      })}
      actions={
        <>
          <Button onClick={onClose}>{t('act.back')}</Button>
          <Button variant="primary" pending={save.isPending} onClick={go}>
            {t('prices.save')}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <DatePicker
          label={t('prices.from')}
          hint={t('prices.fromHint')}
          error={errorOf('validFrom')}
          required
          value={form.validFrom || null}
          onChange={(day) => set({ validFrom: day ?? '' })}
        />
        {form.brackets.map(({ from, price }, index) => (
          <div key={index} className={css.bracket}>
            <TextField
              name={`from-${index}`}
              label={t('prices.budgetFrom')}
              inputMode="decimal"
              disabled={index === 0}
              value={from}
              onChange={({ target }) => setBracket(index, { from: target.value })}
            />
            <TextField
              name={`price-${index}`}
              label={t('prices.price')}
              inputMode="decimal"
              required
              value={price}
              onChange={({ target }) => setBracket(index, { price: target.value })}
            />
            {index > 0 && (
              <Button
                variant="quiet"
                onClick={() => set({ brackets: form.brackets.filter((_, i) => i !== index) })}
              >
                {t('prices.removeBracket')}
              </Button>
            )}
          </div>
        ))}
        {errorOf('brackets') && <p role="alert">{errorOf('brackets')}</p>}
        <Button
          size="small"
          onClick={() => set({ brackets: [...form.brackets, { from: '', price: '' }] })}
        >
          <Plus size={16} aria-hidden />
          {t('prices.addBracket')}
        </Button>
        <RadioGroup
          label={t('prices.year')}
          value={form.year}
          onChange={(year) => set({ year: year === 'rolling' ? 'rolling' : 'calendar' })}
          choices={(['calendar', 'rolling'] as const).map((value) => ({
            value,
            label: t(`prices.yearOf.${value}`),
          }))}
        />
        {form.year === 'calendar' && (
          <Select
            name="rollOver"
            label={t('prices.rollOver')}
            hint={t('prices.rollOverHint')}
            placeholder={t('prices.noRollOver')}
            value={form.rollOver}
            onChange={({ target }) => set({ rollOver: target.value })}
            options={[...new Set([...firstOfMonths, form.rollOver])]
              .filter(Boolean)
              .sort()
              .map((value) => ({ value, label: words.dayOfYear(value) }))}
          />
        )}
        <TextField
          name="paymentPage"
          type="url"
          label={t('prices.paymentPage')}
          hint={t('optional')}
          error={errorOf('paymentPage')}
          placeholder="https://"
          value={form.paymentPage}
          onChange={({ target }) => set({ paymentPage: target.value.trim() })}
        />
        <Checkbox
          label={t('prices.example')}
          checked={form.example}
          onChange={(example) => set({ example })}
        />
        <ProblemMessage error={save.error} />
      </div>
    </Dialog>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '@/api/client';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/CheckboxGroup';
import { Dialog } from '@/ui/Dialog';
import { RadioGroup } from '@/ui/RadioGroup';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import type { Entitlement } from '../api';
import { textIn } from '../model';
import { useWords } from '../words';
import { useCreateEntitlement } from './api';
import css from './Desk.module.css';

const kinds = ['access', 'quota', 'rate'] as const satisfies Entitlement['kind'][];
const units = ['hours', 'seats', 'times'] as const satisfies NonNullable<Entitlement['unit']>[];

/** Writes something that a tier gives from now on. */
export function BenefitDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('desk');
  const { catalogue, language } = useWords();
  const create = useCreateEntitlement();
  const [key, setKey] = useState(newIdempotencyKey);
  const [tier, setTier] = useState('');
  const [fr, setFr] = useState('');
  const [en, setEn] = useState('');
  const [kind, setKind] = useState<(typeof kinds)[number]>('access');
  const [amount, setAmount] = useState('');
  const [unit, setUnit] = useState<(typeof units)[number]>('hours');
  const [inGrace, setInGrace] = useState(true);
  const [tried, setTried] = useState(false);

  const number = /^\d{1,6}$/.test(amount.trim()) ? Number(amount) : 0;
  const most = kind === 'rate' ? 100 : 100_000;
  const wrongAmount = kind !== 'access' && (number < 1 || number > most);
  const go = () => {
    setTried(true);
    if (!tier || !fr.trim() || wrongAmount || create.isPending) return;
    create.mutate(
      {
        body: {
          tier,
          label: { fr: fr.trim(), ...(en.trim() && { en: en.trim() }) },
          kind,
          amount: kind === 'access' ? null : number,
          unit: kind === 'quota' ? unit : null,
          inGrace,
          example: false,
        },
        key,
      },
      {
        onSuccess: onClose,
        onError: (error) => {
          if (isProblem(error) && error.status >= 400 && error.status < 500)
            setKey(newIdempotencyKey());
        },
      },
    );
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('benefits.new')}
      actions={
        <>
          <Button onClick={onClose}>{t('act.back')}</Button>
          <Button variant="primary" pending={create.isPending} onClick={go}>
            {t('prices.save')}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <Select
          name="tier"
          label={t('field.tier')}
          hint={t('benefits.tierHint')}
          error={tried && !tier ? t('gap.tier') : undefined}
          required
          value={tier}
          onChange={({ target }) => setTier(target.value)}
          options={(catalogue?.tiers ?? []).map(({ code, label }) => ({
            value: code,
            label: textIn(label, language),
          }))}
        />
        <TextField
          name="label-fr"
          label={t('benefits.labelFr')}
          error={tried && !fr.trim() ? t('gap.message') : undefined}
          required
          maxLength={200}
          value={fr}
          onChange={({ target }) => setFr(target.value)}
        />
        <TextField
          name="label-en"
          label={t('benefits.labelEn')}
          hint={t('optional')}
          maxLength={200}
          value={en}
          onChange={({ target }) => setEn(target.value)}
        />
        <RadioGroup
          label={t('benefits.gives')}
          value={kind}
          onChange={(value) => setKind(kinds.find((one) => one === value) ?? 'access')}
          choices={kinds.map((value) => ({ value, label: t(`benefits.kind.${value}`) }))}
        />
        {kind !== 'access' && (
          <TextField
            name="amount"
            label={t(kind === 'rate' ? 'desk:benefits.percent' : 'desk:benefits.amount')}
            error={tried && wrongAmount ? t('benefits.wrongAmount', { most }) : undefined}
            required
            inputMode="numeric"
            value={amount}
            onChange={({ target }) => setAmount(target.value)}
          />
        )}
        {kind === 'quota' && (
          <Select
            name="unit"
            label={t('benefits.unit')}
            placeholder={false}
            value={unit}
            onChange={({ target }) => setUnit(units.find((one) => one === target.value) ?? 'hours')}
            options={units.map((value) => ({ value, label: t(`benefits.unitOf.${value}`) }))}
          />
        )}
        <Checkbox label={t('benefits.inGrace')} checked={inGrace} onChange={setInGrace} />
        <ProblemMessage error={create.error} />
      </div>
    </Dialog>
  );
}

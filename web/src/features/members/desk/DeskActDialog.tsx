import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '@/api/client';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { todayIn } from '@/lib/wallTime';
import { Button } from '@/ui/Button';
import { DatePicker } from '@/ui/DateFields';
import { Dialog } from '@/ui/Dialog';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { TextField } from '@/ui/TextField';
import type { Membership } from '../api';
import { textIn } from '../model';
import {
  begin,
  fieldAt,
  fieldsOf,
  gapsOf,
  methods,
  type Asked,
  type Field,
  type Values,
} from './acts';
import { useAct } from './api';
import css from './Desk.module.css';
import { MemberChoice } from './MemberChoice';
import { useWords, ZONE } from '../words';

type DeskActDialogProps = {
  membership: Membership;
  asked: Asked;
  onClose: () => void;
  onDone: () => void;
};

/** Asks what an act of the desk needs, and carries it out. */
export function DeskActDialog({ membership, asked, onClose, onDone }: DeskActDialogProps) {
  const { t } = useTranslation('desk');
  const { act, term, entry } = asked;
  const words = useWords();
  const change = useAct(membership, asked);
  const [key, setKey] = useState(newIdempotencyKey);
  const [values, setValues] = useState(() => begin(asked, membership, todayIn(ZONE)));
  const [wrong, setWrong] = useState<readonly Field[]>([]);
  const set = (changed: Partial<Values>) => setValues((before) => ({ ...before, ...changed }));

  const go = () => {
    if (change.isPending) return;
    const gaps = gapsOf(asked, values);
    setWrong(gaps);
    if (gaps.length > 0) return;
    change.mutate(
      { values, key },
      {
        onSuccess: onDone,
        onError: (error) => {
          // A lost answer keeps its key, so that nothing is booked twice; a refusal was an answer.
          if (!isProblem(error) || error.status < 400 || error.status >= 500) return;
          setKey(newIdempotencyKey());
          setWrong(error.violations.flatMap(({ pointer }) => fieldAt(pointer) ?? []));
        },
      },
    );
  };
  const amount = term && words.money(term.dues.balance, term.dues.asked.currency);
  return (
    <Dialog
      title={t(`act.${act}.title`, { name: membership.party.name })}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('act.back')}</Button>
          <Button variant="primary" pending={change.isPending} onClick={go}>
            {t(`act.${act}.go`)}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <p>
          {t(`act.${act}.text`, {
            year: term?.year ?? '',
            balance: amount ?? '',
            amount: entry && term ? words.money(entry.cents, term.dues.asked.currency) : '',
          })}
        </p>
        {fieldsOf[act].map((field) => (
          <ActField
            key={field}
            field={field}
            asked={asked}
            membership={membership}
            value={values[field]}
            error={wrong.includes(field) ? t(`gap.${field}`) : undefined}
            onChange={(value) => set({ [field]: value })}
          />
        ))}
        <ProblemMessage
          error={wrong.length > 0 ? null : change.error}
          detail={isProblem(change.error, 'version-conflict') ? t('act.stale') : undefined}
        />
      </div>
    </Dialog>
  );
}

type ActFieldProps = {
  field: Field;
  asked: Asked;
  membership: Membership;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
};

function ActField({ field, asked, membership, value, error, onChange }: ActFieldProps) {
  const { t } = useTranslation('desk');
  const { catalogue, language } = useWords();
  const label = t(`field.${field === 'message' ? `message.${asked.act}` : field}`);
  const common = { label, error, name: field };
  switch (field) {
    case 'message':
      return (
        <TextArea
          {...common}
          hint={t(`told.${asked.act}`)}
          required
          maxLength={2000}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      );
    case 'note':
      return (
        <TextField
          {...common}
          hint={t('optional')}
          maxLength={500}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      );
    case 'amount':
      return (
        <TextField
          {...common}
          required
          inputMode="decimal"
          autoComplete="off"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      );
    case 'from':
    case 'heardOn':
    case 'bookedOn':
      return (
        <DatePicker
          label={label}
          error={error}
          hint={field === 'from' ? t('todayIfEmpty') : undefined}
          required={field !== 'from'}
          value={value || null}
          onChange={(day) => onChange(day ?? '')}
        />
      );
    case 'into':
      return (
        <MemberChoice
          label={label}
          error={error}
          without={membership.id}
          onChoose={(id) => onChange(id)}
        />
      );
    case 'method':
      return (
        <Select
          {...common}
          placeholder={false}
          value={value}
          onChange={({ target }) => onChange(target.value)}
          options={methods.map((one) => ({ value: one, label: t(`method.${one}`) }))}
        />
      );
    case 'tier':
    case 'college': {
      const party = membership.party.organisation ? 'organisation' : 'person';
      const list =
        field === 'tier'
          ? catalogue?.tiers
          : catalogue?.colleges.filter(({ parties }) => parties.includes(party));
      return (
        <Select
          {...common}
          required
          value={value}
          onChange={({ target }) => onChange(target.value)}
          options={(list ?? []).map(({ code, label: texts }) => ({
            value: code,
            label: textIn(texts, language),
          }))}
        />
      );
    }
  }
}

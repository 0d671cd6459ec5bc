import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/CheckboxGroup';
import { TextField } from '@/ui/TextField';
import css from '../Claims.module.css';
import { useGiveAccount, type Claim } from './api';

type AccountFormProps = { claim: Claim; onDone?: () => void };

/** The organisation's account: shown masked once it is given, and typed anew to change it. */
export function AccountForm({ claim, onDone }: AccountFormProps) {
  const { t } = useTranslation('myClaims');
  const { account, subject } = claim;
  const [open, setOpen] = useState(account === null || onDone !== undefined);
  const give = useGiveAccount(claim);
  const [holder, setHolder] = useState(account?.holder ?? subject.organisation.name);
  const [iban, setIban] = useState('');
  const [bic, setBic] = useState('');
  const [ours, setOurs] = useState(false);
  const [tried, setTried] = useState(false);
  const wrong = (pointer: string) =>
    isProblem(give.error) && give.error.violations.some((one) => one.pointer === `/${pointer}`);

  const send = () => {
    setTried(true);
    if (give.isPending || !holder.trim() || !iban.trim() || !ours) return;
    const body = {
      holder: holder.trim(),
      iban: iban.trim(),
      bic: bic.trim().toUpperCase() || null,
      ofOrganisation: ours,
    };
    give.mutate(body, {
      onSuccess: () => {
        setIban('');
        setTried(false);
        setOpen(false);
        onDone?.();
      },
    });
  };

  if (!open && account)
    return (
      <>
        <p>
          <span className={css.strong}>{account.holder}</span> · {account.masked}
        </p>
        <p className={css.hint}>{t('account.masked')}</p>
        <Button onClick={() => setOpen(true)}>{t('account.change')}</Button>
      </>
    );
  return (
    <form
      className={css.form}
      noValidate
      aria-label={t('account.title')}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p className={css.hint}>{t('account.text')}</p>
      <TextField
        name="holder"
        label={t('account.holder')}
        hint={t('account.holderHint')}
        error={(tried && !holder.trim()) || wrong('holder') ? t('account.wrong.holder') : undefined}
        required
        maxLength={140}
        value={holder}
        onChange={({ target }) => setHolder(target.value)}
      />
      <TextField
        name="iban"
        label={t('account.iban')}
        hint={t('account.ibanHint')}
        error={
          wrong('iban')
            ? t('account.wrong.iban')
            : tried && !iban.trim()
              ? t('gap.account')
              : undefined
        }
        required
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        value={iban}
        onChange={({ target }) => setIban(target.value)}
      />
      <TextField
        name="bic"
        label={t('account.bic')}
        hint={t('account.bicHint')}
        error={wrong('bic') ? t('account.wrong.bic') : undefined}
        autoComplete="off"
        maxLength={11}
        value={bic}
        onChange={({ target }) => setBic(target.value)}
      />
      <Checkbox
        label={t('account.ours')}
        hint={tried && !ours ? t('account.wrong.ours') : t('account.oursHint')}
        checked={ours}
        onChange={setOurs}
      />
      <ProblemMessage
        error={isProblem(give.error) && give.error.violations.length > 0 ? null : give.error}
      />
      <div className={css.acts}>
        <Button type="submit" variant="primary" pending={give.isPending}>
          {t('account.go')}
        </Button>
        {account && !onDone && <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>}
      </div>
    </form>
  );
}

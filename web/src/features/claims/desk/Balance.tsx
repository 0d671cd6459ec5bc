import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatDay } from '@/lib/dates';
import { money } from '@/lib/numbers';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { DatePicker } from '@/ui/DateFields';
import { TextField } from '@/ui/TextField';
import css from '../Claims.module.css';
import { useBalance, useRecordBalance } from './records';
import { useKept } from './useKept';
import { centsOf } from './words';

type BalanceProps = { scheme: string; currency: string; writes: boolean };

/** When the funder paid its balance: the years of keeping count from that day. */
export function Balance({ scheme, currency, writes }: BalanceProps) {
  const { t } = useTranslation('claimDesk');
  const language = useLanguage();
  const { data } = useBalance(scheme);
  const record = useRecordBalance(scheme);
  const [typed, keep, forget] = useKept(`balance:${scheme}`, { day: '', grant: '' });
  const [tried, setTried] = useState(false);
  if (!data) return null;
  const grant = centsOf(typed.grant);
  const go = () => {
    setTried(true);
    if (record.isPending || !typed.day || !grant) return;
    record.mutate(
      { paidOn: typed.day, grant: { cents: grant, currency } },
      {
        onSuccess: () => {
          forget();
          setTried(false);
        },
      },
    );
  };
  return (
    <section className={css.section}>
      <h2>{t('balance.title')}</h2>
      <p className={css.lead}>{t('balance.text')}</p>
      <p>
        {data.paidOn && data.grant
          ? t('balance.known', {
              day: formatDay(data.paidOn, language),
              grant: money(data.grant.cents, data.grant.currency, language),
            })
          : t('balance.none')}
      </p>
      {writes && (
        <div className={css.form}>
          <div className={css.pair}>
            <DatePicker
              label={t('balance.day')}
              error={tried && !typed.day ? t('balance.wrongDay') : undefined}
              required
              value={typed.day}
              onChange={(day) => keep({ ...typed, day: day ?? '' })}
            />
            <TextField
              name="grant"
              inputMode="decimal"
              label={t('balance.grant')}
              error={tried && !grant ? t('balance.wrong') : undefined}
              required
              value={typed.grant}
              onChange={({ target }) => keep({ ...typed, grant: target.value })}
            />
          </div>
          <div className={css.acts}>
            <Button pending={record.isPending} onClick={go}>
              {t('balance.go')}
            </Button>
          </div>
          <ProblemMessage error={record.error} />
          {record.isSuccess && (
            <Banner tone="good" announce="status">
              <p>{t('balance.done')}</p>
            </Banner>
          )}
        </div>
      )}
    </section>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { newIdempotencyKey } from '@/api/client';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useCurrentUser } from '@/auth/AuthContext';
import { useLanguage } from '@/i18n/useLanguage';
import { formatDay } from '@/lib/dates';
import { money } from '@/lib/numbers';
import { paths } from '@/lib/paths';
import { todayIn } from '@/lib/wallTime';
import { Button } from '@/ui/Button';
import { CheckboxGroup } from '@/ui/CheckboxGroup';
import { DataTable } from '@/ui/DataTable';
import { DatePicker } from '@/ui/DateFields';
import { EmptyState } from '@/ui/EmptyState';
import { Skeleton } from '@/ui/Skeleton';
import { StatusBadge } from '@/ui/StatusBadge';
import css from '../Claims.module.css';
import { batchTones, ZONE } from './words';
import { useBatches, useCreateBatch, useQueue } from './api';
import { DeskHead } from './DeskHead';
import { RecordPayment } from './RecordPayment';

/** Approved claims that wait for a payment, and the batches that were made of others. */
export function BatchesPage() {
  const { t } = useTranslation('claimDesk');
  const user = useCurrentUser();
  return (
    <div className={css.page}>
      <DeskHead at="deskBatches" lead={t('batches.lead')} />
      {user?.roles.includes('treasurer') && (
        <>
          <Gather />
          <RecordPayment />
        </>
      )}
      <Batches />
    </div>
  );
}

/** Chooses approved claims for one file of the bank. */
function Gather() {
  const { t } = useTranslation('claimDesk');
  const language = useLanguage();
  const navigate = useNavigate();
  const { data, error, isPending, refetch } = useQueue({ status: 'approved' });
  const create = useCreateBatch();
  const [key, setKey] = useState(newIdempotencyKey);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [day, setDay] = useState(() => todayIn(ZONE));
  const [tried, setTried] = useState(false);
  const ready = (data?.pages.flatMap((page) => page.items) ?? []).filter(({ onHold }) => !onHold);
  const chosen = ready.filter(({ id }) => !left.includes(id));
  const total = chosen.reduce((sum, { amount }) => sum + amount.cents, 0);
  const go = () => {
    setTried(true);
    if (create.isPending || chosen.length === 0 || !day) return;
    create.mutate(
      { body: { claimIds: chosen.map(({ id }) => id), executionDay: day }, key },
      {
        onSuccess: ({ id }) => void navigate(paths.deskBatch(id)),
        // A lost answer keeps its key, so that nothing is gathered twice; a refusal was an answer.
        onError: (problem) => {
          if (isProblem(problem) && problem.status >= 400 && problem.status < 500)
            setKey(newIdempotencyKey());
        },
      },
    );
  };
  return (
    <section className={css.section}>
      <h2>{t('gather.title')}</h2>
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton count={2} />}
      {data && ready.length === 0 && (
        <EmptyState title={t('gather.empty')}>{t('gather.emptyText')}</EmptyState>
      )}
      {ready.length > 0 && (
        <form
          className={css.form}
          noValidate
          aria-label={t('gather.title')}
          onSubmit={(event) => {
            event.preventDefault();
            go();
          }}
        >
          <CheckboxGroup
            label={t('gather.claims')}
            hint={t('gather.hint')}
            error={tried && chosen.length === 0 ? t('gap.claims') : undefined}
            value={chosen.map(({ id }) => id)}
            onChange={(ids) => setLeft(ready.map(({ id }) => id).filter((id) => !ids.includes(id)))}
            choices={ready.map(({ id, organisation, number, amount }) => ({
              value: id,
              label: organisation,
              hint: `${number ?? ''} · ${money(amount.cents, amount.currency, language)}`,
            }))}
          />
          <DatePicker
            label={t('gather.day')}
            error={tried && !day ? t('gap.day') : undefined}
            required
            min={todayIn(ZONE)}
            value={day}
            onChange={(next) => setDay(next ?? '')}
          />
          <p role="status" className={css.amount}>
            {t('gather.total', {
              count: chosen.length,
              amount: money(total, 'EUR', language),
            })}
          </p>
          <ProblemMessage error={create.error} />
          <Button type="submit" variant="primary" pending={create.isPending}>
            {t('gather.go')}
          </Button>
        </form>
      )}
    </section>
  );
}

function Batches() {
  const { t } = useTranslation('claimDesk');
  const language = useLanguage();
  const { data, error, isPending, refetch } = useBatches();
  return (
    <section className={css.section}>
      <h2>{t('batches.title')}</h2>
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton shape="row" count={3} />}
      {data?.length === 0 && <p className={css.lead}>{t('batches.empty')}</p>}
      {data && data.length > 0 && (
        <DataTable
          caption={t('batches.caption', { count: data.length })}
          rows={data}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'number',
              header: t('column.batch'),
              cell: ({ id, number }) => <Link to={paths.deskBatch(id)}>{number}</Link>,
            },
            {
              key: 'status',
              header: t('column.status'),
              cell: ({ status }) => (
                <StatusBadge tone={batchTones[status]}>{t(`batch.status.${status}`)}</StatusBadge>
              ),
            },
            {
              key: 'day',
              header: t('column.day'),
              cell: ({ executionDay }) => formatDay(executionDay, language),
            },
            { key: 'by', header: t('column.gathered'), cell: ({ createdBy }) => createdBy },
            {
              key: 'signed',
              header: t('column.signed'),
              cell: ({ signedBy }) => signedBy ?? t('batch.unsigned'),
            },
            {
              key: 'total',
              header: t('column.amount'),
              numeric: true,
              cell: ({ total }) => money(total.cents, total.currency, language),
            },
          ]}
        />
      )}
    </section>
  );
}

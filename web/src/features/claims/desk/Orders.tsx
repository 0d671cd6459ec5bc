import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useCurrentUser } from '@/auth/AuthContext';
import { useLanguage } from '@/i18n/useLanguage';
import { formatDay } from '@/lib/dates';
import { money } from '@/lib/numbers';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { Select } from '@/ui/Select';
import { StatusBadge } from '@/ui/StatusBadge';
import css from '../Claims.module.css';
import { useChangeBatch, type Batch, type PayeeCheck } from './api';
import { OrderProof } from './OrderProof';
import { orderTones, payeeChecks } from './words';

/** The orders of a batch: whom, how much, on which account, and what the bank said. */
export function Orders({ batch }: { batch: Batch }) {
  const { t } = useTranslation('claimDesk');
  const language = useLanguage();
  const user = useCurrentUser();
  const change = useChangeBatch(batch);
  const pays = user?.roles.includes('treasurer');
  const removes = batch.actions.some(({ name, allowed }) => name === 'remove-order' && allowed);
  return (
    <section className={css.section}>
      <h2>{t('orders.title')}</h2>
      <DataTable
        caption={t('orders.caption', { count: batch.orders.length })}
        rows={batch.orders}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'organisation',
            header: t('column.organisation'),
            cell: ({ claimId, organisation, claim }) => (
              <>
                <Link to={paths.deskClaim(claimId)}>{organisation}</Link>
                <br />
                <span className={css.hint}>{claim}</span>
              </>
            ),
          },
          {
            key: 'account',
            header: t('column.account'),
            cell: ({ payee }) => (
              <>
                {payee.holder}
                <br />
                <span className={css.hint}>{payee.account}</span>
              </>
            ),
          },
          {
            key: 'status',
            header: t('column.status'),
            cell: (order) => (
              <>
                <StatusBadge tone={orderTones[order.status]}>
                  {t(`order.${order.status}`)}
                </StatusBadge>
                <br />
                <span className={css.hint}>
                  {order.bookedOn ? formatDay(order.bookedOn, language) : order.reason}
                </span>
                <OrderProof batch={batch} order={order} />
              </>
            ),
          },
          {
            key: 'payee',
            header: t('column.payee'),
            cell: ({ id, payee: { check }, status }) =>
              pays && (status === 'gathered' || status === 'ordered') ? (
                <Select
                  label={t('column.payee')}
                  value={check ?? ''}
                  placeholder={t('payee.none')}
                  onChange={({ target }) =>
                    target.value &&
                    change.mutate({ act: 'payee', order: id, result: target.value as PayeeCheck })
                  }
                  options={payeeChecks.map((value) => ({ value, label: t(`payee.${value}`) }))}
                />
              ) : check ? (
                t(`payee.${check}`)
              ) : (
                t('payee.none')
              ),
          },
          {
            key: 'amount',
            header: t('column.amount'),
            numeric: true,
            cell: ({ amount }) => money(amount.cents, amount.currency, language),
          },
          ...(removes
            ? [
                {
                  key: 'remove',
                  header: t('column.act'),
                  cell: ({ id, status }: Batch['orders'][number]) =>
                    status === 'gathered' && (
                      <Button
                        size="small"
                        variant="quiet"
                        pending={change.isPending}
                        onClick={() => change.mutate({ act: 'remove-order', order: id })}
                      >
                        {t('orders.remove')}
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
      />
      <ProblemMessage error={change.error} />
    </section>
  );
}

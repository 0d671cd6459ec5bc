import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useCurrentUser } from '@/auth/AuthContext';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Skeleton } from '@/ui/Skeleton';
import type { Entitlement } from '../api';
import { textIn } from '../model';
import { useWords } from '../words';
import { useAllEntitlements, useRetireEntitlement } from './api';
import { BenefitDialog } from './BenefitDialog';
import css from './Desk.module.css';
import { DeskHead } from './DeskHead';

/** What each tier gives: access, quotas, better prices. The secretary writes and retires them. */
export function BenefitsPage() {
  const { t } = useTranslation('desk');
  const words = useWords();
  const keeps = useCurrentUser()?.roles.includes('secretary') ?? false;
  const { data, error, isPending, refetch } = useAllEntitlements();
  const [writing, setWriting] = useState(false);
  const [leaving, setLeaving] = useState<Entitlement | null>(null);
  const retire = useRetireEntitlement();
  const fresh = keeps && (
    <Button variant="primary" onClick={() => setWriting(true)}>
      {t('benefits.new')}
    </Button>
  );
  return (
    <div className={css.page}>
      <DeskHead at="deskBenefits" lead={t('benefits.lead')} beside={fresh || undefined} />
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton shape="row" count={3} />}
      {data?.items.length === 0 && (
        <EmptyState title={t('benefits.empty')}>{t('benefits.emptyText')}</EmptyState>
      )}
      {data && data.items.length > 0 && (
        <DataTable
          caption={t('benefits.caption')}
          rows={data.items}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'label',
              header: t('benefits.label'),
              cell: ({ label, example }) =>
                `${textIn(label, words.language)}${example ? ` (${t('prices.isExample')})` : ''}`,
            },
            { key: 'tier', header: t('column.tier'), cell: ({ tier }) => words.tier(tier) },
            {
              key: 'gives',
              header: t('benefits.gives'),
              cell: ({ kind, amount, unit }) =>
                kind === 'quota'
                  ? t(`benefits.quota.${unit}`, { count: amount ?? 0 })
                  : t(`benefits.of.${kind}`, { percent: amount ?? 0 }),
            },
            {
              key: 'grace',
              header: t('benefits.grace'),
              cell: ({ inGrace }) => t(inGrace ? 'desk:benefits.yes' : 'desk:benefits.no'),
            },
            {
              key: 'act',
              header: t('entries.act'),
              cell: (one) =>
                keeps ? (
                  <Button size="small" onClick={() => setLeaving(one)}>
                    {t('benefits.retire')}
                  </Button>
                ) : (
                  t('none')
                ),
            },
          ]}
        />
      )}
      {writing && <BenefitDialog onClose={() => setWriting(false)} />}
      {leaving && (
        <Dialog
          open
          onClose={() => setLeaving(null)}
          title={t('benefits.retireTitle', { label: textIn(leaving.label, words.language) })}
          actions={
            <>
              <Button onClick={() => setLeaving(null)}>{t('act.back')}</Button>
              <Button
                variant="primary"
                pending={retire.isPending}
                onClick={() => retire.mutate(leaving.id, { onSuccess: () => setLeaving(null) })}
              >
                {t('benefits.retire')}
              </Button>
            </>
          }
        >
          <p>{t('benefits.retireText')}</p>
          <ProblemMessage error={retire.error} />
        </Dialog>
      )}
    </div>
  );
}

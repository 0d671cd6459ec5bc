import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useCurrentUser } from '@/auth/AuthContext';
import { todayIn } from '@/lib/wallTime';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { Dialog } from '@/ui/Dialog';
import { Skeleton } from '@/ui/Skeleton';
import { StatusBadge } from '@/ui/StatusBadge';
import type { PriceList, Tier } from '../api';
import { priceText, textIn } from '../model';
import { useDeletePrices, usePrices } from './api';
import css from './Desk.module.css';
import { DeskHead } from './DeskHead';
import { PriceDialog } from './PriceDialog';
import { useWords, ZONE } from '../words';

/** What each tier costs, from which day on. */
export function PricesPage() {
  const { t } = useTranslation('desk');
  const { catalogue } = useWords();
  return (
    <div className={css.page}>
      <DeskHead at="deskPrices" lead={t('prices.lead')} />
      {!catalogue && <Skeleton shape="row" count={4} />}
      {catalogue?.tiers.map((tier) => (
        <Prices key={tier.code} tier={tier} />
      ))}
    </div>
  );
}

/** A list that is in force, was, or will be; lists come last valid first. */
function standingOf(list: PriceList, lists: readonly PriceList[], today: string) {
  if (list.validFrom > today) return 'coming';
  return lists.find(({ validFrom }) => validFrom <= today)?.id === list.id ? 'inForce' : 'over';
}

function Prices({ tier }: { tier: Tier }) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const user = useCurrentUser();
  const { data, error, isPending, refetch } = usePrices(tier.code);
  const remove = useDeletePrices();
  const [gone, setGone] = useState<PriceList | null>(null);
  const [edited, setEdited] = useState<PriceList | 'new' | null>(null);
  const keeps = user?.roles.includes('secretary') ?? false;
  const today = todayIn(ZONE);
  const lists = data?.items ?? [];
  return (
    <section className={css.section}>
      <div className={css.spread}>
        <h2>{textIn(tier.label, words.language)}</h2>
        {keeps && <Button onClick={() => setEdited('new')}>{t('prices.new')}</Button>}
      </div>
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton shape="row" count={2} />}
      {data && lists.length === 0 && <p className={css.hint}>{t('prices.empty')}</p>}
      {lists.length > 0 && (
        <DataTable
          caption={t('prices.caption', { tier: textIn(tier.label, words.language) })}
          rows={lists}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'from',
              header: t('prices.from'),
              cell: ({ validFrom }) => words.day(validFrom),
            },
            {
              key: 'standing',
              header: t('column.status'),
              cell: (list) => {
                const standing = standingOf(list, lists, today);
                return (
                  <StatusBadge tone={standing === 'inForce' ? 'good' : 'quiet'}>
                    {t(`prices.standing.${standing}`)}
                  </StatusBadge>
                );
              },
            },
            {
              key: 'price',
              header: t('prices.price'),
              cell: (list) =>
                `${priceText(list, words.language, t)}${list.example ? ` (${t('prices.isExample')})` : ''}`,
            },
            {
              key: 'year',
              header: t('prices.year'),
              cell: ({ year, rollOver }) =>
                year === 'rolling'
                  ? t('prices.yearOf.rolling')
                  : rollOver
                    ? t('prices.rollsOver', { day: words.dayOfYear(rollOver) })
                    : t('prices.yearOf.calendar'),
            },
            {
              key: 'acts',
              header: t('entries.act'),
              cell: (list) =>
                list.used ? (
                  t('prices.used')
                ) : keeps ? (
                  <span className={css.acts}>
                    <Button size="small" onClick={() => setEdited(list)}>
                      {t('prices.change')}
                    </Button>
                    <Button size="small" variant="quiet" onClick={() => setGone(list)}>
                      {t('prices.delete')}
                    </Button>
                  </span>
                ) : (
                  t('none')
                ),
            },
          ]}
        />
      )}
      {gone && (
        <Dialog
          open
          onClose={() => setGone(null)}
          title={t('prices.deleteTitle', { day: words.day(gone.validFrom) })}
          actions={
            <>
              <Button onClick={() => setGone(null)}>{t('act.back')}</Button>
              <Button
                variant="primary"
                pending={remove.isPending}
                onClick={() => remove.mutate(gone, { onSuccess: () => setGone(null) })}
              >
                {t('prices.delete')}
              </Button>
            </>
          }
        >
          <p>{t('prices.deleteText')}</p>
          <ProblemMessage error={remove.error} />
        </Dialog>
      )}
      {edited && (
        <PriceDialog
          tier={tier}
          list={edited === 'new' ? null : edited}
          model={edited === 'new' ? (lists[0] ?? null) : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
}

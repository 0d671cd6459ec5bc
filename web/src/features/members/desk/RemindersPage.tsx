import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { paths } from '@/lib/paths';
import { todayIn } from '@/lib/wallTime';
import { DataTable } from '@/ui/DataTable';
import { DatePicker } from '@/ui/DateFields';
import { EmptyState } from '@/ui/EmptyState';
import { Skeleton } from '@/ui/Skeleton';
import { useReminders } from './api';
import css from './Desk.module.css';
import { DeskHead } from './DeskHead';
import { useWords, ZONE } from '../words';

/** Who will be reminded of dues on a day. Reminders are sent without a person. */
export function RemindersPage() {
  const { t } = useTranslation('desk');
  const words = useWords();
  const [search, setSearch] = useSearchParams();
  const today = todayIn(ZONE);
  const on = search.get('on') ?? today;
  const { data, error, isPending, refetch } = useReminders(on);
  return (
    <div className={css.page}>
      <DeskHead at="deskReminders" lead={t('reminders.lead')} />
      <div className={css.narrow}>
        <DatePicker
          label={t('reminders.day')}
          min={today}
          value={on}
          onChange={(day) => setSearch(day ? { on: day } : {}, { replace: true })}
        />
      </div>
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton shape="row" count={3} />}
      {data?.items.length === 0 && (
        <EmptyState title={t('reminders.empty')}>{t('reminders.emptyText')}</EmptyState>
      )}
      {data && data.items.length > 0 && (
        <DataTable
          caption={t('reminders.caption', { day: words.day(on), count: data.items.length })}
          rows={data.items}
          rowKey={({ termId }) => termId}
          columns={[
            {
              key: 'name',
              header: t('column.name'),
              cell: ({ membershipId, name }) => (
                <Link to={paths.deskMember(membershipId)}>{name}</Link>
              ),
            },
            {
              key: 'which',
              header: t('reminders.which'),
              cell: ({ offsetDays }) =>
                t(offsetDays < 0 ? 'desk:reminders.before' : 'desk:reminders.after', {
                  count: Math.abs(offsetDays),
                }),
            },
            { key: 'due', header: t('reminders.due'), cell: ({ dueOn }) => words.day(dueOn) },
            {
              key: 'reference',
              header: t('reminders.reference'),
              cell: ({ reference }) => reference,
            },
          ]}
        />
      )}
    </div>
  );
}

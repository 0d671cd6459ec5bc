import { useTranslation } from 'react-i18next';
import { ChangedSide, changedFields, type ChangedField } from '@/features/events';
import { useLanguage } from '@/i18n/useLanguage';
import { DataTable, type Column } from '@/ui/DataTable';
import type { Review } from '../model';
import css from './ChangeTable.module.css';

/** The changes of an edit: the published and the proposed version side by side. */
export function ChangeTable({ review: { diff, live, event } }: { review: Review }) {
  const { t } = useTranslation('moderation');
  const language = useLanguage();
  const fields = live ? changedFields(diff, { before: live, after: event }, { t, language }) : [];
  const columns: Column<ChangedField>[] = [
    { key: 'field', header: t('diff.column'), cell: ({ label }) => label },
    {
      key: 'before',
      header: t('diff.before'),
      cell: (field) => <ChangedSide field={field} side="before" />,
    },
    {
      key: 'after',
      header: t('diff.after'),
      cell: (field) => <ChangedSide field={field} side="after" />,
    },
  ];
  if (fields.length === 0) return <p className={css.none}>{t('diff.none')}</p>;
  return (
    <div className={css.table}>
      <DataTable
        caption={t('diff.caption')}
        columns={columns}
        rows={fields}
        rowKey={({ key }) => key}
      />
    </div>
  );
}

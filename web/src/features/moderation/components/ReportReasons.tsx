import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/ui/DataTable';
import { useLanguage } from '@/i18n/useLanguage';
import { percent } from '@/lib/numbers';
import type { Report } from '../model';
import css from './Report.module.css';

type Row = Report['reasons'][number];

/** The reasons of refusals and requests for changes, as a table whose bars repeat its figures. */
export function ReportReasons({ report: { reasons } }: { report: Report }) {
  const { t } = useTranslation('moderation');
  const language = useLanguage();
  if (reasons.length === 0) return <p>{t('report.noReason')}</p>;
  const total = reasons.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(...reasons.map(({ count }) => count));
  const columns: Column<Row>[] = [
    { key: 'reason', header: t('report.reason'), cell: ({ reason }) => t(`reason.${reason}`) },
    {
      key: 'count',
      header: t('report.count'),
      numeric: true,
      cell: ({ count }) => (
        <span className={css.count}>
          <span className={css.bar} aria-hidden>
            <span style={{ inlineSize: `${(count / most) * 100}%` }} />
          </span>
          {count}
        </span>
      ),
    },
    {
      key: 'share',
      header: t('report.share'),
      numeric: true,
      cell: ({ count }) => percent(count / total, language),
    },
  ];
  return (
    <DataTable
      caption={t('report.reasonsCaption')}
      columns={columns}
      rows={reasons}
      rowKey={({ reason }) => reason}
    />
  );
}

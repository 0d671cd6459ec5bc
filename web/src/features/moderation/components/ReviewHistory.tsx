import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { DataTable, type Column } from '@/ui/DataTable';
import type { Review } from '../model';

type Entry = Review['history'][number];

/** The history from the audit log. */
export function ReviewHistory({ history }: Pick<Review, 'history'>) {
  const { t } = useTranslation('moderation');
  const language = useLanguage();
  const columns: Column<Entry>[] = [
    { key: 'at', header: t('history.at'), cell: ({ at }) => formatInstant(at, language) },
    {
      key: 'action',
      header: t('history.action'),
      cell: ({ action }) => t(`history.act.${action}`),
    },
    { key: 'actor', header: t('history.actor'), cell: ({ actor }) => actor || '–' },
    {
      key: 'note',
      header: t('history.note'),
      cell: ({ reason, note }) =>
        [reason && t(`reason.${reason}`), note].filter(Boolean).join(' : ') || '–',
    },
  ];
  return (
    <DataTable
      caption={t('history.caption')}
      columns={columns}
      rows={history}
      rowKey={({ at, action }) => `${at} ${action}`}
    />
  );
}

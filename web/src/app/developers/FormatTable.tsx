import { useTranslation } from 'react-i18next';
import { DataTable } from '@/ui/DataTable';
import { formats } from './examples';

/** The formats of a search, each with its address. */
export function FormatTable() {
  const { t } = useTranslation('developers');
  return (
    <DataTable
      caption={t('formats.caption')}
      rows={formats}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'address',
          header: t('formats.address'),
          cell: ({ suffix }) => (
            <a href={`/api/v1/events${suffix}`}>
              <code>/api/v1/events{suffix}</code>
            </a>
          ),
        },
        { key: 'type', header: t('formats.type'), cell: ({ type }) => <code>{type}</code> },
        { key: 'use', header: t('formats.use'), cell: ({ id }) => t(`formats.of.${id}`) },
      ]}
    />
  );
}

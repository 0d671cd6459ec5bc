import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '@/ui/DataTable';
import { useWords } from '../words';
import type { Mandate } from './api';

type MandatesProps = {
  caption: string;
  mandates: readonly Mandate[];
  /** What the board may do about a mandate. */
  acts?: (mandate: Mandate) => ReactNode;
};

/** Mandates with who holds them, how they began and how they ended. */
export function Mandates({ caption, mandates, acts }: MandatesProps) {
  const { t } = useTranslation('governance');
  const words = useWords();
  return (
    <DataTable
      caption={caption}
      rows={mandates}
      rowKey={({ id }) => id}
      columns={[
        { key: 'holder', header: t('name'), cell: ({ holder }) => holder },
        { key: 'office', header: t('office'), cell: ({ office }) => office ?? t('unsaid') },
        { key: 'entry', header: t('entry'), cell: ({ entry }) => t(`entryOf.${entry}`) },
        { key: 'from', header: t('from'), cell: ({ from }) => words.day(from) },
        {
          key: 'to',
          header: t('to'),
          cell: ({ to, endedBy }) =>
            endedBy
              ? t('endedBy', { day: words.dayBefore(to), how: t(`endOf.${endedBy}`) })
              : words.dayBefore(to),
        },
        ...(acts ? [{ key: 'acts', header: t('act'), cell: acts }] : []),
      ]}
    />
  );
}

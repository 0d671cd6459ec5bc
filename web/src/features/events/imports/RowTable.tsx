import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { formatWhen } from '@/lib/dates';
import { Checkbox } from '@/ui/CheckboxGroup';
import { DataTable, type Column } from '@/ui/DataTable';
import { placeWords, whenOf } from '../model';
import { recurrenceWords } from '../recurrence/words';
import css from './Imports.module.css';
import { isOpen, type ImportRow } from './model';
import { RowVerdict } from './RowVerdict';
import type { useChoice } from './useChoice';

type RowTableProps = {
  importId: string;
  rows: ImportRow[];
  /** Null when nothing can be chosen. */
  choice: ReturnType<typeof useChoice> | null;
};

/** One line per entry: title, time, place, verdict and its reasons. */
export function RowTable({ importId, rows, choice }: RowTableProps) {
  const { t } = useTranslation('imports');
  const open = rows.filter(isOpen);
  const allTicked = open.every(({ id }) => choice?.isTicked(id));
  const columns: Column<ImportRow>[] = [
    {
      key: 'entry',
      header: t('rows.entry'),
      cell: (row) => <Entry row={row} choice={choice} />,
    },
    { key: 'when', header: t('rows.when'), cell: (row) => <RowWhen row={row} /> },
    { key: 'where', header: t('rows.where'), cell: (row) => <RowWhere row={row} /> },
    {
      key: 'verdict',
      header: t('rows.verdict'),
      cell: (row) => <RowVerdict row={row} importId={choice && isOpen(row) ? importId : null} />,
    },
  ];
  return (
    <div className={css.rows}>
      {choice && open.length > 1 && (
        <Checkbox
          label={t('rows.tickAll', { count: open.length })}
          checked={allTicked}
          onChange={(on) => choice.tick(open, on)}
        />
      )}
      <DataTable
        caption={t('rows.caption')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
      />
    </div>
  );
}

type EntryProps = { row: ImportRow; choice: RowTableProps['choice'] };

function Entry({ row, choice }: EntryProps) {
  const { t } = useTranslation('imports');
  const title = row.title || t('rows.untitled');
  return (
    <span className={css.entry}>
      {choice && isOpen(row) ? (
        <Checkbox
          label={title}
          checked={choice.isTicked(row.id)}
          onChange={(on) => choice.tick([row], on)}
        />
      ) : (
        <span>{title}</span>
      )}
      {row.url && (
        <a href={row.url} target="_blank" rel="noreferrer" className={css.source}>
          {t('rows.atSource')}
        </a>
      )}
    </span>
  );
}

function RowWhen({ row: { proposed } }: { row: ImportRow }) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const when = whenOf(proposed?.schedule);
  const again = proposed?.recurrence;
  if (!when) return <span className={css.soft}>{t('rows.noDate')}</span>;
  return (
    <span className={css.entry}>
      <span>{formatWhen(when, language)}</span>
      {again && <span className={css.soft}>{recurrenceWords(again, when.start, t, language)}</span>}
    </span>
  );
}

function RowWhere({ row: { proposed } }: { row: ImportRow }) {
  const { t } = useTranslation('imports');
  const place = placeWords(proposed?.place, useLanguage());
  const online = proposed?.format === 'online' && t('events:format.online');
  return place || online || <span className={css.soft}>{t('rows.noPlace')}</span>;
}

import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { DataTable, type Column } from '@/ui/DataTable';
import { changedFields, type ChangedField } from '../changes';
import type { Review } from '../model';
import type { Piece } from '../textDiff';
import css from './ChangeTable.module.css';

/** What an edit would change: before and after side by side, what differs struck out or underlined. */
export function ChangeTable({ review }: { review: Review }) {
  const { t } = useTranslation('moderation');
  const fields = changedFields(review, { t, language: useLanguage() });
  const columns: Column<ChangedField>[] = [
    { key: 'field', header: t('diff.column'), cell: ({ label }) => label },
    {
      key: 'before',
      header: t('diff.before'),
      cell: ({ before, list }) => <Side pieces={before} list={list} gone />,
    },
    {
      key: 'after',
      header: t('diff.after'),
      cell: ({ after, list }) => <Side pieces={after} list={list} />,
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

type SideProps = { pieces: Piece[]; list: boolean; gone?: boolean };

function Side({ pieces, list, gone = false }: SideProps) {
  const { t } = useTranslation('moderation');
  if (pieces.every(({ text }) => text.trim() === ''))
    return <span className={css.none}>{t('diff.empty')}</span>;
  const marked = pieces.map((piece, index) => <Words key={index} piece={piece} gone={gone} />);
  if (!list) return <span className={css.text}>{marked}</span>;
  return (
    <ul className={css.list}>
      {marked.map((one, index) => (
        <li key={index}>{one}</li>
      ))}
    </ul>
  );
}

function Words({ piece: { text, changed }, gone }: { piece: Piece; gone: boolean }) {
  if (!changed) return text;
  return gone ? <del className={css.gone}>{text}</del> : <ins className={css.added}>{text}</ins>;
}

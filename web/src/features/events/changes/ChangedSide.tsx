import { useTranslation } from 'react-i18next';
import css from './ChangedSide.module.css';
import type { ChangedField } from './changedFields';
import type { Piece } from './textDiff';

type ChangedSideProps = { field: ChangedField; side: 'before' | 'after' };

/** A field before or after a change: removed words are struck out, new ones underlined. */
export function ChangedSide({ field, side }: ChangedSideProps) {
  const { t } = useTranslation('events');
  const pieces = field[side];
  if (pieces.every(({ text }) => text.trim() === ''))
    return <span className={css.none}>{t('change.empty')}</span>;
  const marked = pieces.map((piece, index) => <Words key={index} piece={piece} side={side} />);
  if (!field.list) return <span className={css.text}>{marked}</span>;
  return (
    <ul className={css.list}>
      {marked.map((one, index) => (
        <li key={index}>{one}</li>
      ))}
    </ul>
  );
}

function Words({ piece: { text, changed }, side }: { piece: Piece; side: 'before' | 'after' }) {
  if (!changed) return text;
  return side === 'before' ? (
    <del className={css.gone}>{text}</del>
  ) : (
    <ins className={css.added}>{text}</ins>
  );
}

import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { VisuallyHidden } from '@/ui/VisuallyHidden';
import { changeLines, type ChangeLine } from './changes';
import css from './Imports.module.css';
import type { ImportRow } from './model';

/** More than this is read on demand. */
const LONG = 200;

/** What the source says differently, field by field: before and after. */
export function RowChanges({ row }: { row: ImportRow }) {
  const { t } = useTranslation('imports');
  const lines = changeLines(row, { t, language: useLanguage() });
  if (lines.length === 0) return null;
  return (
    <dl className={css.changes}>
      {lines.map((line) => (
        <div key={line.key}>
          <dt>{line.label}</dt>
          <dd>
            {line.before.length + line.after.length > LONG ? (
              <details>
                <summary>{t('changes.long')}</summary>
                <BothSides line={line} />
              </details>
            ) : (
              <BothSides line={line} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function BothSides({ line: { before, after } }: { line: ChangeLine }) {
  const { t } = useTranslation('imports');
  return (
    <>
      <VisuallyHidden>{t('changes.before')} </VisuallyHidden>
      <del>{before || t('changes.nothing')}</del>
      <span aria-hidden> → </span>
      <VisuallyHidden>{t('changes.after')} </VisuallyHidden>
      <ins>{after || t('changes.nothing')}</ins>
    </>
  );
}

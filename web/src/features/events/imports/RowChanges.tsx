import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { VisuallyHidden } from '@/ui/VisuallyHidden';
import { changedFields, type ChangedField } from '../changes/changedFields';
import { ChangedSide } from '../changes/ChangedSide';
import css from './Imports.module.css';
import type { ImportRow } from './model';

/** Longer texts are folded. */
const LONG = 200;

/** The changes of the source, field by field, before and after. */
export function RowChanges({ row: { changes, proposed } }: { row: ImportRow }) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const known = proposed ?? {};
  const fields = changedFields(changes, { before: known, after: known }, { t, language });
  if (fields.length === 0) return null;
  return (
    <dl className={css.changes}>
      {fields.map((field) => (
        <div key={field.key}>
          <dt>{field.label}</dt>
          <dd>
            {lengthOf(field) > LONG ? (
              <details>
                <summary>{t('changes.long')}</summary>
                <BothSides field={field} />
              </details>
            ) : (
              <BothSides field={field} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const lengthOf = ({ before, after }: ChangedField) =>
  [...before, ...after].reduce((length, { text }) => length + text.length, 0);

function BothSides({ field }: { field: ChangedField }) {
  const { t } = useTranslation('events');
  return (
    <>
      <VisuallyHidden>{t('events:change.before')} </VisuallyHidden>
      <ChangedSide field={field} side="before" />
      <span aria-hidden> → </span>
      <VisuallyHidden>{t('events:change.after')} </VisuallyHidden>
      <ChangedSide field={field} side="after" />
    </>
  );
}

import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { StatusBadge } from '@/ui/StatusBadge';
import css from './Imports.module.css';
import { LinkAct } from './LinkAct';
import { verdictTones, type ImportRow } from './model';
import { choiceWords, faultWords, fieldWords, noticeWords, violationWords } from './problems';
import { RowActs } from './RowActs';
import { RowChanges } from './RowChanges';
import { TwinLines } from './TwinLines';

type RowVerdictProps = {
  row: ImportRow;
  /** The import in which it can be chosen; null when it cannot. */
  importId: string | null;
};

/**
 * The verdict of an entry and its reasons: faults, changes, possible duplicates, missing values.
 */
export function RowVerdict({ row, importId }: RowVerdictProps) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const cell = useRef<HTMLSpanElement>(null);
  return (
    <span ref={cell} tabIndex={-1} className={css.verdict}>
      <StatusBadge tone={verdictTones[row.verdict]}>{t(`verdict.${row.verdict}`)}</StatusBadge>
      {row.faults.length + row.violations.length > 0 && (
        <ul className={css.points}>
          {row.faults.map((fault) => {
            const field = fieldWords(fault, t);
            return (
              <li key={`${fault.pointer} ${fault.code}`}>
                {field && <strong>{t('rows.field', { field })} </strong>}
                {faultWords(fault, t)}
              </li>
            );
          })}
          {row.violations.map((violation) => {
            const field = fieldWords(violation, t);
            const choices = choiceWords(violation, language);
            return (
              <li key={`${violation.pointer} ${violation.message}`}>
                {field && <strong>{t('rows.field', { field })} </strong>}
                {violationWords(violation, t)}
                {choices && ` ${t('rows.proposed', { choices })}`}
              </li>
            );
          })}
        </ul>
      )}
      {row.verdict === 'changed' && <RowChanges row={row} />}
      {row.twins.length > 0 && (
        <TwinLines
          twins={row.twins}
          act={(twin) =>
            importId && (
              <LinkAct
                importId={importId}
                row={row}
                twin={twin}
                onDone={() => cell.current?.focus()}
              />
            )
          }
        />
      )}
      {row.missing.length > 0 && row.state !== 'applied' && (
        <span className={css.entry}>
          <span>{t('rows.missing')}</span>
          <ul className={css.points}>
            {row.missing.map((one) => (
              <li key={one.pointer}>{violationWords(one, t)}</li>
            ))}
          </ul>
        </span>
      )}
      {row.notices.length > 0 && (
        <ul className={css.notices}>
          {row.notices.map((notice) => (
            <li key={notice.code}>{noticeWords(notice, t)}</li>
          ))}
        </ul>
      )}
      <RowActs row={row} />
    </span>
  );
}

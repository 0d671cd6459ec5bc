import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { Button } from '@/ui/Button';
import { useApply } from './api';
import css from './Imports.module.css';
import type { ImportRow } from './model';

type LinkActProps = {
  importId: string;
  row: ImportRow;
  twin: ImportRow['twins'][number];
  onDone: () => void;
};

/** Links an entry to this event instead of creating one. */
export function LinkAct({ importId, row, twin: { event }, onDone }: LinkActProps) {
  const { t } = useTranslation('imports');
  const apply = useApply(importId);
  const isOwn = event.organisation.id === row.proposed?.organisationId;
  const go = async () => {
    const links = [{ row: row.id, event: event.id }];
    try {
      await apply.mutateAsync({ choice: { links }, as: 'draft' });
      onDone();
    } catch {
      // The error is shown below the button.
    }
  };
  return (
    <>
      <span className={css.event}>
        <Button
          size="small"
          pending={apply.isPending}
          aria-label={t('link.goOf', { title: event.display.title })}
          onClick={() => void go()}
        >
          {t('link.go')}
        </Button>
        <span className={css.soft}>
          {t(`link.${isOwn ? 'own' : 'other'}`, { name: event.organisation.name })}
        </span>
      </span>
      <ProblemMessage error={apply.error} />
    </>
  );
}

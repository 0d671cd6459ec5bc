import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Segmented } from '@/ui/Segmented';
import { useApply } from './api';
import { asWord } from './ImportForm';
import css from './Imports.module.css';
import { ending, type ApplyAs } from './model';
import type { useChoice } from './useChoice';
import { countWords } from './words';

type ApplyBarProps = {
  id: string;
  choice: ReturnType<typeof useChoice>;
  /** True when submitting publishes at once. */
  trusted: boolean;
  onDone: () => void;
};

/**
 * Applies the chosen entries as drafts or submissions; the buttons say exactly how many of each
 * verdict.
 */
export function ApplyBar({ id, choice, trusted, onDone }: ApplyBarProps) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const apply = useApply(id);
  const busy = useRef(false);
  const [as, setAs] = useState<ApplyAs>('draft');
  const [asking, setAsking] = useState(false);
  const what = countWords(choice.counts, t, language);
  const ends = ending.reduce((sum, verdict) => sum + (choice.counts[verdict] ?? 0), 0);

  // The bar may be unmounted when the answer arrives, so the next steps must not depend on it.
  const go = async () => {
    if (busy.current) return;
    busy.current = true;
    try {
      await apply.mutateAsync({ choice: choice.choice, as });
      choice.clear();
      onDone();
    } catch {
      // The error is shown above the buttons.
    } finally {
      busy.current = false;
      setAsking(false);
    }
  };
  const words = what ? t('apply.go', { what }) : t('apply.nothing');
  return (
    <section className={css.apply} aria-label={t('apply.title')}>
      <ProblemMessage error={apply.error} />
      <div className={css.applyLine}>
        <Segmented
          label={t('apply.as')}
          options={(['draft', 'submitted'] as const).map((value) => ({
            value,
            label: t(`as.${asWord(value, trusted)}.label`),
          }))}
          value={as}
          onChange={setAs}
        />
        <Button
          variant="primary"
          pending={apply.isPending}
          pendingLabel={t('apply.pending')}
          aria-disabled={!what}
          onClick={() => {
            if (!what) return;
            if (ends > 0) setAsking(true);
            else void go();
          }}
        >
          {words}
        </Button>
      </div>
      <p className={css.soft}>{t(`as.${asWord(as, trusted)}.now`)}</p>
      {asking && (
        <Dialog
          title={t('apply.endTitle', { count: ends })}
          open
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t('back')}</Button>
              <Button
                variant="danger"
                pending={apply.isPending}
                pendingLabel={t('apply.pending')}
                onClick={() => void go()}
              >
                {words}
              </Button>
            </>
          }
        >
          <p>{t('apply.endText')}</p>
        </Dialog>
      )}
    </section>
  );
}

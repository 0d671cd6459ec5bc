import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import css from '../Claims.module.css';
import { useErase, type Claim } from './api';
import { mayDo } from './words';

/** Has erased at once what no law keeps of a claim that is over. */
export function Erase({ claim }: { claim: Claim }) {
  const { t } = useTranslation('myClaims');
  const [open, setOpen] = useState(false);
  const erase = useErase(claim);
  if (!mayDo(claim, 'erase')) return null;
  if (erase.isSuccess)
    return (
      <Banner tone="good" announce="status">
        <p>{t('act.erase.done')}</p>
      </Banner>
    );
  return (
    <div className={css.acts}>
      <Button variant="quiet" onClick={() => setOpen(true)}>
        {t('act.erase.name')}
      </Button>
      {open && (
        <Dialog
          open
          title={t('act.erase.title')}
          onClose={() => setOpen(false)}
          actions={
            <>
              <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
              <Button variant="primary" pending={erase.isPending} onClick={() => erase.mutate()}>
                {t('act.erase.go')}
              </Button>
            </>
          }
        >
          <p>{t('act.erase.text')}</p>
          <ProblemMessage error={erase.error} />
        </Dialog>
      )}
    </div>
  );
}

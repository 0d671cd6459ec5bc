import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { TwinList } from '../components/TwinList';
import type { Twin } from '../model';

type TwinDialogProps = {
  twins: Twin[];
  trusted: boolean;
  /** Withdraws the new event in favour of the existing one. */
  onSame: (twin: Twin) => Promise<void>;
  onAnother: () => void;
  onClose: () => void;
};

/**
 * Asks once before submission whether one of these events is the same; never prevents submission.
 */
export function TwinDialog({ twins, trusted, onSame, onAnother, onClose }: TwinDialogProps) {
  const { t } = useTranslation('editor');
  const [chosen, setChosen] = useState<string | null>(null);
  const choose = async (twin: Twin) => {
    setChosen(twin.event.id);
    await onSame(twin);
    setChosen(null);
  };
  return (
    <Dialog
      title={t('twins.title')}
      open
      onClose={onClose}
      actions={
        <Button variant="primary" onClick={onAnother}>
          {t(`twins.other.${trusted ? 'publish' : 'submit'}`)}
        </Button>
      }
    >
      <p>{t('twins.text', { count: twins.length })}</p>
      <TwinList
        twins={twins}
        act={(twin) => (
          <Button size="small" pending={chosen === twin.event.id} onClick={() => void choose(twin)}>
            {t('twins.same')}
          </Button>
        )}
      />
    </Dialog>
  );
}

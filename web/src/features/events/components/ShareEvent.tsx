import { Share2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { TextField } from '@/ui/TextField';
import type { EventResponse } from '../model';

type Outcome = 'copied' | 'refused' | null;

/** Shares with the device's own dialog where there is one, else copies the link. */
export function ShareEvent({ event: { url, display } }: { event: EventResponse }) {
  const { t } = useTranslation('events');
  const [outcome, setOutcome] = useState<Outcome>(null);
  const share = async () => {
    if (typeof navigator.share === 'function') {
      // Closing the device's dialog is no failure.
      await navigator.share({ title: display.title, url }).catch(() => undefined);
      return;
    }
    const copied = await navigator.clipboard?.writeText(url).then(
      () => true,
      () => false,
    );
    setOutcome(copied ? 'copied' : 'refused');
  };
  return (
    <>
      <Button size="small" onClick={() => void share()}>
        <Share2 size={16} aria-hidden />
        {t('page.share')}
      </Button>
      <span role="status">{outcome === 'copied' && t('page.copied')}</span>
      {outcome === 'refused' && <TextField label={t('page.copyYourself')} readOnly value={url} />}
    </>
  );
}

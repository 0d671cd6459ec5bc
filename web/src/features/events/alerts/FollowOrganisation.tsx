import { Mail } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadTexts } from '@/i18n';
import { Button } from '@/ui/Button';

const AlertDialog = lazy(async () => {
  await Promise.all([loadTexts('alerts'), loadTexts('calendar')]);
  const { AlertDialog: component } = await import('./AlertDialog');
  return { default: component };
});

/** Follows an organisation: an alert by mail about its events. */
export function FollowOrganisation({ slug }: { slug: string }) {
  const { t } = useTranslation('events');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        <Mail size={16} aria-hidden />
        {t('of.follow')}
      </Button>
      <Suspense>
        {open && (
          <AlertDialog
            of={new URLSearchParams({ organisation: slug })}
            onClose={() => setOpen(false)}
          />
        )}
      </Suspense>
    </>
  );
}

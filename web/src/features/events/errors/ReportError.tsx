import { Flag } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';

const ReportDialog = lazy(() =>
  import('./ReportDialog').then((module) => ({ default: module.ReportDialog })),
);

/** Opens the form in which anyone says what is wrong about an event. */
export function ReportError({ id }: { id: string }) {
  const { t } = useTranslation('events');
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button size="small" variant="quiet" onClick={() => setOpen(true)}>
        <Flag size={16} aria-hidden />
        {t('page.reportError')}
      </Button>
      <Suspense>{open && <ReportDialog event={id} onClose={() => setOpen(false)} />}</Suspense>
    </div>
  );
}

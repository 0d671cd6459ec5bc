import { UserPlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { mayDo, type OrganisationResponse } from '../model';

const JoinDialog = lazy(() =>
  import('../mine/JoinDialog').then((module) => ({ default: module.JoinDialog })),
);

/** Asks to represent an organisation, from its own page. Nothing when that act is not open. */
export function JoinOrganisation({ organisation }: { organisation: OrganisationResponse }) {
  const { t } = useTranslation('organisations');
  const [open, setOpen] = useState(false);
  if (!mayDo(organisation, 'join')) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        <UserPlus size={16} aria-hidden />
        {t('join')}
      </Button>
      {open && (
        <Suspense>
          <JoinDialog organisation={organisation} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

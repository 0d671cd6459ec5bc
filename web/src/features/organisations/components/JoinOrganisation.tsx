import { UserPlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { ButtonLink } from '@/ui/ButtonLink';
import { mayDo, type OrganisationResponse } from '../model';

const JoinDialog = lazy(() =>
  import('../mine/JoinDialog').then((module) => ({ default: module.JoinDialog })),
);

/**
 * Asks to represent an organisation, from its own page. Visitors are led to sign in where nobody represents it.
 * Nothing when that act is not open.
 */
export function JoinOrganisation({ organisation }: { organisation: OrganisationResponse }) {
  const { t } = useTranslation('organisations');
  const [open, setOpen] = useState(false);
  const signedOut = organisation.actions.some(
    ({ name, reason }) => name === 'join' && reason === 'not-signed-in',
  );
  if (signedOut && !organisation.listing.represented)
    return (
      <ButtonLink
        size="small"
        to={`${paths.signIn()}?${new URLSearchParams({ to: paths.organisation(organisation.slug) })}`}
      >
        <UserPlus size={16} aria-hidden />
        {t('join')}
      </ButtonLink>
    );
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

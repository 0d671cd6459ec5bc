import { useTranslation } from 'react-i18next';
import { useCurrentUser } from '@/auth/AuthContext';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/ButtonLink';
import type { ResourceResponse } from '../model';
import { useOrganisations } from './api';

type ChangeLinkProps = { resource: ResourceResponse };

/** Leads who represents the organisation of a resource to changing it; nothing for anybody else. */
export function ChangeLink({ resource }: ChangeLinkProps) {
  return useCurrentUser() ? <ForRepresentatives resource={resource} /> : null;
}

function ForRepresentatives({ resource }: ChangeLinkProps) {
  const { t } = useTranslation('resources');
  const { data } = useOrganisations();
  if (!data?.items.some(({ id }) => id === resource.organisation.id)) return null;
  return (
    <p>
      <ButtonLink size="small" to={paths.newResource({ of: resource.slug })}>
        {t('change')}
      </ButtonLink>
    </p>
  );
}

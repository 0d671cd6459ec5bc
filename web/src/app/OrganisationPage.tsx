import { Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { isProblem } from '@/api/problem';
import { EventProvenance, OrganisationEvents } from '@/features/events';
import {
  JoinOrganisation,
  mayDo,
  OrganisationListing,
  OrganisationTrust,
  OrganisationView,
  useOrganisation,
  type OrganisationResponse,
} from '@/features/organisations';
import { ButtonLink } from '@/ui/ButtonLink';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import css from './OrganisationPage.module.css';
import { paths } from '@/lib/paths';

/** An organisation with its events. The only place where these two features meet. */
export function OrganisationPage() {
  const { slug = '' } = useParams();
  const { data: organisation, error, isPending } = useOrganisation(slug);
  if (isProblem(error, 'not-found')) return <Absent />;
  // Handled by the route's own error page.
  if (error) throw error;
  if (isPending) return <Skeleton shape="block" />;
  return (
    <OrganisationView
      organisation={organisation}
      title={<PageTitle>{organisation.name}</PageTitle>}
      tools={<Tools organisation={organisation} />}
    >
      <OrganisationEvents slug={organisation.slug} />
      <EventProvenance provenance={organisation.provenance} />
    </OrganisationView>
  );
}

function Tools({ organisation }: { organisation: OrganisationResponse }) {
  const { t } = useTranslation('organisations');
  return (
    <div className={css.tools}>
      {mayDo(organisation, 'edit') && (
        <ButtonLink to={paths.myOrganisation(organisation.id)} size="small">
          <Pencil size={16} aria-hidden />
          {t('edit')}
        </ButtonLink>
      )}
      <ButtonLink to={`${paths.calendar({ organisation: organisation.slug })}#alert`} size="small">
        {t('follow')}
      </ButtonLink>
      <JoinOrganisation organisation={organisation} />
      <OrganisationTrust organisation={organisation} />
      <OrganisationListing organisation={organisation} />
    </div>
  );
}

function Absent() {
  const { t } = useTranslation('organisations');
  return (
    <>
      <PageTitle>{t('absent')}</PageTitle>
      <p>{t('absentText')}</p>
      <ButtonLink to={paths.organisations()} variant="primary">
        {t('toDirectory')}
      </ButtonLink>
    </>
  );
}

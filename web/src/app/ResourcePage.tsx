import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { isProblem } from '@/api/problem';
import { EventProvenance } from '@/features/events';
import { ChangeLink, ResourceView, useResource } from '@/features/resources';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/ButtonLink';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';

/** A resource, with where it was read as events show it. */
export function ResourcePage() {
  const { slug = '' } = useParams();
  const { data: resource, error, isPending } = useResource(slug);
  if (isProblem(error, 'not-found')) return <Absent />;
  // The route's own error page: it says what happened and leads on.
  if (error) throw error;
  if (isPending) return <Skeleton shape="block" />;
  return (
    <ResourceView
      resource={resource}
      title={(words, lang) => (
        <PageTitle tab={words} {...(lang && { lang })}>
          {words}
        </PageTitle>
      )}
    >
      <EventProvenance provenance={resource.provenance} />
      <ChangeLink resource={resource} />
    </ResourceView>
  );
}

function Absent() {
  const { t } = useTranslation('resources');
  return (
    <>
      <PageTitle>{t('absent')}</PageTitle>
      <p>{t('absentText')}</p>
      <ButtonLink to={paths.resources()} variant="primary">
        {t('toResources')}
      </ButtonLink>
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { OrganisationTrust, useOrganisation } from '@/features/organisations';
import type { Review } from '../model';
import { OrganiserFacts } from './OrganiserFacts';
import css from './Panel.module.css';

/** The organisation that submitted it, and the act to trust it. */
export function OrganiserCard({ organisation }: Pick<Review, 'organisation'>) {
  const { t } = useTranslation('moderation');
  const { data } = useOrganisation(organisation.slug);
  return (
    <div className={css.organiser}>
      <OrganiserFacts organisation={organisation} />
      <p className={css.links}>
        <Link to={paths.organisation(organisation.slug)}>{t('organiser.page')}</Link>
        {data?.website && <a href={data.website}>{t('organiser.website')}</a>}
      </p>
      {data && <OrganisationTrust organisation={data} />}
    </div>
  );
}

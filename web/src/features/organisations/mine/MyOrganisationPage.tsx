import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams, useSearchParams } from 'react-router';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { ProblemMessage } from '@/api/ProblemMessage';
import { Banner } from '@/ui/Banner';
import { ButtonLink } from '@/ui/ButtonLink';
import { EmptyState } from '@/ui/EmptyState';
import { LinkTabs } from '@/ui/LinkTabs';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { useMyOrganisation } from './api';
import css from './Organisations.module.css';
import { People } from './People';
import { ProfileEditor } from './ProfileEditor';

/** One of my organisations: its profile and its people. */
export function MyOrganisationPage() {
  const { t } = useTranslation('myOrganisations');
  const language = useLanguage();
  const { id = '' } = useParams();
  const { state } = useLocation() as { state: { created?: boolean } | null };
  const [search] = useSearchParams();
  const [round, setRound] = useState(0);
  const { data, error, refetch } = useMyOrganisation(id);
  if (!data)
    return (
      <>
        <PageTitle>{t('one.title')}</PageTitle>
        <ProblemMessage error={error} onRetry={() => void refetch()} />
        {!error && <Skeleton shape="block" />}
      </>
    );
  const organisation = data.data;
  const { unlisted } = organisation.listing;
  const may = (name: string) =>
    organisation.actions.some((action) => action.name === name && action.allowed);
  const view = search.get('view') === 'people' ? 'people' : 'profile';
  const here = paths.myOrganisation(id);
  return (
    <div className={css.page}>
      <div>
        <p className={css.back}>
          <Link to={paths.myOrganisations()}>{t('list.title')}</Link>
        </p>
        <PageTitle>{organisation.name}</PageTitle>
        <div className={css.acts}>
          <ButtonLink to={paths.organisation(organisation.slug)} size="small">
            {t('one.public')}
          </ButtonLink>
          {may('create-event') && (
            <ButtonLink to={paths.newEvent()} size="small">
              {t('one.propose')}
            </ButtonLink>
          )}
          {may('edit') && (
            <ButtonLink to={paths.imports(organisation.id)} size="small">
              {t('one.imports')}
            </ButtonLink>
          )}
          {may('edit') && (
            <ButtonLink to={paths.webhooks(organisation.id)} size="small">
              {t('one.webhooks')}
            </ButtonLink>
          )}
        </div>
      </div>
      {state?.created && (
        <Banner tone="good" announce="status" title={t('new.doneTitle')}>
          <p>{t('new.done')}</p>
        </Banner>
      )}
      {unlisted && (
        <Banner tone="warn" title={t('one.unlistedTitle')}>
          <p>
            {t('one.unlisted', {
              when: formatInstant(unlisted.at, language),
              reason: unlisted.reason,
            })}
          </p>
          <p>{t('one.unlistedNext')}</p>
        </Banner>
      )}
      {!organisation.listing.listed && !unlisted && !state?.created && (
        <Banner tone="info" title={t('one.waitingTitle')}>
          <p>{t('one.waiting')}</p>
        </Banner>
      )}
      {organisation.trusted && (
        <Banner tone="info" title={t('one.trustedTitle')}>
          <p>{t('one.trusted')}</p>
        </Banner>
      )}
      <LinkTabs
        label={t('one.views')}
        current={view}
        tabs={[
          { key: 'profile', to: here, label: t('profile.title') },
          { key: 'people', to: `${here}?view=people`, label: t('people.title') },
        ]}
      />
      {!may('edit') && <EmptyState title={t('one.notYours')}>{t('one.notYoursText')}</EmptyState>}
      {may('edit') && view === 'profile' && (
        <ProfileEditor
          key={round}
          organisation={organisation}
          etag={data.etag}
          onReload={() => void refetch().then(() => setRound(round + 1))}
        />
      )}
      {may('edit') && view === 'people' && <People id={organisation.id} manages={may('invite')} />}
    </div>
  );
}

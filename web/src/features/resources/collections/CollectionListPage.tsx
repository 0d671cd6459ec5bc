import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useCurrentUser } from '@/auth/AuthContext';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/ButtonLink';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { editors, useCollections } from './api';
import { CollectionCard } from './CollectionCard';
import css from './Collections.module.css';

/** Every collection of resources. */
export function CollectionListPage() {
  const { t } = useTranslation('collections');
  const user = useCurrentUser();
  const { data, error, isPending, refetch } = useCollections();
  const mayWrite = user?.roles.some((role) => editors.includes(role));
  return (
    <div className={css.page}>
      <p className={css.back}>
        <Link to={paths.resources()}>{t('toResources')}</Link>
      </p>
      <PageTitle
        beside={mayWrite && <ButtonLink to={paths.newCollection()}>{t('make')}</ButtonLink>}
      >
        {t('title')}
      </PageTitle>
      <p className={css.lead}>{t('lead')}</p>
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton shape="card" count={3} />}
      {data?.items.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      <ul className={css.cards}>
        {data?.items.map((collection) => (
          <li key={collection.id}>
            <CollectionCard collection={collection} />
          </li>
        ))}
      </ul>
    </div>
  );
}

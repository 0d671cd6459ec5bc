import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { paths } from '@/lib/paths';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { useCollection } from './api';
import { CollectionForm } from './CollectionForm';
import css from './Collections.module.css';

/** Makes a collection, or changes the one in the address. */
export function CollectionEditorPage() {
  const { t } = useTranslation('collections');
  const { slug } = useParams();
  const { data, error, isPending, refetch } = useCollection(slug ?? null);
  return (
    <div className={css.page}>
      <p className={css.back}>
        <Link to={paths.collections()}>{t('all')}</Link>
      </p>
      <PageTitle>{slug ? t('changeTitle') : t('make')}</PageTitle>
      <p className={css.lead}>{t('editLead')}</p>
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {slug && isPending && <Skeleton count={6} />}
      {(!slug || data) && <CollectionForm key={data?.id} before={slug ? data : undefined} />}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { paths } from '@/lib/paths';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { useEdition } from '../api';
import css from './Desk.module.css';
import { EditionTexts } from './EditionTexts';

/** A lead writes what an edition says about itself: texts, partners by role, frequent questions. */
export function DeskEditionPage() {
  const { t } = useTranslation('editionDesk');
  const { id = '' } = useParams();
  const { data, error, isPending, refetch } = useEdition(id);
  return (
    <div className={css.page}>
      <p>
        <Link to={paths.deskProgramme(id)}>{data?.display.name ?? t('title')}</Link>
      </p>
      <PageTitle>{t('texts.title')}</PageTitle>
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton shape="block" />}
      {data && <EditionTexts key={data.version} edition={data} />}
    </div>
  );
}

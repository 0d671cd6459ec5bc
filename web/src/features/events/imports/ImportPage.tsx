import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { paths } from '@/lib/paths';
import { useOrganisation } from '@/features/organisations';
import { Banner } from '@/ui/Banner';
import { ButtonLink } from '@/ui/ButtonLink';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { useImport } from './api';
import { Entries } from './Entries';
import { ImportHead } from './ImportHead';
import css from './Imports.module.css';
import { entriesOf, verdictOf, type Import } from './model';
import { problemWords } from './problems';

/** The page of an import: its entries and what happens to them. */
export function ImportPage() {
  const { t } = useTranslation('imports');
  const { id = '', importId = '' } = useParams();
  const { data: one, error, refetch } = useImport(importId);
  const { data: organisation } = useOrganisation(id);
  return (
    <div className={css.page}>
      <p className={css.back}>
        <Link to={paths.imports(id)}>{t('title')}</Link>
      </p>
      {one ? (
        <>
          <ImportHead one={one} />
          <Body one={one} trusted={organisation?.trusted ?? false} />
        </>
      ) : (
        <div>
          <PageTitle>{t('one.title')}</PageTitle>
          <ProblemMessage error={error} onRetry={() => void refetch()} />
          {!error && <Skeleton shape="row" count={4} />}
        </div>
      )}
    </div>
  );
}

function Body({ one, trusted }: { one: Import; trusted: boolean }) {
  const { t } = useTranslation('imports');
  const [search] = useSearchParams();
  const again = <ButtonLink to={paths.imports(one.organisationId)}>{t('one.again')}</ButtonLink>;
  if (one.state === 'failed')
    return (
      <Banner tone="bad" title={t('one.failed')} actions={again}>
        <p>{one.problem && problemWords(one.problem, t).join(' ')}</p>
      </Banner>
    );
  if (entriesOf(one) === 0)
    return (
      <EmptyState title={t('one.empty')} actions={again}>
        {t('one.emptyText')}
      </EmptyState>
    );
  return <Entries one={one} verdict={verdictOf(search.get('verdict'))} trusted={trusted} />;
}

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { money } from '@/lib/numbers';
import { paths } from '@/lib/paths';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { useSchemes } from './api';
import css from './Claims.module.css';
import { textIn } from './model';

/** The reimbursement schemes; each leads to its rules and to the question whether one could have it. */
export function SchemesPage() {
  const { t } = useTranslation('claims');
  const language = useLanguage();
  const { data, error, isPending, refetch } = useSchemes();
  return (
    <div className={css.page}>
      <div className={css.section}>
        <PageTitle>{t('list.title')}</PageTitle>
        <p className={css.lead}>{t('list.lead')}</p>
      </div>
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton count={3} />}
      {data?.length === 0 && <EmptyState title={t('list.none')}>{t('list.noneText')}</EmptyState>}
      {data?.map(({ slug, texts, amount }) => (
        <article key={slug} className={css.card}>
          <h2>
            <Link to={paths.scheme(slug)}>{textIn(texts.title, language)}</Link>
          </h2>
          <p className={css.lead}>{textIn(texts.summary, language)}</p>
          <p className={css.hint}>
            {t(`amount.${amount.kind}`, {
              amount: money(amount.money.cents, amount.money.currency, language),
            })}
          </p>
        </article>
      ))}
    </div>
  );
}

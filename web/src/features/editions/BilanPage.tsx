import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { useEdition } from './api';
import { useBilan } from './bilan/api';
import css from './bilan/Bilan.module.css';
import { BesidePast, ComputedFigures, ByKind } from './bilan/Computed';
import { DeclaredFigures } from './bilan/FigureRows';
import { FollowUps, Recommendations } from './bilan/Recommendations';
import { Testimonials } from './bilan/Testimonials';
import editions from './Editions.module.css';
import { textIn } from './model';

/** The report of an edition: its figures with definitions, what they were before, what comes of them. */
export function BilanPage() {
  const { t } = useTranslation('bilan');
  const { slug = '' } = useParams();
  const language = useLanguage();
  const edition = useEdition(slug).data;
  const { data, error, isPending, refetch } = useBilan(slug);
  const name = edition?.display.name ?? '';
  return (
    <div className={css.page}>
      <header>
        <p className={editions.tags}>
          <Link to={paths.edition(slug)}>{name || t('edition')}</Link>
        </p>
        <PageTitle>{name ? t('title', { name }) : t('tab')}</PageTitle>
        {data?.publishedAt && (
          <p className={css.lead}>
            {t('frozen', { at: formatInstant(data.publishedAt, language) })}
          </p>
        )}
        {data && Object.keys(data.introduction).length > 0 && (
          <p className={css.text}>{textIn(data.introduction, language)}</p>
        )}
      </header>
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton shape="block" />}
      {data && data.computed.length === 0 && data.declared.length === 0 && (
        <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>
      )}
      {data && data.computed.length > 0 && (
        <section aria-labelledby="computed">
          <h2 id="computed">{t('computed')}</h2>
          <ComputedFigures figures={data.computed} />
        </section>
      )}
      {data && <ByKind figures={data.computed} />}
      {data && <BesidePast figures={data.computed} year={edition?.year ?? 0} />}
      {data && data.declared.length > 0 && (
        <section aria-labelledby="declared">
          <h2 id="declared">{t('declared')}</h2>
          <p className={css.lead}>{t('declaredText')}</p>
          <DeclaredFigures figures={data.declared} />
        </section>
      )}
      {data && <Testimonials all={data.testimonials} />}
      {data && data.followUps.length > 0 && (
        <section aria-labelledby="followed">
          <h2 id="followed">{t('followUps')}</h2>
          <FollowUps all={data.followUps} />
        </section>
      )}
      {data && data.recommendations.length > 0 && (
        <section aria-labelledby="recommended">
          <h2 id="recommended">{t('recommendations')}</h2>
          <Recommendations all={data.recommendations} />
        </section>
      )}
      {data && (data.computed.length > 0 || data.declared.length > 0) && (
        <p className={css.files}>
          <a href={`/api/v1/editions/${slug}/bilan.pdf?lang=${language}`}>{t('pdf')}</a>
          <a href={`/api/v1/editions/${slug}/bilan.csv`}>{t('csv')}</a>
          <a href={`/api/v1/editions/${slug}/bilan`}>JSON</a>
          <Link to={paths.figures()}>{t('compare')}</Link>
        </p>
      )}
    </div>
  );
}

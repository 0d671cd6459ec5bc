import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/ButtonLink';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { Tag } from '@/ui/Tag';
import { useEditions, type EditionSummary } from './api';
import { Comparison } from './components/Comparison';
import css from './Editions.module.css';
import { citiesOf, periodText } from './model';

/** Every edition: the current one first, then the past beside each other with their figures. */
export function EditionsPage() {
  const { t } = useTranslation('editions');
  const { data, error, isPending, refetch } = useEditions();
  const editions = (data?.items ?? []).filter(({ published }) => published);
  const current = editions.find((edition) => edition.current);
  const others = editions.filter((edition) => !edition.current);
  return (
    <div className={css.page}>
      <div>
        <PageTitle>{t('list.title')}</PageTitle>
        <p className={css.lead}>{t('list.lead')}</p>
      </div>
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton shape="card" count={3} />}
      {data && editions.length === 0 && (
        <EmptyState title={t('list.emptyTitle')}>{t('list.empty')}</EmptyState>
      )}
      {current && <Current edition={current} />}
      {others.length > 0 && (
        <section className={css.section}>
          <h2>
            {t(current?.period.phase === 'over' ? 'editions:list.others' : 'editions:list.past')}
          </h2>
          <ul className={css.cards}>
            {others.map((edition) => (
              <li key={edition.id} className={css.card}>
                <p className={css.year}>{edition.year}</p>
                <h3>
                  <Link to={paths.edition(edition.slug)}>{edition.display.name}</Link>
                </h3>
                <Facts edition={edition} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && <Comparison short />}
    </div>
  );
}

function Current({ edition }: { edition: EditionSummary }) {
  const { t } = useTranslation('editions');
  return (
    <section className={css.current} aria-labelledby="current">
      <p className={css.tags}>
        <Tag hue="good">{t(`phase.${edition.period.phase}`)}</Tag>
        {edition.example && <Tag hue="warn">{t('example')}</Tag>}
      </p>
      <h2 id="current">
        <Link to={paths.edition(edition.slug)}>{edition.display.name}</Link>
      </h2>
      <Facts edition={edition} />
      {edition.programme && (
        <p>
          <ButtonLink variant="primary" to={paths.programme(edition.slug)}>
            {t('list.programme')}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}

function Facts({ edition }: { edition: EditionSummary }) {
  const language = useLanguage();
  const cities = citiesOf(edition.legs);
  return (
    <>
      <p className={css.when}>
        {periodText(edition.period, language)}
        {cities.length > 0 && <span> · {cities.join(', ')}</span>}
      </p>
      {edition.display.theme && <p className={css.theme}>{edition.display.theme}</p>}
    </>
  );
}

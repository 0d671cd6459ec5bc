import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { textIn, useEvent } from '@/features/events';
import { useLanguage } from '@/i18n/useLanguage';
import { paths } from '@/lib/paths';
import { DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import css from './Registrations.module.css';
import { useSurveyResults } from './surveys';

const ratings = ['5', '4', '3', '2', '1'] as const;
const expectations = ['met', 'partly', 'not-met'] as const;

/** What people answered after an event, for its organiser. */
export function SurveyResultsPage() {
  const { t } = useTranslation('surveys');
  const language = useLanguage();
  const { id = '' } = useParams();
  const { data: event } = useEvent(id, null);
  const { data, error, isPending, refetch } = useSurveyResults(id);
  const number = (value: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);
  const lines = [
    {
      key: 'average',
      label: t('results.average'),
      of: (group: Group) => t('results.outOfFive', { number: number(group.average) }),
    },
    ...ratings.map((rating) => ({
      key: rating,
      label: t(`rating.${rating}`),
      of: (group: Group) => number(group.ratings[Number(rating) - 1] ?? 0),
    })),
    ...expectations.map((word, index) => ({
      key: word,
      label: t(`results.expectations.${word}`),
      of: (group: Group) => number(group.expectations[index] ?? 0),
    })),
    { key: 'again', label: t('results.again'), of: (group: Group) => number(group.again) },
    { key: 'notAgain', label: t('results.notAgain'), of: (group: Group) => number(group.notAgain) },
  ];
  type Group = NonNullable<typeof data>['groups'][number];
  return (
    <div className={css.page}>
      <div>
        <p className={css.back}>
          <Link to={paths.registrations(id)}>
            {event ? textIn(event.title, language) : t('results.back')}
          </Link>
        </p>
        <PageTitle>{t('results.title')}</PageTitle>
        {data && (
          <p className={css.lead}>
            {t('results.answers', { count: data.answers })}{' '}
            {t('results.asked', { count: data.asked })}
          </p>
        )}
      </div>
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton count={5} />}
      {data && data.groups.length === 0 && (
        <EmptyState title={t('results.fewTitle')}>
          <p>{t('results.few')}</p>
        </EmptyState>
      )}
      {data && data.groups.length > 0 && (
        <DataTable
          caption={t('results.caption')}
          rows={lines}
          rowKey={({ key }) => key}
          columns={[
            { key: 'label', header: t('results.question'), cell: ({ label }) => label },
            ...data.groups.map((group) => ({
              key: group.mode ?? 'all',
              header: t(`results.group.${group.mode ?? 'all'}`, { count: group.answers }),
              numeric: true,
              cell: ({ of }: (typeof lines)[number]) => of(group),
            })),
          ]}
        />
      )}
      {data && data.testimonials.length > 0 && (
        <section className={css.section}>
          <h2>{t('results.quotes')}</h2>
          <p className={css.hint}>{t('results.quotesText')}</p>
          {data.testimonials.map(({ text, signature }, index) => (
            <blockquote key={index}>
              <p>{text}</p>
              {signature && <cite>{signature}</cite>}
            </blockquote>
          ))}
        </section>
      )}
      {data && data.comments.length > 0 && (
        <section className={css.section}>
          <h2>{t('results.comments')}</h2>
          <p className={css.hint}>{t('results.commentsText')}</p>
          <ul>
            {data.comments.map((comment, index) => (
              <li key={index}>{comment}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

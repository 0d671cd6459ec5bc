import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { DataTable } from '@/ui/DataTable';
import { PageTitle } from '@/ui/PageTitle';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import css from '../desk/Desk.module.css';
import { useWords } from '../words';
import { useGovernance, type Governance } from './api';
import { Mandates } from './Mandates';

/** The board of a year as everyone sees it. */
export function GovernancePage() {
  const { t } = useTranslation('governance');
  const [search, setSearch] = useSearchParams();
  const asked = /^\d{4}$/.test(search.get('year') ?? '') ? Number(search.get('year')) : null;
  const { data, error, isPending, refetch } = useGovernance(asked);
  return (
    <div className={css.page}>
      <header className={css.head}>
        <PageTitle>{t('title')}</PageTitle>
        <p className={css.lead}>{t('lead')}</p>
      </header>
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton shape="row" count={5} />}
      {data && (
        <>
          <div className={css.narrow}>
            <Select
              label={t('year')}
              placeholder={false}
              value={String(data.year)}
              onChange={({ target }) => setSearch({ year: target.value })}
              options={[...new Set([data.year, ...data.years])]
                .sort((one, other) => other - one)
                .map((year) => ({ value: String(year), label: String(year) }))}
            />
          </div>
          <Board governance={data} />
          <Reported governance={data} />
        </>
      )}
    </div>
  );
}

function Board({ governance }: { governance: Governance }) {
  const { t } = useTranslation('governance');
  const words = useWords();
  const { on, colleges, reported } = governance;
  const known = colleges.some(({ mandates }) => mandates.length > 0);
  if (!known && reported.length > 0) return null;
  return (
    <section className={css.section}>
      <h2>{t('board')}</h2>
      <p className={css.hint}>{t('seatsOn', { day: words.day(on) })}</p>
      <ul className={css.list}>
        {colleges.map((college) => (
          <li key={college.college} className={css.card}>
            <div className={css.spread}>
              <h3>{words.college(college.college)}</h3>
              <p className={css.amount}>
                {college.seats === null || college.seats === undefined
                  ? t('noSeats')
                  : t('filled', { filled: college.filled, count: college.seats })}
              </p>
            </div>
            {college.mandates.length > 0 ? (
              <Mandates
                caption={t('mandatesOf', { college: words.college(college.college) })}
                mandates={college.mandates}
              />
            ) : (
              (college.seats ?? 0) > 0 && <p className={css.hint}>{t('nobody')}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Reported({ governance: { reported, year } }: { governance: Governance }) {
  const { t } = useTranslation('governance');
  if (reported.length === 0) return null;
  return (
    <section className={css.section}>
      <h2>{t('reported', { year })}</h2>
      <p className={css.hint}>{t('reportedText')}</p>
      <DataTable
        caption={t('reportedCaption', { year })}
        rows={reported}
        rowKey={({ name }) => name}
        columns={[
          { key: 'name', header: t('name'), cell: ({ name }) => name },
          { key: 'role', header: t('role'), cell: ({ role }) => role ?? t('unsaid') },
          {
            key: 'organisation',
            header: t('organisation'),
            cell: ({ organisation }) => organisation ?? t('unsaid'),
          },
          {
            key: 'left',
            header: t('note'),
            cell: ({ leftInYear }) => (leftInYear ? t('leftInYear') : ''),
          },
        ]}
      />
    </section>
  );
}

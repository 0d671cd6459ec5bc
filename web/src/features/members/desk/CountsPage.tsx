import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { download } from '@/lib/download';
import { percent } from '@/lib/numbers';
import { todayIn } from '@/lib/wallTime';
import { Button } from '@/ui/Button';
import { DataTable, type Column } from '@/ui/DataTable';
import { DatePicker } from '@/ui/DateFields';
import { LinkTabs } from '@/ui/LinkTabs';
import { Skeleton } from '@/ui/Skeleton';
import { files, useCounts, useYears, type Counts } from './api';
import counts from './Counts.module.css';
import css from './Desk.module.css';
import { DeskHead } from './DeskHead';
import { useFile } from '@/api/useFile';
import { useWords, ZONE } from '../words';
import { YearsChart } from './YearsChart';

const dimensions = ['tier', 'college', 'country', 'segment'] as const;
type Dimension = (typeof dimensions)[number];
const figures = ['upToDate', 'paid', 'new', 'renewed', 'returned', 'lapsed'] as const;

/** How many members there are and were, for any day: figures, tables, a chart, and the same as a file. */
export function CountsPage() {
  const { t } = useTranslation('desk');
  const words = useWords();
  const file = useFile();
  const [search, setSearch] = useSearchParams();
  const on = search.get('on') ?? todayIn(ZONE);
  const by = dimensions.find((one) => one === search.get('by')) ?? 'tier';
  const { data, error, isPending, refetch } = useCounts(on);
  return (
    <div className={css.page}>
      <DeskHead at="deskCounts" lead={t('counts.lead')} />
      <div className={css.narrow}>
        <DatePicker
          label={t('counts.day')}
          value={on}
          onChange={(day) => setSearch(day ? { on: day, by } : { by }, { replace: true })}
        />
      </div>
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton shape="row" count={4} />}
      {data && (
        <>
          <section className={css.section}>
            <h2>{t('counts.title', { day: words.day(data.on) })}</h2>
            <dl className={counts.figures}>
              {figures.map((name) => (
                <div key={name}>
                  <dt>{t(`figure.${name}`)}</dt>
                  <dd className={counts.number}>{data.all[name]}</dd>
                  <dd className={counts.meaning}>{t(`meaning.${name}`, { year: data.year })}</dd>
                </div>
              ))}
              <div>
                <dt>{t('figure.renewalRate')}</dt>
                <dd className={counts.number}>{rate(data.all, words.language)}</dd>
                <dd className={counts.meaning}>{t('meaning.renewalRate', { year: data.year })}</dd>
              </div>
            </dl>
          </section>
          <section className={css.section}>
            <h2>{t('counts.by')}</h2>
            <LinkTabs
              label={t('counts.by')}
              current={by}
              tabs={dimensions.map((key) => ({
                key,
                to: `?${new URLSearchParams({ on, by: key })}`,
                label: t(`column.${key}`),
              }))}
            />
            <Groups by={by} groups={data.by[by] ?? []} />
            <div className={css.acts}>
              <Button
                pending={file.isPending}
                onClick={() =>
                  file.mutate(async () => download(await files.counts(on), `members-${on}.csv`))
                }
              >
                <Download size={18} aria-hidden />
                {t('counts.csv')}
              </Button>
            </div>
            <ProblemMessage error={file.error} />
          </section>
        </>
      )}
      <Years />
    </div>
  );
}

const rate = ({ renewalRate }: Pick<Counts, 'renewalRate'>, language: string) =>
  renewalRate === null || renewalRate === undefined ? '–' : percent(renewalRate, language);

type Group = { value: string; counts: Counts };

function Groups({ by, groups }: { by: Dimension; groups: Group[] }) {
  const { t } = useTranslation('desk');
  const words = useWords();
  if (groups.length === 0) return <p className={css.hint}>{t('counts.nobody')}</p>;
  const most = Math.max(1, ...groups.map((group) => group.counts.upToDate));
  const columns: Column<Group>[] = [
    {
      key: 'value',
      header: t(`column.${by}`),
      cell: ({ value }) => (value === 'none' ? t('counts.none') : words[by](value)),
    },
    {
      key: 'upToDate',
      header: t('figure.upToDate'),
      numeric: true,
      cell: (group) => (
        <span className={counts.count}>
          <span className={counts.bar} aria-hidden>
            <span style={{ inlineSize: `${(group.counts.upToDate / most) * 100}%` }} />
          </span>
          {group.counts.upToDate}
        </span>
      ),
    },
    ...(['paid', 'new', 'renewed', 'returned', 'lapsed'] as const).map((name) => ({
      key: name,
      header: t(`figure.${name}`),
      numeric: true,
      cell: (group: Group) => group.counts[name],
    })),
    {
      key: 'rate',
      header: t('figure.renewalRate'),
      numeric: true,
      cell: (group) => rate(group.counts, words.language),
    },
  ];
  return (
    <DataTable
      caption={t(`counts.caption.${by}`)}
      columns={columns}
      rows={groups}
      rowKey={({ value }) => value}
    />
  );
}

function Years() {
  const { t } = useTranslation('desk');
  const { language } = useWords();
  const { data, error, refetch } = useYears();
  if (error) return <ProblemMessage error={error} onRetry={() => void refetch()} />;
  if (!data || data.items.length === 0) return null;
  return (
    <section className={css.section}>
      <h2>{t('years.title')}</h2>
      <YearsChart years={data.items} />
      <DataTable
        caption={t('years.caption')}
        rows={[...data.items].reverse()}
        rowKey={({ year }) => String(year)}
        columns={[
          { key: 'year', header: t('years.year'), cell: ({ year }) => year },
          ...(['paid', 'new', 'renewed', 'returned', 'lapsed'] as const).map((name) => ({
            key: name,
            header: t(`figure.${name}`),
            numeric: true,
            cell: (row: (typeof data.items)[number]) => row[name],
          })),
          {
            key: 'rate',
            header: t('figure.renewalRate'),
            numeric: true,
            cell: (row) => rate(row, language),
          },
        ]}
      />
    </section>
  );
}

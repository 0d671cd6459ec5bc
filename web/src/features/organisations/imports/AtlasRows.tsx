import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { More } from '@/ui/More';
import { Skeleton } from '@/ui/Skeleton';
import { StatusBadge } from '@/ui/StatusBadge';
import { useAtlasAct, useAtlasRows, type AtlasImport, type AtlasRow, type Verdict } from './api';
import css from './AtlasImports.module.css';
import { verdictTones } from './model';

type AtlasRowsProps = { one: AtlasImport; verdict: Verdict | null };

/** One line per entry: name, town, verdict with its reasons, and what became of it. */
export function AtlasRows({ one, verdict }: AtlasRowsProps) {
  const { t } = useTranslation('atlasImports');
  const rows = useAtlasRows(one.id, verdict);
  if (rows.error) return <ProblemMessage error={rows.error} />;
  if (!rows.data) return <Skeleton shape="row" count={6} />;
  const shown = rows.data.pages.flatMap(({ items }) => items);
  return (
    <>
      <DataTable
        caption={t('rows.caption')}
        columns={[
          { key: 'name', header: t('field.name'), cell: (row) => row.name || t('rows.unnamed') },
          { key: 'city', header: t('field.city'), cell: ({ city }) => city ?? '' },
          {
            key: 'verdict',
            header: t('rows.verdict'),
            cell: (row) => <RowCell one={one} row={row} />,
          },
        ]}
        rows={shown}
        rowKey={({ id }) => id}
      />
      <More
        shown={shown.length}
        total={rows.data.pages[0]?.total.value}
        hasMore={rows.hasNextPage}
        pending={rows.isFetchingNextPage}
        onMore={() => void rows.fetchNextPage()}
      />
    </>
  );
}

/** The column that a pointer into the entry is about. */
function columnOf(pointer: string): AtlasRow['changes'][number]['field'] | undefined {
  return columns.find(([pattern]) => pattern.test(pointer))?.[1];
}

const columns: [RegExp, AtlasRow['changes'][number]['field']][] = [
  [/^\/defaultLanguage/, 'language'],
  [/^\/description/, 'description'],
  [/^\/aliases/, 'aliases'],
  [/^\/kind/, 'kind'],
  [/^\/country/, 'country'],
  [/\/languages/, 'languages'],
  [/\/categories/, 'categories'],
  [/\/practices/, 'practices'],
  [/\/offers/, 'offers'],
  [/\/country/, 'office-country'],
  [/\/postalCode/, 'postal-code'],
  [/\/(office|coordinates)/, 'office'],
];

function RowCell({ one, row }: { one: AtlasImport; row: AtlasRow }) {
  const { t } = useTranslation('atlasImports');
  const language = useLanguage();
  const { verdict, changes, notices, violations, organisation, result } = row;
  const named = (fields: string[]) =>
    new Intl.ListFormat(language).format(fields.map((field) => t(`field.${field}`)));
  const words = (text?: string | null) => text || t('rows.nothing');
  const wrong = (pointer: string) => {
    if (pointer === '/name') return t('wrong.name');
    if (pointer === '/id') return t('wrong.twice');
    if (pointer === '/website') return t('wrong.website');
    const field = columnOf(pointer);
    return field ? t('wrong.value', { label: t(`field.${field}`) }) : t('wrong.unnamed');
  };
  return (
    <div className={css.cell}>
      <StatusBadge tone={verdictTones[verdict]}>{t(`verdict.${verdict}`)}</StatusBadge>
      {organisation && <Link to={paths.organisation(organisation.slug)}>{organisation.name}</Link>}
      {result.outcome && <p>{t(`outcome.${result.outcome}`)}</p>}
      {result.state === 'undone' && result.outcome === 'created' && <p>{t('rows.undone')}</p>}
      {result.restored.length > 0 && (
        <p>{t('rows.restored', { fields: named(result.restored) })}</p>
      )}
      {result.left.length > 0 && <p>{t('rows.left', { fields: named(result.left) })}</p>}
      {result.reason && result.left.length === 0 && <p>{t(`reason.${result.reason}`)}</p>}
      {changes.length + notices.length + violations.length > 0 && (
        <ul className={css.points}>
          {changes.map(({ field, before, after }) => (
            <li key={`change ${field}`}>
              {t('rows.change', {
                field: t(`field.${field}`),
                before: words(before),
                after: words(after),
              })}
            </li>
          ))}
          {violations.map(({ pointer, message }) => (
            <li key={`${pointer} ${message}`}>{wrong(pointer)}</li>
          ))}
          {notices.map(({ code, field, value }) => (
            <li key={`${code} ${field}`}>
              {t(`notice.${code}`, { value: value.replaceAll('|', ', ') })}
            </li>
          ))}
        </ul>
      )}
      {row.twins.length > 0 && result.state !== 'applied' && one.state !== 'undone' && (
        <TwinActs one={one} row={row} />
      )}
    </div>
  );
}

function TwinActs({ one, row }: { one: AtlasImport; row: AtlasRow }) {
  const { t } = useTranslation('atlasImports');
  const act = useAtlasAct();
  return (
    <>
      <ul className={css.points}>
        {row.twins.map(({ organisationId, slug, name, city }) => (
          <li key={organisationId}>
            <Link to={paths.organisation(slug)}>{name}</Link>
            {city && `, ${city}`}{' '}
            <Button
              size="small"
              pending={act.isPending}
              aria-label={t('twin.sameName', { name })}
              onClick={() =>
                act.mutate({
                  name: 'apply',
                  id: one.id,
                  what: { links: [{ row: row.id, organisation: organisationId }] },
                })
              }
            >
              {t('twin.same')}
            </Button>
          </li>
        ))}
      </ul>
      <Button
        size="small"
        pending={act.isPending}
        aria-label={t('twin.newName', { name: row.name })}
        onClick={() => act.mutate({ name: 'apply', id: one.id, what: { rows: [row.id] } })}
      >
        {t('twin.new')}
      </Button>
      <ProblemMessage error={act.error} />
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { paths } from '@/lib/paths';
import { DataTable } from '@/ui/DataTable';
import { Skeleton } from '@/ui/Skeleton';
import { useEditions, useFigures, type EditionSummary } from '../api';
import css from '../Editions.module.css';
import { figureText, rowsOf, textIn, themes, type Row } from '../model';
import { Explained } from './EditionFigures';

/**
 * Past editions beside each other.
 *
 * @param short only the measures that several editions have, without their sources
 */
export function Comparison({ short = false }: { short?: boolean }) {
  const { t } = useTranslation('editions');
  const editions = useEditions();
  const { data, error, isPending, refetch } = useFigures();
  const rows = rowsOf(data?.items ?? []);
  const counted = (editions.data?.items ?? [])
    .filter(({ slug }) => data?.items.some((figure) => figure.edition === slug))
    .reverse();
  const several = rows.filter(({ byEdition }) => byEdition.size > 1);
  if (data && rows.length === 0) return null;
  return (
    <section className={css.section} aria-labelledby="beside">
      <h2 id="beside">{t('figures.beside')}</h2>
      <p className={css.hint}>{t('figures.declared')}</p>
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton count={6} />}
      <div className={css.charts}>
        {several
          .filter(({ measure }) => measure.unit === 'count')
          .map((row) => (
            <Bars key={row.measure.key} row={row} editions={counted} />
          ))}
      </div>
      {short ? (
        <p>
          <Link to={paths.figures()}>{t('figures.more')}</Link>
        </p>
      ) : (
        themes.map((theme) => (
          <Theme
            key={theme}
            theme={theme}
            rows={rows.filter(({ measure }) => measure.theme === theme)}
            editions={counted}
          />
        ))
      )}
      <p className={css.files}>
        <a href="/api/v1/bilan.csv">{t('figures.csv')}</a>
        <a href="/api/v1/bilan">JSON</a>
      </p>
    </section>
  );
}

type RowsProps = { rows: Row[]; editions: EditionSummary[] };

/** One measure as bars, each with its name and value in words. */
function Bars({ row, editions }: { row: Row; editions: EditionSummary[] }) {
  const { t } = useTranslation('editions');
  const language = useLanguage();
  const figures = editions.flatMap(({ slug, year }) => {
    const figure = row.byEdition.get(slug);
    return figure ? [{ year, figure }] : [];
  });
  const most = Math.max(...figures.map(({ figure }) => figure.value), 1);
  return (
    <figure className={css.chart}>
      <figcaption>{textIn(row.measure.label, language)}</figcaption>
      <ul>
        {figures.map(({ year, figure }) => (
          <li key={year}>
            <span>{year}</span>
            <span
              aria-hidden
              className={css.bar}
              style={{ width: `${Math.max(2, (figure.value / most) * 100)}%` }}
            />
            <b>{figureText(figure, language, t)}</b>
          </li>
        ))}
      </ul>
    </figure>
  );
}

function Theme({ theme, rows, editions }: RowsProps & { theme: (typeof themes)[number] }) {
  const { t } = useTranslation('editions');
  const language = useLanguage();
  if (rows.length === 0) return null;
  return (
    <section className={css.group}>
      <DataTable
        caption={t(`figures.theme.${theme}`)}
        rows={rows}
        rowKey={({ measure }) => measure.key}
        columns={[
          {
            key: 'measure',
            header: t('figures.measure'),
            cell: ({ measure }) => textIn(measure.label, language),
          },
          ...editions.map(({ slug, year }) => ({
            key: slug,
            header: String(year),
            numeric: true,
            cell: ({ byEdition }: Row) => {
              const figure = byEdition.get(slug);
              return figure ? figureText(figure, language, t) : t('figures.none');
            },
          })),
        ]}
      />
      <details className={css.all}>
        <summary>{t('figures.sources', { theme: t(`figures.theme.${theme}`) })}</summary>
        {editions.map(({ slug, year }) => {
          const own = rows.flatMap(({ byEdition }) => byEdition.get(slug) ?? []);
          return (
            own.length > 0 && (
              <div key={slug}>
                <h4>{year}</h4>
                <dl className={css.figures}>
                  {own.map((figure) => (
                    <Explained key={figure.measure.key} figure={figure} />
                  ))}
                </dl>
              </div>
            )
          );
        })}
      </details>
    </section>
  );
}

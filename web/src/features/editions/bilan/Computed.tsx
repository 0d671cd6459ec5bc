import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '@/i18n/useLanguage';
import { paths } from '@/lib/paths';
import { cx } from '@/ui/cx';
import { DataTable } from '@/ui/DataTable';
import { textIn } from '../model';
import type { ComputedFigure } from './api';
import css from './Bilan.module.css';
import { ChartTable } from './ChartTable';
import { FigureRow } from './FigureRows';
import { shareOf, valueText } from './figures';

type Figures = { figures: readonly ComputedFigure[] };

/** The computed figures, each with its definition on demand. */
export function ComputedFigures({ figures }: Figures) {
  const { t } = useTranslation('bilan');
  const language = useLanguage();
  return (
    <ul className={cx(css.rows, css.big)}>
      {figures.map(({ measure, value, missing }) => {
        const none = value === null || value === undefined;
        return (
          <FigureRow
            key={measure.key}
            label={textIn(measure.label, language)}
            value={
              none
                ? missing && t(`missing.${missing}`)
                : valueText(value, measure.unit, language, t)
            }
            missing={none}
          >
            <p>{textIn(measure.definition, language)}</p>
          </FigureRow>
        );
      })}
    </ul>
  );
}

/** The figures that are split by kind of session. */
export function ByKind({ figures }: Figures) {
  const { t } = useTranslation('bilan');
  const language = useLanguage();
  const split = figures.filter(({ parts }) => parts.length > 0);
  if (split.length === 0) return null;
  return (
    <div className={css.charts}>
      {split.map(({ measure, parts }) => (
        <ChartTable
          key={measure.key}
          caption={t('byKind', { figure: textIn(measure.label, language) })}
          head={[t('kind'), textIn(measure.label, language)]}
          bars={parts.map(({ kind, value, of }) => ({
            key: kind,
            label: t(`events:kind.${kind}`),
            text: valueText(value, measure.unit, language, t),
            note: of === null || of === undefined ? null : t('of', { count: of }),
            share: shareOf(
              value,
              measure.unit,
              parts.map((part) => part.value),
            ),
          }))}
        />
      ))}
    </div>
  );
}

/** This edition beside earlier ones; a declared figure says what its document counted. */
export function BesidePast({ figures, year }: Figures & { year: number }) {
  const { t } = useTranslation('bilan');
  const language = useLanguage();
  const compared = figures.filter(
    ({ value, past }) => value !== null && value !== undefined && past.length > 0,
  );
  const years = [
    ...new Map(compared.flatMap(({ past }) => past.map((one) => [one.edition, one.year] as const))),
  ].sort(([, a], [, b]) => b - a);
  if (compared.length === 0) return null;
  return (
    <>
      <DataTable
        caption={t('past.caption')}
        rows={compared}
        rowKey={({ measure }) => measure.key}
        columns={[
          {
            key: 'measure',
            header: t('past.measure'),
            cell: ({ measure }) => textIn(measure.label, language),
          },
          {
            key: 'now',
            header: String(year),
            numeric: true,
            cell: ({ measure, value }) => valueText(value ?? 0, measure.unit, language, t),
          },
          ...years.map(([edition, of]) => ({
            key: edition,
            header: String(of),
            numeric: true,
            cell: ({ measure, past }: ComputedFigure) => {
              const one = past.find((each) => each.edition === edition);
              if (!one) return t('past.none');
              const text = valueText(one.value, measure.unit, language, t);
              return (
                <>
                  {one.qualifier === 'exact'
                    ? text
                    : t(`editions:figures.qualifier.${one.qualifier}`, { number: text })}
                  {one.declared && <span className={css.soft}> {t('past.declared')}</span>}
                </>
              );
            },
          })),
        ]}
      />
      <p className={css.soft}>
        {t('past.note')} <Link to={paths.figures()}>{t('past.definitions')}</Link>
      </p>
    </>
  );
}

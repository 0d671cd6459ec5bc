import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import type { Report } from '../model';
import { figures } from '../reportCsv';
import css from './Report.module.css';

/** The figures of a month, each with what it counts. */
export function ReportFigures({ report }: { report: Report }) {
  const { t } = useTranslation('moderation');
  return (
    <dl className={css.figures}>
      {figures.map((name) => (
        <div key={name}>
          <dt>{t(`report.figure.${name}`)}</dt>
          <dd className={css.number}>
            <Figure name={name} value={report[name] ?? null} />
          </dd>
          <dd className={css.meaning}>{t(`report.meaning.${name}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Figure({ name, value }: { name: (typeof figures)[number]; value: number | null }) {
  const { t } = useTranslation('moderation');
  const language = useLanguage();
  if (value === null) return <span className={css.noFigure}>{t('report.noDecision')}</span>;
  if (name !== 'medianDelayHours') return new Intl.NumberFormat(language).format(value);
  const [number, unit] = value >= 48 ? [value / 24, 'day'] : [value, 'hour'];
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  }).format(number);
}

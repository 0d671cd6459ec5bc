import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatMonth } from '@/lib/dates';
import { download } from '@/lib/download';
import { Button } from '@/ui/Button';
import { PageTitle } from '@/ui/PageTitle';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import { useModerationReport } from './api';
import { ReportFigures } from './components/ReportFigures';
import { ReportReasons } from './components/ReportReasons';
import type { Report } from './model';
import { isMonth, lastMonths, thisMonth } from './months';
import { reportCsv } from './reportCsv';
import css from './ReportPage.module.css';

/** The public figures on moderation in a month. */
export function ReportPage() {
  const { t } = useTranslation('moderation');
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('month');
  const now = thisMonth();
  const month = isMonth(asked) ? asked : now;
  const months = lastMonths(24, now);
  const report = useModerationReport(month);
  return (
    <>
      <PageTitle>{t('report.title')}</PageTitle>
      <p className={css.intro}>{t('report.intro')}</p>
      <div className={css.month}>
        <Select
          label={t('report.month')}
          placeholder={false}
          value={month}
          onChange={({ target }) => setSearch({ month: target.value })}
          options={[...(months.includes(month) ? [] : [month]), ...months].map((value) => ({
            value,
            label: formatMonth(value, language),
          }))}
        />
      </div>
      {report.error && (
        <ProblemMessage error={report.error} onRetry={() => void report.refetch()} />
      )}
      {report.isPending && <Skeleton shape="row" count={3} />}
      {report.data && <Account report={report.data} />}
    </>
  );
}

function Account({ report }: { report: Report }) {
  const { t } = useTranslation('moderation');
  const language = useLanguage();
  const csv = () =>
    reportCsv(report, [t('csv.month'), t('csv.code'), t('csv.words'), t('csv.value')], {
      figure: (name) => t(`report.figure.${name}`),
      reason: (code) => t(`reason.${code}`),
    });
  return (
    <div className={css.account}>
      <section>
        <h2>{t('report.inMonth', { month: formatMonth(report.month, language) })}</h2>
        <ReportFigures report={report} />
      </section>
      <section>
        <h2>{t('report.reasons')}</h2>
        <ReportReasons report={report} />
      </section>
      <p>
        <Button onClick={() => download(csv(), `moderation-${report.month}.csv`)}>
          <Download size={18} aria-hidden />
          {t('report.download')}
        </Button>
      </p>
    </div>
  );
}

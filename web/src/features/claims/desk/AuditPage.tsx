import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useCurrentUser } from '@/auth/AuthContext';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { download } from '@/lib/download';
import { money } from '@/lib/numbers';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import { useSchemes } from '../api';
import css from '../Claims.module.css';
import { textIn } from '../model';
import { files, useCheckChain, useFigures } from './api';
import { JournalFile } from './BankPage';
import { Balance } from './Balance';
import { DeskHead } from './DeskHead';
import { Simulation } from './Simulation';
import { useFile } from '@/api/useFile';

/** What was paid, by scheme and year; and the proofs of it for an auditor. */
export function AuditPage() {
  const { t } = useTranslation('claimDesk');
  const user = useCurrentUser();
  const has = (...roles: string[]) => user?.roles.some((role) => roles.includes(role)) ?? false;
  return (
    <div className={css.page}>
      <DeskHead at="deskAudit" lead={t('audit.lead')} />
      <Figures />
      {has('auditor', 'treasurer') && <Chain />}
      {has('auditor') && <JournalFile />}
      {has('auditor', 'treasurer', 'claims-approver') && (
        <OneScheme takesFile={has('auditor', 'treasurer')} writes={has('treasurer')} />
      )}
    </div>
  );
}

function Figures() {
  const { t } = useTranslation('claimDesk');
  const language = useLanguage();
  const file = useFile();
  const { data, error, isPending, refetch } = useFigures();
  return (
    <section className={css.section}>
      <h2>{t('figures.title')}</h2>
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton shape="row" count={2} />}
      {data?.length === 0 && <p className={css.lead}>{t('figures.empty')}</p>}
      {data && data.length > 0 && (
        <>
          <DataTable
            caption={t('figures.caption')}
            rows={data}
            rowKey={({ scheme, year }) => `${scheme} ${year}`}
            columns={[
              { key: 'year', header: t('column.year'), cell: ({ year }) => String(year) },
              { key: 'scheme', header: t('column.scheme'), cell: ({ scheme }) => scheme },
              { key: 'project', header: t('column.project'), cell: ({ project }) => project },
              {
                key: 'beneficiaries',
                header: t('column.beneficiaries'),
                numeric: true,
                cell: ({ beneficiaries }) => String(beneficiaries),
              },
              {
                key: 'days',
                header: t('column.days'),
                numeric: true,
                cell: ({ medianDays }) =>
                  medianDays === null || medianDays === undefined
                    ? t('figures.unknown')
                    : t('figures.days', { count: medianDays }),
              },
              {
                key: 'amount',
                header: t('column.paid'),
                numeric: true,
                cell: ({ amount }) => money(amount.cents, amount.currency, language),
              },
            ]}
          />
          <div className={css.acts}>
            <Button
              pending={file.isPending}
              onClick={() =>
                file.mutate(async () => download(await files.figures(), 'claims-figures.csv'))
              }
            >
              <Download size={18} aria-hidden />
              {t('csv')}
            </Button>
          </div>
        </>
      )}
      <ProblemMessage error={file.error} />
    </section>
  );
}

/** What concerns one scheme: every dossier of it as one file, and another distance tried on it. */
function OneScheme({ takesFile, writes }: { takesFile: boolean; writes: boolean }) {
  const { t } = useTranslation('claimDesk');
  const language = useLanguage();
  const { data: schemes = [] } = useSchemes();
  const [chosen, setChosen] = useState('');
  const scheme = schemes.find(({ slug }) => slug === chosen) ?? schemes[0];
  if (!scheme) return null;
  return (
    <>
      {schemes.length > 1 && (
        <Select
          label={t('column.scheme')}
          placeholder={false}
          value={scheme.slug}
          onChange={({ target }) => setChosen(target.value)}
          options={schemes.map(({ slug, texts }) => ({
            value: slug,
            label: textIn(texts.title, language),
          }))}
        />
      )}
      {takesFile && <SchemeFile scheme={scheme.slug} />}
      <Balance
        key={`balance ${scheme.slug}`}
        scheme={scheme.slug}
        currency={scheme.amount.money.currency}
        writes={writes}
      />
      <Simulation key={scheme.slug} scheme={scheme} />
    </>
  );
}

function SchemeFile({ scheme }: { scheme: string }) {
  const { t } = useTranslation('claimDesk');
  const file = useFile();
  return (
    <section className={css.section}>
      <h2>{t('schemeFile.title')}</h2>
      <p className={css.lead}>{t('schemeFile.text')}</p>
      <div className={css.acts}>
        <Button
          pending={file.isPending}
          onClick={() =>
            file.mutate(async () => download(await files.scheme(scheme), `dossier-${scheme}.zip`))
          }
        >
          <Download size={18} aria-hidden />
          {t('schemeFile.go')}
        </Button>
      </div>
      <ProblemMessage error={file.error} />
    </section>
  );
}

/** Whether the audit log is as it was written. */
function Chain() {
  const { t } = useTranslation('claimDesk');
  const language = useLanguage();
  const { mutate, data, error, isPending } = useCheckChain();
  return (
    <section className={css.section}>
      <h2>{t('chain.title')}</h2>
      <p className={css.lead}>{t('chain.text')}</p>
      <div className={css.acts}>
        <Button pending={isPending} onClick={() => mutate()}>
          {t('chain.go')}
        </Button>
      </div>
      <ProblemMessage error={error} />
      {data && (
        <Banner
          tone={data.intact ? 'good' : 'bad'}
          announce="status"
          title={data.intact ? t('chain.intact') : t('chain.broken')}
        >
          <p>
            {t('chain.rows', { count: data.rows, at: formatInstant(data.checkedAt, language) })}
          </p>
          <p className={css.hash}>{t('chain.head', { hash: data.head })}</p>
        </Banner>
      )}
    </section>
  );
}

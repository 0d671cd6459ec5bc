import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatDay } from '@/lib/dates';
import { download } from '@/lib/download';
import { money } from '@/lib/numbers';
import { todayIn } from '@/lib/wallTime';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { FileField } from '@/ui/FileField';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import { StatusBadge } from '@/ui/StatusBadge';
import css from '../Claims.module.css';
import { files, useIgnoreLine, useImportAnswer, useUnmatched, type BankLine } from './api';
import { DeskHead } from './DeskHead';
import { ReasonDialog } from './ReasonDialog';
import { useFile } from '@/api/useFile';
import { ZONE } from './words';

/** What the bank answered, what did not match in it, and the journal of payments. */
export function BankPage() {
  const { t } = useTranslation('claimDesk');
  return (
    <div className={css.page}>
      <DeskHead at="deskBank" lead={t('bank.lead')} />
      <ImportForm />
      <Unmatched />
      <JournalFile />
    </div>
  );
}

function ImportForm() {
  const { t } = useTranslation('claimDesk');
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState(false);
  const { mutate, data, error, isPending, reset } = useImportAnswer();
  return (
    <section className={css.section}>
      <h2>{t('bank.import')}</h2>
      <form
        className={css.form}
        noValidate
        aria-label={t('bank.import')}
        onSubmit={(submit) => {
          submit.preventDefault();
          setMissing(!file);
          if (file && !isPending) mutate(file, { onSuccess: () => setFile(null) });
        }}
      >
        <FileField
          id="bank-file"
          label={t('bank.file')}
          hint={t('bank.hint')}
          accept=".xml,application/xml,text/xml"
          error={missing && !file ? t('bank.missing') : undefined}
          file={file}
          onChange={(chosen) => {
            reset();
            setFile(chosen);
          }}
        />
        <Button type="submit" variant="primary" pending={isPending}>
          {t('bank.go')}
        </Button>
      </form>
      <ProblemMessage error={error} />
      {data && (
        <Banner tone="good" announce="status" title={t('bank.done')}>
          <p>{t('bank.result', { ...data })}</p>
        </Banner>
      )}
    </section>
  );
}

function Unmatched() {
  const { t } = useTranslation('claimDesk');
  const { data, error, isPending, refetch } = useUnmatched();
  return (
    <section className={css.section}>
      <h2>{t('unmatched.title')}</h2>
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton shape="card" count={2} />}
      {data?.length === 0 && (
        <EmptyState title={t('unmatched.empty')}>{t('unmatched.emptyText')}</EmptyState>
      )}
      {data?.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </section>
  );
}

function Line({ line }: { line: BankLine }) {
  const { t } = useTranslation('claimDesk');
  const language = useLanguage();
  const ignore = useIgnoreLine();
  const [asked, setAsked] = useState(false);
  const { outcome, amount, day, party, endToEndId, reason, file } = line;
  return (
    <article className={css.card}>
      <div className={css.heading}>
        <h3>
          {amount.cents > 0
            ? money(amount.cents, amount.currency, language)
            : t('unmatched.noAmount')}
        </h3>
        <StatusBadge tone="warn">{t(`outcome.${outcome}`)}</StatusBadge>
      </div>
      <p>{t(`why.${outcome}`)}</p>
      <p className={css.hint}>
        {[day && formatDay(day, language), party, endToEndId, reason, file]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className={css.acts}>
        <Button size="small" onClick={() => setAsked(true)}>
          {t('unmatched.ignore')}
        </Button>
      </div>
      {asked && (
        <ReasonDialog
          title={t('unmatched.ignore')}
          text={t('unmatched.ignoreText')}
          go={t('unmatched.go')}
          change={ignore}
          onSend={(message, onSuccess) => ignore.mutate({ id: line.id, message }, { onSuccess })}
          onClose={() => setAsked(false)}
        />
      )}
    </article>
  );
}

/** The journal of a year, for the accountant. */
export function JournalFile() {
  const { t } = useTranslation('claimDesk');
  const file = useFile();
  const now = Number(todayIn(ZONE).slice(0, 4));
  const [year, setYear] = useState(now);
  return (
    <section className={css.section}>
      <h2>{t('journal.title')}</h2>
      <p className={css.lead}>{t('journal.text')}</p>
      <div className={css.foot}>
        <Select
          label={t('journal.year')}
          placeholder={false}
          value={String(year)}
          onChange={({ target }) => setYear(Number(target.value))}
          options={[0, 1, 2, 3, 4].map((back) => ({
            value: String(now - back),
            label: String(now - back),
          }))}
        />
        <Button
          pending={file.isPending}
          onClick={() =>
            file.mutate(async () => download(await files.journal(year), `journal-${year}.txt`))
          }
        >
          {t('journal.go')}
        </Button>
      </div>
      <ProblemMessage error={file.error} />
    </section>
  );
}

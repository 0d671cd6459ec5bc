import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { formatInstant } from '@/lib/dates';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { FileField } from '@/ui/FileField';
import { More } from '@/ui/More';
import { RadioGroup } from '@/ui/RadioGroup';
import { Skeleton } from '@/ui/Skeleton';
import { useImport, useStatements, useUnmatched, type StatementKind } from './api';
import css from './Desk.module.css';
import { DeskHead } from './DeskHead';
import { UnmatchedLine } from './UnmatchedLine';
import { useWords } from '../words';

/** Statements of the bank and exports of payment platforms, and what did not match in them. */
export function PaymentsPage() {
  const { t } = useTranslation('desk');
  return (
    <div className={css.page}>
      <DeskHead at="deskPayments" lead={t('payments.lead')} />
      <ImportForm />
      <Unmatched />
      <Imported />
    </div>
  );
}

function ImportForm() {
  const { t } = useTranslation('desk');
  const [kind, setKind] = useState<StatementKind>('camt-053');
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState(false);
  const { mutate, data, error, isPending, reset } = useImport();
  return (
    <section className={css.section}>
      <h2>{t('payments.import')}</h2>
      <form
        className={css.form}
        noValidate
        aria-label={t('payments.import')}
        onSubmit={(submit) => {
          submit.preventDefault();
          setMissing(!file);
          if (file && !isPending) mutate({ kind, file }, { onSuccess: () => setFile(null) });
        }}
      >
        <RadioGroup
          label={t('payments.kind')}
          value={kind}
          onChange={(value) => setKind(value as StatementKind)}
          choices={(['camt-053', 'helloasso'] as const).map((value) => ({
            value,
            label: t(`payments.of.${value}`),
            hint: t(`payments.hint.${value}`),
          }))}
        />
        <FileField
          id="statement"
          label={t('payments.file')}
          accept={kind === 'camt-053' ? '.xml,application/xml,text/xml' : '.csv,text/csv'}
          error={missing && !file ? t('payments.missing') : undefined}
          file={file}
          onChange={(chosen) => {
            reset();
            setFile(chosen);
          }}
        />
        <Button type="submit" variant="primary" pending={isPending}>
          {t('payments.go')}
        </Button>
      </form>
      <ProblemMessage error={error} />
      {data && (
        <Banner tone="good" announce="status" title={t('payments.done')}>
          <p>
            {t('payments.result', {
              entries: data.entries,
              booked: data.statement.booked,
              waiting: data.statement.waiting,
            })}
            {data.known > 0 && ` ${t('payments.known', { count: data.known })}`}
          </p>
        </Banner>
      )}
    </section>
  );
}

function Unmatched() {
  const { t } = useTranslation('desk');
  const { data, error, isPending, refetch, ...more } = useUnmatched();
  const lines = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className={css.section}>
      <h2>{t('unmatched.title')}</h2>
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton shape="card" count={2} />}
      {data && lines.length === 0 && (
        <EmptyState title={t('unmatched.empty')}>{t('unmatched.emptyText')}</EmptyState>
      )}
      {lines.length > 0 && (
        <>
          <p className={css.hint}>{t('unmatched.text')}</p>
          <ul className={css.list}>
            {lines.map((line) => (
              <UnmatchedLine key={line.id} line={line} />
            ))}
          </ul>
          <More
            shown={lines.length}
            total={data?.pages[0]?.total.value}
            hasMore={more.hasNextPage}
            pending={more.isFetchingNextPage}
            onMore={() => void more.fetchNextPage()}
          />
        </>
      )}
    </section>
  );
}

function Imported() {
  const { t } = useTranslation('desk');
  const { language } = useWords();
  const { data } = useStatements();
  if (!data || data.items.length === 0) return null;
  return (
    <section className={css.section}>
      <h2>{t('imported.title')}</h2>
      <DataTable
        caption={t('imported.caption')}
        rows={data.items}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', header: t('imported.name'), cell: ({ name }) => name },
          { key: 'kind', header: t('imported.kind'), cell: ({ kind }) => t(`payments.of.${kind}`) },
          {
            key: 'when',
            header: t('imported.when'),
            cell: ({ createdAt, importedBy }) =>
              t('imported.by', { at: formatInstant(createdAt, language), who: importedBy }),
          },
          {
            key: 'booked',
            header: t('imported.booked'),
            numeric: true,
            cell: ({ booked }) => booked,
          },
          {
            key: 'waiting',
            header: t('imported.waiting'),
            numeric: true,
            cell: ({ waiting }) => waiting,
          },
          { key: 'done', header: t('imported.done'), numeric: true, cell: ({ done }) => done },
        ]}
      />
    </section>
  );
}

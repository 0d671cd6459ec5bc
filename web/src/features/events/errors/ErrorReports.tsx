import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { ButtonLink } from '@/ui/ButtonLink';
import { Dialog } from '@/ui/Dialog';
import { More } from '@/ui/More';
import { TextArea } from '@/ui/TextArea';
import css from '../mine/Mine.module.css';
import { textIn } from '../model';
import { useErrorAnswer, useErrorReports, type ErrorReport } from './api';
import own from './Errors.module.css';

/** Errors that visitors reported and that wait for my answer; nothing when there are none. */
export function ErrorReports() {
  const { t } = useTranslation('reports');
  const list = useErrorReports();
  const reports = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = list.data?.pages[0]?.total.value;
  if (list.error) return <ProblemMessage error={list.error} onRetry={() => void list.refetch()} />;
  if (reports.length === 0) return null;
  return (
    <section aria-labelledby="error-reports">
      <h2 id="error-reports">{t('desk.title', { count: total ?? reports.length })}</h2>
      <p>{t('desk.text')}</p>
      <ul className={css.list}>
        {reports.map((report) => (
          <Reported key={report.id} report={report} />
        ))}
      </ul>
      {list.hasNextPage && (
        <More
          shown={reports.length}
          total={total}
          hasMore={list.hasNextPage}
          pending={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      )}
    </section>
  );
}

function Reported({ report }: { report: ErrorReport }) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const [answering, setAnswering] = useState<'mended' | 'kept' | null>(null);
  const { event, organisation, mistake, words, reportedAt } = report;
  const title = textIn(event.title, language);
  return (
    <li className={css.row}>
      <div className={css.body}>
        <h3 className={css.name}>
          <Link to={paths.event(event.slug)}>{title}</Link>
        </h3>
        <p className={css.facts}>
          {t(`mistake.${mistake}`)} · {organisation.name} ·{' '}
          <time dateTime={reportedAt}>{formatInstant(reportedAt, language)}</time>
        </p>
        <p className={own.said}>{words}</p>
      </div>
      <div className={css.acts}>
        <ButtonLink size="small" to={paths.editEvent(event.id)}>
          {t('desk.edit')}
        </ButtonLink>
        <Button
          size="small"
          variant="primary"
          aria-label={t('desk.mendedOf', { event: title })}
          onClick={() => setAnswering('mended')}
        >
          {t('desk.mended')}
        </Button>
        <Button
          size="small"
          aria-label={t('desk.keptOf', { event: title })}
          onClick={() => setAnswering('kept')}
        >
          {t('desk.kept')}
        </Button>
      </div>
      {answering && (
        <AnswerDialog report={report} answer={answering} onClose={() => setAnswering(null)} />
      )}
    </li>
  );
}

type AnswerDialogProps = { report: ErrorReport; answer: 'mended' | 'kept'; onClose: () => void };

/** Confirms the answer, with a word for who reported it. */
function AnswerDialog({ report, answer, onClose }: AnswerDialogProps) {
  const { t } = useTranslation('reports');
  const send = useErrorAnswer(report.id);
  const form = useId();
  const [message, setMessage] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate(
      { mended: answer === 'mended', ...(message.trim() && { message: message.trim() }) },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog
      title={t(`desk.${answer}Title`)}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('desk.back')}</Button>
          <Button variant="primary" type="submit" form={form} pending={send.isPending}>
            {t(`desk.${answer}`)}
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={submit} className={own.form}>
        <ProblemMessage error={send.error} />
        <p className={own.note}>
          {t(report.answerWanted ? 'reports:desk.told' : 'reports:desk.untold')}
        </p>
        <TextArea
          label={t('desk.message')}
          rows={3}
          maxLength={1000}
          value={message}
          onChange={({ target }) => setMessage(target.value)}
        />
      </form>
    </Dialog>
  );
}

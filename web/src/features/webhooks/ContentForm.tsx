import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnsavedChanges } from '@/ui/useUnsavedChanges';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { ErrorSummary, type FieldProblem } from '@/ui/ErrorSummary';
import { useSave } from './api';
import { contentOf, gapsOf, refusalsOf, toContent, toForm, type Webhook } from './model';
import { WebhookFields } from './WebhookFields';
import css from './Webhooks.module.css';

type ContentFormProps = {
  webhook: Webhook;
  etag: string;
  /** Starts again from the present webhook. */
  onReload: () => void;
};

/**
 * Address, types and filter of a webhook, saved on demand and never over someone else's version.
 */
export function ContentForm({ webhook, etag, onReload }: ContentFormProps) {
  const { t } = useTranslation('webhooks');
  const [began, setBegan] = useState({ webhook, etag });
  const [form, setForm] = useState(() => toForm(webhook));
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [dirty, setDirty] = useState(false);
  const save = useSave(webhook.id);
  const guard = useUnsavedChanges(dirty && !save.isPending);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (save.isPending) return;
    const gaps = gapsOf(form, t);
    setProblems(gaps);
    setAttempt(attempt + 1);
    if (gaps.length > 0) return;
    try {
      const saved = await save.mutateAsync({
        content: toContent(form),
        etag: began.etag,
        began: contentOf(began.webhook),
      });
      setBegan({ webhook: saved.data, etag: saved.etag });
      setForm(toForm(saved.data));
      setDirty(false);
    } catch (error) {
      if (isProblem(error, 'invalid-request')) setProblems(refusalsOf(error.violations, t));
    }
  };

  const stale = isProblem(save.error, 'stale-version');
  return (
    <form
      className={css.form}
      noValidate
      aria-label={t('one.settings')}
      onSubmit={(event) => void submit(event)}
    >
      <ErrorSummary errors={problems} attempt={attempt} />
      {save.isSuccess && !dirty && <Banner tone="good" announce="status" title={t('form.saved')} />}
      {stale && (
        <Banner
          tone="warn"
          announce="alert"
          title={t('form.staleTitle')}
          actions={<Button onClick={onReload}>{t('form.reload')}</Button>}
        >
          <p>{t('form.stale')}</p>
        </Banner>
      )}
      {!stale && problems.length === 0 && <ProblemMessage error={save.error} />}
      <WebhookFields
        form={form}
        problems={problems}
        onChange={(next) => {
          setForm(next);
          setDirty(true);
        }}
      />
      <Button type="submit" variant="primary" pending={save.isPending}>
        {t('form.save')}
      </Button>
      {guard}
    </form>
  );
}

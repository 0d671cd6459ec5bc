import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '@/lib/paths';
import { useUnsavedChanges } from '@/ui/useUnsavedChanges';
import { newIdempotencyKey } from '@/api/client';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { ButtonLink } from '@/ui/ButtonLink';
import { Card } from '@/ui/Card';
import { cx } from '@/ui/cx';
import { ErrorSummary, type FieldProblem } from '@/ui/ErrorSummary';
import { useCreate } from './api';
import { emptyForm, gapsOf, refusalsOf, toContent } from './model';
import { Secret } from './Secret';
import { WebhookFields } from './WebhookFields';
import css from './Webhooks.module.css';

/** Creating a webhook: the form, then its secret, once. */
export function NewWebhook({ organisation }: { organisation: string }) {
  const { t } = useTranslation('webhooks');
  const create = useCreate(organisation);
  const [form, setForm] = useState(emptyForm);
  const [key, setKey] = useState(newIdempotencyKey);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const guard = useUnsavedChanges(form !== emptyForm && !create.isSuccess);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (create.isPending) return;
    const gaps = gapsOf(form, t);
    setProblems(gaps);
    setAttempt(attempt + 1);
    if (gaps.length > 0) return;
    try {
      await create.mutateAsync({ content: toContent(form), key });
    } catch (error) {
      // A lost answer keeps its key, so that it does not create twice; a refusal was an answer.
      if (isProblem(error) && error.status >= 400 && error.status < 500)
        setKey(newIdempotencyKey());
      if (isProblem(error, 'invalid-request')) setProblems(refusalsOf(error.violations, t));
    }
  };

  if (create.data)
    return (
      <Card as="section" className={cx(css.form, css.card)} aria-label={t('new.done')}>
        <Banner tone="good" announce="status" title={t('new.done')}>
          <p>{t('new.doneText')}</p>
        </Banner>
        <Secret secret={create.data.secret ?? ''} />
        <ButtonLink to={paths.webhook(create.data.id)} variant="primary">
          {t('new.on')}
        </ButtonLink>
      </Card>
    );
  const quota = isProblem(create.error, 'quota-reached');
  return (
    <Card as="section" className={css.card} aria-labelledby="new-webhook">
      <form className={css.form} noValidate onSubmit={(event) => void submit(event)}>
        <h2 id="new-webhook">{t('new.title')}</h2>
        <ErrorSummary errors={problems} attempt={attempt} />
        {problems.length === 0 && (
          <ProblemMessage error={create.error} detail={quota ? t('wrong.quota') : undefined} />
        )}
        <WebhookFields form={form} problems={problems} onChange={setForm} />
        <div className={css.acts}>
          <Button type="submit" variant="primary" pending={create.isPending}>
            {t('new.go')}
          </Button>
          <ButtonLink to={paths.webhooks(organisation)}>{t('new.back')}</ButtonLink>
        </div>
      </form>
      {guard}
    </Card>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { isProblem } from '@/api/problem';
import { useLanguage } from '@/i18n/useLanguage';
import { money } from '@/lib/numbers';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/CheckboxGroup';
import { ErrorSummary, type FieldProblem } from '@/ui/ErrorSummary';
import { RadioGroup } from '@/ui/RadioGroup';
import { TextArea } from '@/ui/TextArea';
import { TextField } from '@/ui/TextField';
import type { Scheme } from '../api';
import css from '../Claims.module.css';
import { pointOf, textIn } from '../model';
import { AccountForm } from './AccountForm';
import { useClaimantAct, type Claim } from './api';
import { Documents } from './Documents';
import { centsOf, editableOf, gapsOf } from './form';
import { Questions } from './Questions';
import { useSaving, type Saving } from './useSaving';

type EditorProps = { claim: Claim; scheme: Scheme };

/** A draft that saves itself, or the items that a reviewer asked about. */
export function ClaimEditor({ claim, scheme }: EditorProps) {
  const { t } = useTranslation('myClaims');
  const saving = useSaving(claim);
  const editable = editableOf(claim);
  const draft = claim.status === 'draft';
  return (
    <>
      {!draft && <Questions claim={claim} busy={saving.busy} />}
      <SaveLine saving={saving} />
      <Answers claim={claim} scheme={scheme} saving={saving} />
      {editable('account') && (
        <section className={css.section} id="account" tabIndex={-1}>
          <h2>{t('account.title')}</h2>
          <AccountForm claim={claim} />
        </section>
      )}
      {editable('documents') && <Documents claim={claim} required={scheme.documents} />}
      {editable('declarations') && (
        <section className={css.section} id="declares" tabIndex={-1}>
          <h2>{t('declare.title')}</h2>
          <ul className={css.points}>
            {(['first', 'funding', 'authority'] as const).map((point) => (
              <li key={point}>{t(`declare.${point}`)}</li>
            ))}
          </ul>
          <Checkbox
            label={t('declare.sign', { organisation: claim.subject.organisation.name })}
            checked={saving.form.declares}
            onChange={(declares) => saving.set({ declares })}
          />
        </section>
      )}
      {draft && <Send claim={claim} scheme={scheme} saving={saving} />}
    </>
  );
}

/** Whether everything is saved; and the way out when somebody else wrote meanwhile. */
function SaveLine({ saving }: { saving: Saving }) {
  const { t } = useTranslation('myClaims');
  const { error, pending, savedAt, stale, reload, retry } = saving;
  if (stale)
    return (
      <Banner
        tone="warn"
        announce="alert"
        title={t('saving.stale')}
        actions={<Button onClick={reload}>{t('saving.reload')}</Button>}
      >
        <p>{t('saving.staleText')}</p>
      </Banner>
    );
  if (error) return <ProblemMessage error={error} onRetry={retry} />;
  return (
    <p role="status" className={css.hint}>
      {pending ? t('saving.now') : savedAt ? t('saving.at', { at: savedAt }) : t('saving.self')}
    </p>
  );
}

function Answers({ claim, scheme, saving }: EditorProps & { saving: Saving }) {
  const { t } = useTranslation('myClaims');
  const language = useLanguage();
  const { form, set } = saving;
  const editable = editableOf(claim);
  const late = scheme.rules.phase === 'late' || Boolean(form.lateReason);
  const most = scheme.amount.money;
  const items = {
    first: editable('first-participation'),
    office: editable('office'),
    late: editable('late-reason') && late,
    amount: editable('amount') && scheme.amount.kind === 'ceiling',
  };
  if (!Object.values(items).some(Boolean)) return null;
  return (
    <section className={css.section}>
      <h2>{t('answers.title')}</h2>
      <div className={css.form}>
        {items.first && (
          <RadioGroup
            id="first"
            label={t('answers.first')}
            hint={t(`claims:rules.among.${scheme.rules.firstParticipation.among}`)}
            required
            value={form.first || null}
            onChange={(first) => set({ first: first as 'yes' | 'no' })}
            choices={(['yes', 'no'] as const).map((value) => ({
              value,
              label: t(`claims:check.firstIs.${value}`),
            }))}
          />
        )}
        {items.amount && (
          <TextField
            id="requested"
            label={t('answers.requested')}
            hint={t('answers.requestedHint', {
              most: money(most.cents, most.currency, language),
            })}
            error={
              form.requested && centsOf(form.requested) === null ? t('gap.requested') : undefined
            }
            required
            inputMode="decimal"
            value={form.requested}
            onChange={({ target }) => set({ requested: target.value })}
          />
        )}
        {items.late && (
          <TextArea
            id="lateReason"
            label={t('answers.late')}
            required
            maxLength={1000}
            value={form.lateReason}
            onChange={({ target }) => set({ lateReason: target.value })}
          />
        )}
        {items.office && (
          <TextField
            id="point"
            label={t('answers.point')}
            hint={t('answers.pointHint')}
            error={form.point && !pointOf(form.point) ? t('claims:check.gap.point') : undefined}
            value={form.point}
            onChange={({ target }) => set({ point: target.value })}
          />
        )}
      </div>
    </section>
  );
}

/** What is still missing, and the button that sends the claim off. */
function Send({ claim, scheme, saving }: EditorProps & { saving: Saving }) {
  const { t } = useTranslation('myClaims');
  const language = useLanguage();
  const act = useClaimantAct(claim);
  const [attempt, setAttempt] = useState(0);
  const labelOf = (kind: string) =>
    textIn(scheme.documents.find((one) => one.kind === kind)?.label ?? { fr: kind }, language);
  const gaps: FieldProblem[] = gapsOf(claim, labelOf, t);
  const go = () => {
    setAttempt((count) => count + 1);
    if (gaps.length > 0 || saving.busy || act.isPending) return;
    act.mutate({ act: 'submit' }, { onSuccess: () => window.scrollTo({ top: 0 }) });
  };
  return (
    <section className={css.section}>
      <h2>{t('send.title')}</h2>
      {attempt > 0 && gaps.length > 0 ? (
        <ErrorSummary errors={gaps} attempt={attempt} />
      ) : (
        <p className={css.lead} role="status">
          {gaps.length > 0 ? t('send.missing', { count: gaps.length }) : t('send.ready')}
        </p>
      )}
      <ProblemMessage
        error={act.error}
        detail={isProblem(act.error, 'version-conflict') ? t('saving.staleText') : undefined}
      />
      <div className={css.acts}>
        <Button variant="primary" pending={act.isPending || saving.busy} onClick={go}>
          {t('send.go')}
        </Button>
      </div>
    </section>
  );
}

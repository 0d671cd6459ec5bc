import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { newIdempotencyKey } from '@/api/client';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { paths } from '@/lib/paths';
import { languageOptions } from '@/lib/textLanguages';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { CheckboxGroup } from '@/ui/CheckboxGroup';
import { DatePicker } from '@/ui/DateFields';
import { ErrorSummary, type FieldProblem } from '@/ui/ErrorSummary';
import { RadioGroup } from '@/ui/RadioGroup';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { TextField } from '@/ui/TextField';
import { useUnsavedChanges } from '@/ui/useUnsavedChanges';
import { usePropose, type ProposalRequest } from './api';
import css from './Contribute.module.css';
import { beginWith, gapsOf, objectionsOf, toRequest, type Form } from './model';
import { accesses, kinds, levels, licences, themes } from './words';

type ProposalFormProps = {
  organisations: readonly { id: string; name: string }[];
  /** What was said before; with the id of a public resource it is changed. */
  said: ProposalRequest | undefined;
};

export function ProposalForm({ organisations, said }: ProposalFormProps) {
  const { t } = useTranslation('contribute');
  const language = useLanguage();
  const navigate = useNavigate();
  const propose = usePropose();
  const [key, setKey] = useState(newIdempotencyKey);
  const [begun] = useState<Form>(() => {
    const form = beginWith(said, language);
    const only = organisations.length === 1 ? organisations[0]?.id : undefined;
    return { ...form, organisation: form.organisation || only || '' };
  });
  const [form, setForm] = useState(begun);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const guard = useUnsavedChanges(form !== begun && !propose.isPending && !propose.isSuccess);
  const set = (changed: Partial<Form>) => {
    const next = { ...form, ...changed };
    setForm(next);
    // What is mended is no problem any more.
    setProblems((before) => {
      const left = gapsOf(next, t).map(({ field }) => field);
      return before.filter(({ field }) => !(field && field in changed) || left.includes(field));
    });
  };
  const changes = Boolean(said?.resourceId);
  const errorOf = (field: keyof Form) => problems.find((one) => one.field === field)?.message;

  const submit = async () => {
    if (propose.isPending) return;
    const gaps = gapsOf(form, t);
    setProblems(gaps);
    setAttempt((count) => count + 1);
    if (gaps.length > 0) return;
    try {
      const { status } = await propose.mutateAsync({ body: toRequest(form, said), key });
      await navigate(paths.myResources(), { state: { sent: status } });
    } catch (error) {
      // A lost answer keeps its key, so that nothing is proposed twice; a refusal was an answer.
      if (isProblem(error) && error.status >= 400 && error.status < 500)
        setKey(newIdempotencyKey());
      if (isProblem(error, 'invalid-request')) setProblems(objectionsOf(error, t));
    }
  };
  const options = <Word extends string>(words: readonly Word[], label: (word: Word) => string) =>
    words.map((value) => ({ value, label: label(value) }));
  const text = (field: 'title' | 'url') => ({
    name: field,
    required: true,
    error: errorOf(field),
    value: form[field],
  });
  return (
    <form
      className={css.form}
      noValidate
      aria-label={changes ? t('change.title') : t('form.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ErrorSummary errors={problems} attempt={attempt} />
      {problems.length === 0 && isProblem(propose.error, 'duplicate') ? (
        <Banner tone="warn" announce="alert" title={t('form.duplicate')}>
          <p>
            <Link to={paths.myResources()}>{t('mine.title')}</Link>
          </p>
        </Banner>
      ) : (
        problems.length === 0 && <ProblemMessage error={propose.error} />
      )}
      <div className={css.pair}>
        <Select
          name="organisation"
          label={t('form.organisation')}
          required
          error={errorOf('organisation')}
          value={form.organisation}
          onChange={({ target }) => set({ organisation: target.value })}
          disabled={changes}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          name="kind"
          label={t('resources:filter.kind')}
          required
          error={errorOf('kind')}
          value={form.kind}
          onChange={({ target }) => set({ kind: target.value })}
          options={options(kinds, (kind) => t(`resources:kind.${kind}`))}
        />
      </div>
      <TextField
        {...text('url')}
        type="url"
        label={t('form.url')}
        hint={t('form.urlHint')}
        placeholder="https://"
        maxLength={2000}
        onChange={({ target }) => set({ url: target.value })}
      />
      <TextField
        {...text('title')}
        label={t('form.name')}
        maxLength={200}
        lang={form.language}
        onChange={({ target }) => set({ title: target.value })}
      />
      <TextArea
        name="summary"
        label={t('form.summary')}
        hint={t('form.summaryHint')}
        required
        error={errorOf('summary')}
        maxLength={2000}
        lang={form.language}
        value={form.summary}
        onChange={({ target }) => set({ summary: target.value })}
      />
      <Select
        name="language"
        label={t('form.language')}
        placeholder={false}
        error={errorOf('language')}
        value={form.language}
        onChange={({ target }) => set({ language: target.value })}
        options={languageOptions(language)}
      />
      <RadioGroup
        label={t('resources:filter.access')}
        value={form.access}
        onChange={(access) => set({ access })}
        choices={options(accesses, (access) => t(`resources:access.${access}`))}
      />
      {form.kind === 'job-offer' && (
        <DatePicker
          label={t('form.until')}
          required
          error={errorOf('until')}
          value={form.until || null}
          onChange={(day) => set({ until: day ?? '' })}
        />
      )}
      <CheckboxGroup
        label={t('resources:fact.themes')}
        value={form.theme}
        onChange={(theme) => set({ theme: theme.slice(0, 5) })}
        choices={options(themes, (theme) => t(`events:theme.${theme}`))}
      />
      <div className={css.pair}>
        <Select
          name="licence"
          label={t('resources:filter.licence')}
          placeholder={t('form.unsaid')}
          value={form.licence}
          onChange={({ target }) => set({ licence: target.value })}
          options={options(licences, (licence) => t(`resources:licence.${licence}`))}
        />
        <Select
          name="spoken"
          label={t('form.spoken')}
          placeholder={t('form.unsaid')}
          error={errorOf('spoken')}
          value={form.spoken}
          onChange={({ target }) => set({ spoken: target.value })}
          options={languageOptions(language)}
        />
        <Select
          name="level"
          label={t('resources:filter.level')}
          placeholder={t('form.unsaid')}
          value={form.level}
          onChange={({ target }) => set({ level: target.value })}
          options={options(levels, (level) => t(`resources:level.${level}`))}
        />
        <DatePicker
          label={t('form.releasedOn')}
          error={errorOf('releasedOn')}
          value={form.releasedOn || null}
          onChange={(day) => set({ releasedOn: day ?? '' })}
        />
      </div>
      {!changes && <p className={css.hint}>{t('form.what')}</p>}
      <Button type="submit" variant="primary" pending={propose.isPending}>
        {changes ? t('change.go') : t('form.go')}
      </Button>
      {guard}
    </form>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { newIdempotencyKey } from '@/api/client';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { countryOptions } from '@/lib/countries';
import { formatDay } from '@/lib/dates';
import { money } from '@/lib/numbers';
import { paths } from '@/lib/paths';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/CheckboxGroup';
import { ErrorSummary, type FieldProblem } from '@/ui/ErrorSummary';
import { RadioGroup } from '@/ui/RadioGroup';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { TextField } from '@/ui/TextField';
import { useUnsavedChanges } from '@/ui/useUnsavedChanges';
import { useApply, useMySignatures, type useCatalogue } from './api';
import css from './Members.module.css';
import {
  asksForBudget,
  budgetCents,
  collegesFor,
  gapsOf,
  objectionsOf,
  priceOf,
  textIn,
  toRequest,
  type Form,
} from './model';

type Catalogue = NonNullable<ReturnType<typeof useCatalogue>['data']>;

const empty: Form = {
  party: '',
  tier: '',
  college: '',
  segment: '',
  country: '',
  budget: '',
  motivation: '',
  accepts: false,
};

/** Applies for membership, for oneself or for an organisation one signs for. */
export function ApplicationForm({ catalogue }: { catalogue: Catalogue }) {
  const { t } = useTranslation('members');
  const language = useLanguage();
  const navigate = useNavigate();
  const organisations = useMySignatures(true);
  const apply = useApply();
  const [key, setKey] = useState(newIdempotencyKey);
  const [form, setForm] = useState<Form>(empty);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const guard = useUnsavedChanges(form !== empty && !apply.isPending && !apply.isSuccess);

  const { statutes } = catalogue;
  const tier = catalogue.tiers.find(({ code }) => code === form.tier);
  const colleges = collegesFor(catalogue.colleges, form.party);
  const set = (changed: Partial<Form>) => setForm((before) => ({ ...before, ...changed }));
  const errorOf = (field: keyof Form) => problems.find((one) => one.field === field)?.message;
  const chooseParty = (party: string) => {
    const stays = collegesFor(catalogue.colleges, party).some(({ code }) => code === form.college);
    set({ party, college: stays ? form.college : '' });
  };

  if (!statutes)
    return (
      <Banner tone="warn">
        <p>{t('apply.noStatutes')}</p>
      </Banner>
    );

  const submit = async () => {
    if (apply.isPending) return;
    const gaps = gapsOf(form, tier, t);
    setProblems(gaps);
    setAttempt((count) => count + 1);
    if (gaps.length > 0) return;
    try {
      const body = toRequest(form, statutes.version, tier?.price?.currency ?? 'EUR', language);
      await apply.mutateAsync({ body, key });
      await navigate(paths.membership(), { state: { applied: true } });
    } catch (error) {
      // A lost answer keeps its key, so that it does not apply twice; a refusal was an answer.
      if (isProblem(error) && error.status >= 400 && error.status < 500)
        setKey(newIdempotencyKey());
      if (isProblem(error, 'invalid-request')) setProblems(objectionsOf(error, t));
    }
  };

  const budget = budgetCents(form.budget);
  const price =
    form.party && asksForBudget(tier) && budget === null ? null : priceOf(tier?.price, budget);
  return (
    <form
      className={css.form}
      noValidate
      aria-label={t('apply.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ErrorSummary errors={problems} attempt={attempt} />
      {problems.length === 0 && isProblem(apply.error, 'duplicate') ? (
        <Banner tone="warn" announce="alert" title={t('apply.duplicate')}>
          <p>
            <Link to={paths.membership()}>{t('apply.duplicateGo')}</Link>
          </p>
        </Banner>
      ) : (
        problems.length === 0 && <ProblemMessage error={apply.error} />
      )}
      <RadioGroup
        label={t('apply.party')}
        hint={organisations.data?.length === 0 ? t('apply.partyHint') : undefined}
        value={form.party}
        onChange={chooseParty}
        choices={[
          { value: '', label: t('apply.myself') },
          ...(organisations.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <ProblemMessage error={organisations.error} onRetry={() => void organisations.refetch()} />
      <div id="tier" tabIndex={-1}>
        <RadioGroup
          label={t('apply.tier')}
          error={errorOf('tier')}
          required
          value={form.tier || null}
          onChange={(value) => set({ tier: value })}
          choices={catalogue.tiers.map(({ code, label, gives, finances }) => ({
            value: code,
            label: textIn(label, language),
            hint: textIn(gives, language) || textIn(finances, language) || undefined,
          }))}
        />
      </div>
      <Select
        name="college"
        label={t('apply.college')}
        hint={t('apply.collegeHint')}
        error={errorOf('college')}
        required
        value={form.college}
        onChange={({ target }) => set({ college: target.value })}
        options={colleges.map(({ code, label }) => ({
          value: code,
          label: textIn(label, language),
        }))}
      />
      <Select
        name="segment"
        label={t('apply.segment')}
        hint={t('apply.optional')}
        placeholder={t('apply.segmentNone')}
        value={form.segment}
        onChange={({ target }) => set({ segment: target.value })}
        options={catalogue.segments.map(({ code, label }) => ({
          value: code,
          label: textIn(label, language),
        }))}
      />
      {!form.party && (
        <Select
          name="country"
          label={t('apply.country')}
          error={errorOf('country')}
          required
          value={form.country}
          onChange={({ target }) => set({ country: target.value })}
          options={countryOptions(language)}
        />
      )}
      {form.party && asksForBudget(tier) && (
        <TextField
          name="budget"
          label={t('apply.budget')}
          hint={t('apply.budgetHint')}
          error={errorOf('budget')}
          required
          inputMode="decimal"
          value={form.budget}
          onChange={({ target }) => set({ budget: target.value })}
        />
      )}
      <TextArea
        name="motivation"
        label={t('apply.motivation')}
        hint={t('apply.optional')}
        maxLength={3000}
        value={form.motivation}
        onChange={({ target }) => set({ motivation: target.value })}
      />
      <div id="accepts" tabIndex={-1}>
        <Checkbox
          label={t('apply.accepts', { day: formatDay(statutes.adoptedOn, language) })}
          hint={errorOf('accepts')}
          checked={form.accepts}
          onChange={(accepts) => set({ accepts })}
        />
        {statutes.url && (
          <p className={css.hint}>
            <a href={statutes.url}>{t('apply.statutes')}</a>
          </p>
        )}
      </div>
      <p className={css.hint} role="status">
        {price !== null &&
          tier?.price &&
          t('apply.costs', { price: money(price, tier.price.currency, language) })}
      </p>
      <Button type="submit" variant="primary" pending={apply.isPending}>
        {t('apply.go')}
      </Button>
      {guard}
    </form>
  );
}

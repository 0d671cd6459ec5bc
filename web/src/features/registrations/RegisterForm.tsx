import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '@/api/client';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import type { components } from '@/api/schema';
import { useCurrentUser } from '@/auth/AuthContext';
import { useLanguage } from '@/i18n/useLanguage';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/CheckboxGroup';
import { ComboBox } from '@/ui/ComboBox';
import { ErrorSummary, type FieldProblem } from '@/ui/ErrorSummary';
import { RadioGroup } from '@/ui/RadioGroup';
import { TextField } from '@/ui/TextField';
import {
  suggestOrganisations,
  useRegister,
  type ModeSeats,
  type Question,
  type SeatMode,
} from './api';
import { gapsOf, objectionsOf, toRequest, type Form } from './model';
import { Questions } from './Questions';
import css from './Registrations.module.css';

type Event = Pick<components['schemas']['EventResponse'], 'id' | 'organisation'>;
type Got = components['schemas']['SeatResponse'];

type RegisterFormProps = {
  event: Event;
  /** The modes in which one may register now. */
  seats: readonly ModeSeats[];
  questions: readonly Question[];
  onDone: (seat: Got, email: string) => void;
};

/** Name, address, mode, organisation and consent. */
export function RegisterForm({ event, seats, questions, onDone }: RegisterFormProps) {
  const { t } = useTranslation('registrations');
  const language = useLanguage();
  const user = useCurrentUser();
  const register = useRegister(event.id);
  const [key, setKey] = useState(newIdempotencyKey);
  const [form, setForm] = useState<Form>(() => ({
    name: user?.name ?? '',
    email: user?.email ?? '',
    mode: seats.length === 1 ? (seats[0]?.mode ?? '') : '',
    organisation: '',
    organisationId: '',
    answers: {},
    consent: false,
  }));
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const set = (changed: Partial<Form>) => setForm((before) => ({ ...before, ...changed }));
  const errorOf = (field: string) => problems.find((one) => one.field === field)?.message;
  const chosen = seats.find(({ mode }) => mode === form.mode);

  const submit = async () => {
    if (register.isPending) return;
    const gaps = gapsOf(form, questions, t);
    setProblems(gaps);
    setAttempt((count) => count + 1);
    if (gaps.length > 0) return;
    try {
      const body = toRequest(form, language);
      onDone(await register.mutateAsync({ body, key }), body.email);
    } catch (error) {
      // A lost answer keeps its key, so that a second attempt gets the same seat.
      if (isProblem(error) && error.status >= 400 && error.status < 500)
        setKey(newIdempotencyKey());
      if (isProblem(error, 'invalid-request')) setProblems(objectionsOf(error, t));
    }
  };

  return (
    <form
      className={css.form}
      noValidate
      aria-label={t('register.title')}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void submit();
      }}
    >
      <ErrorSummary errors={problems} attempt={attempt} />
      {problems.length === 0 && <Refusal error={register.error} />}
      <TextField
        name="name"
        label={t('field.name')}
        autoComplete="name"
        required
        maxLength={120}
        error={errorOf('name')}
        value={form.name}
        onChange={({ target }) => set({ name: target.value })}
      />
      <TextField
        name="email"
        type="email"
        label={t('field.email')}
        hint={t('field.emailHint')}
        autoComplete="email"
        required
        maxLength={254}
        error={errorOf('email')}
        value={form.email}
        onChange={({ target }) => set({ email: target.value })}
      />
      {seats.length > 1 && (
        <div id="mode" tabIndex={-1}>
          <RadioGroup
            label={t('field.mode')}
            required
            error={errorOf('mode')}
            value={form.mode || null}
            onChange={(mode) => set({ mode: mode as SeatMode })}
            choices={seats.map(({ mode, state, free, waiting }) => ({
              value: mode,
              label: t(`mode.${mode}`),
              hint:
                state === 'open' && free !== null
                  ? t('events:seats.free', { count: free })
                  : t(`events:seats.state.${state}`, { count: waiting }),
            }))}
          />
        </div>
      )}
      <ComboBox
        label={t('field.organisation')}
        hint={t('field.organisationHint')}
        text={form.organisation}
        onTextChange={(organisation) => set({ organisation, organisationId: '' })}
        suggest={suggestOrganisations}
        onChoose={({ value, label }) => set({ organisation: label, organisationId: value })}
      />
      <Questions
        questions={questions}
        answers={form.answers}
        errorOf={(question) => errorOf(`answer-${question}`)}
        onAnswer={(question, answer) => set({ answers: { ...form.answers, [question]: answer } })}
      />
      <div id="consent" tabIndex={-1}>
        <Checkbox
          label={t('field.consent', { organiser: event.organisation.name })}
          hint={errorOf('consent')}
          checked={form.consent}
          onChange={(consent) => set({ consent })}
        />
      </div>
      {chosen?.state === 'waiting-list' && (
        <Banner tone="info">
          <p>{t('register.willWait', { count: chosen.waiting })}</p>
        </Banner>
      )}
      <Button type="submit" variant="primary" pending={register.isPending}>
        {t(
          chosen?.state === 'waiting-list'
            ? 'registrations:register.wait'
            : 'registrations:register.go',
        )}
      </Button>
    </form>
  );
}

/** Why nobody was registered. */
function Refusal({ error }: { error: unknown }) {
  const { t } = useTranslation('registrations');
  if (isProblem(error, 'duplicate'))
    return (
      <Banner tone="info" announce="alert" title={t('register.duplicate')}>
        <p>{t('register.duplicateText')}</p>
      </Banner>
    );
  if (isProblem(error, 'full'))
    return (
      <Banner tone="warn" announce="alert" title={t('register.full')}>
        <p>{t('register.fullText')}</p>
      </Banner>
    );
  if (isProblem(error) && error.reason === 'invited-only')
    return (
      <Banner tone="warn" announce="alert" title={t('register.notInvited')}>
        <p>{t('register.notInvitedText')}</p>
      </Banner>
    );
  return <ProblemMessage error={error} />;
}

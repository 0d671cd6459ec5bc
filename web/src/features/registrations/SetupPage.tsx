import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { refusals } from '@/api/refusals';
import { useRules } from '@/api/useRules';
import { textIn, useEvent } from '@/features/events';
import { useLanguage } from '@/i18n/useLanguage';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/CheckboxGroup';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { PageTitle } from '@/ui/PageTitle';
import { RadioGroup } from '@/ui/RadioGroup';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import { TextArea } from '@/ui/TextArea';
import { TextField } from '@/ui/TextField';
import type { Question, Setup, SetupRequest } from './api';
import { RoomMinutes } from './live/RoomMinutes';
import css from './Registrations.module.css';
import { useSetup, useWriteSetup } from './surveys';

const audiences = ['everyone', 'members', 'invited'] as const;
const kinds = ['text', 'choice', 'yes-no'] as const;
const MOST_QUESTIONS = 6;
const lines = (text: string) =>
  text
    .split(/[\n,;]/)
    .map((line) => line.trim())
    .filter(Boolean);

const minutes = (typed: string) => (typed.trim() ? Number(typed) : null);

/** An organiser says who may register, what is asked, and whether a survey follows. */
export function SetupPage() {
  const { t } = useTranslation('surveys');
  const language = useLanguage();
  const { id = '' } = useParams();
  const { data: event } = useEvent(id, null);
  const { data, error, isPending, refetch } = useSetup(id);
  return (
    <div className={css.page}>
      <div>
        <p className={css.back}>
          <Link to={paths.registrations(id)}>
            {event ? textIn(event.title, language) : t('results.back')}
          </Link>
        </p>
        <PageTitle>{t('setup.title')}</PageTitle>
      </div>
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton count={5} />}
      {data && <SetupForm key={data.etag} id={id} setup={data.data} etag={data.etag} />}
    </div>
  );
}

function SetupForm({ id, setup, etag }: { id: string; setup: Setup; etag: string }) {
  const { t } = useTranslation('surveys');
  const save = useWriteSetup(id);
  const [attempt, setAttempt] = useState(0);
  const [audience, setAudience] = useState<SetupRequest['audience']>(setup.audience);
  const [survey, setSurvey] = useState(setup.survey);
  const [invited, setInvited] = useState(setup.invited.join('\n'));
  const [room, setRoom] = useState({
    opensBefore: String(setup.room.opensBefore ?? ''),
    closesAfter: String(setup.room.closesAfter ?? ''),
  });
  const [questions, setQuestions] = useState<Question[]>(setup.questions);
  const change = (index: number, part: Partial<Question>) =>
    setQuestions(questions.map((one, at) => (at === index ? { ...one, ...part } : one)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    save.mutate({
      etag,
      body: {
        audience,
        survey,
        questions,
        invited: audience === 'invited' ? lines(invited) : [],
        room: { opensBefore: minutes(room.opensBefore), closesAfter: minutes(room.closesAfter) },
      },
    });
  };
  const rule = useRules();
  const refused = refusals(
    save.error,
    [
      { at: /^\/invited/, say: rule(t('setup.invited'), 'emails'), field: 'invited' },
      {
        at: /^\/questions\/(\d+)\/choices/,
        say: rule(t('setup.choices'), 'answers'),
        field: ([, index]) => `choices-${index}`,
      },
      {
        at: /^\/questions\/?(\d*)/,
        say: rule(t('setup.questionFr'), 'text', { least: 1, most: 200 }),
        field: ([, index]) => `question-${index || 0}`,
      },
      {
        at: /(opensBefore)/,
        say: rule(t('setup.opensBefore'), 'minutes'),
        field: 'opensBefore',
      },
      {
        at: /(closesAfter)/,
        say: rule(t('setup.closesAfter'), 'minutes'),
        field: 'closesAfter',
      },
    ],
    t('refused.other'),
  );
  const free = Array.from({ length: MOST_QUESTIONS }, (_, index) => `q${index + 1}`).find((key) =>
    questions.every((one) => one.key !== key),
  );
  return (
    <form className={css.form} noValidate onSubmit={submit} aria-label={t('setup.title')}>
      <ErrorSummary attempt={attempt} errors={refused} />
      {refused.length === 0 && <ProblemMessage error={save.error} />}
      <RadioGroup
        label={t('setup.audience')}
        value={audience}
        onChange={(value) => setAudience(value as SetupRequest['audience'])}
        choices={audiences.map((value) => ({ value, label: t(`setup.who.${value}`) }))}
      />
      {audience === 'invited' && (
        <TextArea
          name="invited"
          label={t('setup.invited')}
          hint={t('setup.invitedHint')}
          value={invited}
          onChange={({ target }) => setInvited(target.value)}
        />
      )}
      <fieldset className={css.section}>
        <legend>{t('setup.questions')}</legend>
        <p className={css.hint}>{t('setup.questionsHint')}</p>
        {questions.map((question, index) => (
          <div key={question.key} className={css.question}>
            <TextField
              name={`question-${index}`}
              label={t('setup.questionFr')}
              required
              maxLength={200}
              value={question.label.fr ?? ''}
              onChange={({ target }) =>
                change(index, { label: { ...question.label, fr: target.value } })
              }
            />
            <TextField
              label={t('setup.questionEn')}
              maxLength={200}
              value={question.label.en ?? ''}
              onChange={({ target }) =>
                change(index, { label: { ...question.label, en: target.value } })
              }
            />
            <Select
              label={t('setup.kind')}
              placeholder={false}
              options={kinds.map((kind) => ({ value: kind, label: t(`setup.kinds.${kind}`) }))}
              value={question.kind}
              onChange={({ target }) =>
                change(index, { kind: target.value as Question['kind'], choices: [] })
              }
            />
            {question.kind === 'choice' && (
              <TextArea
                name={`choices-${index}`}
                label={t('setup.choices')}
                hint={t('setup.choicesHint')}
                rows={3}
                defaultValue={question.choices.join('\n')}
                onChange={({ target }) =>
                  change(index, {
                    choices: target.value
                      .split('\n')
                      .map((line) => line.trim())
                      .filter(Boolean),
                  })
                }
              />
            )}
            <Checkbox
              label={t('setup.required')}
              checked={question.required ?? false}
              onChange={(required) => change(index, { required })}
            />
            <div>
              <Button
                size="small"
                variant="quiet"
                onClick={() => setQuestions(questions.filter((_, at) => at !== index))}
              >
                {t('setup.remove')}
              </Button>
            </div>
          </div>
        ))}
        {free && (
          <div>
            <Button
              onClick={() =>
                setQuestions([
                  ...questions,
                  { key: free, kind: 'text', label: {}, choices: [], required: false },
                ])
              }
            >
              {t('setup.add')}
            </Button>
          </div>
        )}
      </fieldset>
      <Checkbox
        label={t('setup.survey')}
        hint={t('setup.surveyHint')}
        checked={survey}
        onChange={setSurvey}
      />
      <RoomMinutes value={room} usual={setup.usualRoom} onChange={setRoom} />
      <div className={css.acts}>
        <Button type="submit" variant="primary" pending={save.isPending}>
          {t('setup.save')}
        </Button>
        <span role="status">{save.isSuccess && t('setup.saved')}</span>
      </div>
    </form>
  );
}

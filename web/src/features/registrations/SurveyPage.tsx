import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { textIn } from '@/features/events';
import { useLanguage } from '@/i18n/useLanguage';
import { paths } from '@/lib/paths';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/CheckboxGroup';
import { ErrorSummary, type FieldProblem } from '@/ui/ErrorSummary';
import { PageTitle } from '@/ui/PageTitle';
import { RadioGroup } from '@/ui/RadioGroup';
import { Skeleton } from '@/ui/Skeleton';
import { TextArea } from '@/ui/TextArea';
import { TextField } from '@/ui/TextField';
import type { SurveyAnswer } from './api';
import css from './Registrations.module.css';
import { QuotedWords } from './QuotedWords';
import { useAnswerSurvey, useSurvey } from './surveys';

const ratings = ['5', '4', '3', '2', '1'] as const;
const expectations = ['met', 'partly', 'not-met'] as const;

/** What somebody thinks of an event, by the link in a mail: once and without a name. */
export function SurveyPage() {
  const { t } = useTranslation('surveys');
  const language = useLanguage();
  const { token = '' } = useParams();
  const { data, error, refetch } = useSurvey(token);
  const answer = useAnswerSurvey(token);
  if (isProblem(error, 'not-found', 'expired'))
    return (
      <div className={css.page}>
        <PageTitle>{t('gone.title')}</PageTitle>
        <p className={css.lead}>{t('gone.text')}</p>
        <QuotedWords token={token} />
      </div>
    );
  if (!data)
    return (
      <>
        <PageTitle>{t('title')}</PageTitle>
        <ProblemMessage error={error} onRetry={() => void refetch()} />
        {!error && <Skeleton shape="block" />}
      </>
    );
  const title = textIn(data.event.title, language);
  return (
    <div className={css.page}>
      <div>
        <p className={css.back}>
          <Link to={paths.event(data.event.slug)}>{title}</Link>
        </p>
        <PageTitle>{t('title')}</PageTitle>
        <p className={css.lead}>{t('lead')}</p>
      </div>
      {answer.isSuccess ? (
        <Banner tone="good" announce="status" title={t('thanks')}>
          <p>{t('thanksText', { organiser: data.event.organiser })}</p>
        </Banner>
      ) : (
        <Answer
          organiser={data.event.organiser}
          pending={answer.isPending}
          error={answer.error}
          onAnswer={(body) => answer.mutate(body)}
        />
      )}
    </div>
  );
}

type AnswerProps = {
  organiser: string;
  pending: boolean;
  error: unknown;
  onAnswer: (body: SurveyAnswer) => void;
};

function Answer({ organiser, pending, error, onAnswer }: AnswerProps) {
  const { t } = useTranslation('surveys');
  const [rating, setRating] = useState('');
  const [expected, setExpected] = useState('');
  const [again, setAgain] = useState('');
  const [comment, setComment] = useState('');
  const [text, setText] = useState('');
  const [signature, setSignature] = useState('');
  const [consent, setConsent] = useState(false);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const errorOf = (field: string) => problems.find((one) => one.field === field)?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = [
      ...(rating ? [] : [{ field: 'rating', message: t('gap.rating') }]),
      ...(text.trim() && !consent ? [{ field: 'consent', message: t('gap.consent') }] : []),
    ];
    setProblems(found);
    setAttempt(attempt + 1);
    if (found.length > 0) return;
    onAnswer({
      rating: Number(rating),
      expectations: (expected || null) as SurveyAnswer['expectations'],
      again: again ? again === 'yes' : null,
      comment: comment.trim() || null,
      testimonial: text.trim()
        ? { text: text.trim(), signature: signature.trim() || null, consent }
        : null,
    });
  };
  return (
    <form className={css.form} noValidate onSubmit={submit} aria-label={t('title')}>
      <ErrorSummary errors={problems} attempt={attempt} />
      <ProblemMessage error={error} />
      <div id="rating" tabIndex={-1}>
        <RadioGroup
          label={t('rating.label')}
          required
          error={errorOf('rating')}
          value={rating || null}
          onChange={setRating}
          choices={ratings.map((value) => ({ value, label: t(`rating.${value}`) }))}
        />
      </div>
      <RadioGroup
        label={t('expectations.label')}
        value={expected || null}
        onChange={setExpected}
        choices={expectations.map((value) => ({ value, label: t(`expectations.${value}`) }))}
      />
      <RadioGroup
        label={t('again.label')}
        row
        value={again || null}
        onChange={setAgain}
        choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(`again.${value}`) }))}
      />
      <TextArea
        name="comment"
        label={t('comment')}
        hint={t('commentHint', { organiser })}
        maxLength={2000}
        value={comment}
        onChange={({ target }) => setComment(target.value)}
      />
      <TextArea
        name="testimonial"
        label={t('testimonial')}
        hint={t('testimonialHint')}
        maxLength={600}
        rows={3}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {text.trim() && (
        <>
          <TextField
            name="signature"
            label={t('signature')}
            hint={t('signatureHint')}
            maxLength={120}
            value={signature}
            onChange={({ target }) => setSignature(target.value)}
          />
          <div id="consent" tabIndex={-1}>
            <Checkbox
              label={t('consent', { organiser })}
              hint={errorOf('consent')}
              checked={consent}
              onChange={setConsent}
            />
          </div>
        </>
      )}
      <Button type="submit" variant="primary" pending={pending}>
        {t('send')}
      </Button>
    </form>
  );
}

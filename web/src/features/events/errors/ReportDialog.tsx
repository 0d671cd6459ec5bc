import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useCurrentUser } from '@/auth/AuthContext';
import type { Language } from '@/i18n/language';
import { useLanguage } from '@/i18n/useLanguage';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { RadioGroup } from '@/ui/RadioGroup';
import { TextArea } from '@/ui/TextArea';
import { TextField } from '@/ui/TextField';
import { mistakes, useReportError, useReportForm, type Mistake } from './api';
import css from './Errors.module.css';

const LONGEST = 1000;

/** Asks what is wrong and, for those who want an answer, their address. Nothing of it is public. */
export function ReportDialog({ event, onClose }: { event: string; onClose: () => void }) {
  const { t } = useTranslation('reports');
  const language: Language = useLanguage();
  const form = useId();
  const report = useReportError(event, useReportForm());
  const [mistake, setMistake] = useState<Mistake | null>(null);
  const [words, setWords] = useState('');
  const [email, setEmail] = useState(useCurrentUser()?.email ?? '');
  const [website, setWebsite] = useState('');
  const [tried, setTried] = useState(false);
  const wrong = {
    mistake: mistake === null,
    words: words.trim() === '',
    email: email.trim() !== '' && !/^\S+@\S+\.\S+$/.test(email.trim()),
  };
  const send = (submit: FormEvent) => {
    submit.preventDefault();
    setTried(true);
    if (mistake === null || wrong.words || wrong.email || report.isPending) return;
    report.mutate({
      mistake,
      words: words.trim(),
      language,
      website,
      ...(email.trim() && { email: email.trim() }),
    });
  };
  const refused =
    isProblem(report.error) && report.error.violations.some(({ pointer }) => pointer === '/email');
  return (
    <Dialog
      title={t('title')}
      open
      onClose={onClose}
      actions={
        report.isSuccess ? (
          <Button variant="primary" onClick={onClose}>
            {t('close')}
          </Button>
        ) : (
          <Button variant="primary" type="submit" form={form} pending={report.isPending}>
            {t('send')}
          </Button>
        )
      }
    >
      {report.isSuccess ? (
        <Banner tone="good" announce="status" title={t('sent')}>
          <p>{email.trim() ? t('sentAnswer', { email: email.trim() }) : t('sentText')}</p>
        </Banner>
      ) : (
        <form id={form} className={css.form} noValidate onSubmit={send}>
          <RadioGroup
            label={t('what')}
            required
            choices={mistakes.map((value) => ({ value, label: t(`mistake.${value}`) }))}
            value={mistake}
            error={tried && wrong.mistake ? t('whatMissing') : undefined}
            onChange={(value) => setMistake(value as Mistake)}
          />
          <TextArea
            label={t('words')}
            hint={t('wordsHint')}
            required
            rows={4}
            maxLength={LONGEST}
            value={words}
            error={tried && wrong.words ? t('wordsMissing') : undefined}
            onChange={({ target }) => setWords(target.value)}
          />
          <TextField
            label={t('email')}
            hint={t('emailHint')}
            type="email"
            autoComplete="email"
            value={email}
            error={(tried && wrong.email) || refused ? t('emailWrong') : undefined}
            onChange={({ target }) => setEmail(target.value)}
          />
          <div className={css.trap} aria-hidden>
            <label>
              {t('trap')}
              <input
                tabIndex={-1}
                autoComplete="off"
                value={website}
                onChange={({ target }) => setWebsite(target.value)}
              />
            </label>
          </div>
          <p className={css.note}>{t('privacy')}</p>
          {!refused && <ProblemMessage error={report.error} />}
        </form>
      )}
    </Dialog>
  );
}

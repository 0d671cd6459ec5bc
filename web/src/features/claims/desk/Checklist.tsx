import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { RadioGroup } from '@/ui/RadioGroup';
import { StatusBadge, type Tone } from '@/ui/StatusBadge';
import { TextField } from '@/ui/TextField';
import css from '../Claims.module.css';
import type { Claim } from '../mine/api';
import { mayDo } from '../mine/words';
import { textIn } from '../model';
import { useCheckClaim } from './records';
import { useKept } from './useKept';

type Entry = NonNullable<Claim['desk']>['checklist'][number];
type Answer = NonNullable<Entry['decided']>['answer'];
type Choice = { answer: Answer | null; note: string };

const answers: Answer[] = ['fulfilled', 'not-fulfilled', 'not-applicable'];
const tones: Record<Answer, Tone> = {
  fulfilled: 'good',
  'not-fulfilled': 'bad',
  'not-applicable': 'quiet',
};

/** What the reviewer checks, item by item; the others read what was decided. */
export function Checklist({ claim }: { claim: Claim }) {
  const { t } = useTranslation('claimDesk');
  const items = claim.desk?.checklist ?? [];
  if (items.length === 0) return null;
  return (
    <section className={css.section} id="checklist">
      <h2>{t('checklist.title')}</h2>
      {mayDo(claim, 'check') ? <Form claim={claim} items={items} /> : <Decided items={items} />}
    </section>
  );
}

function Decided({ items }: { items: Entry[] }) {
  const { t } = useTranslation('claimDesk');
  const language = useLanguage();
  return (
    <ul className={css.rules}>
      {items.map(({ code, label, decided }) => (
        <li key={code} className={css.rule}>
          <h3 className={css.ruleTitle}>
            {textIn(label, language)}
            {decided ? (
              <StatusBadge tone={tones[decided.answer]}>
                {t(`checklist.answer.${decided.answer}`)}
              </StatusBadge>
            ) : (
              <StatusBadge tone="warn">{t('checklist.open')}</StatusBadge>
            )}
          </h3>
          {decided?.note && <p className={css.quote}>{decided.note}</p>}
          {decided && (
            <p className={css.hint}>
              {t('checklist.by', { who: decided.by, at: formatInstant(decided.at, language) })}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The answers so far, kept over a visit to the sign-in page until they are saved. */
function Form({ claim, items }: { claim: Claim; items: Entry[] }) {
  const { t } = useTranslation('claimDesk');
  const language = useLanguage();
  const save = useCheckClaim(claim);
  const [typed, keep, forget] = useKept<Record<string, Choice>>(`checklist:${claim.id}`, {});
  const [tried, setTried] = useState(false);
  const choice = ({ code, decided }: Entry): Choice =>
    typed[code] ?? { answer: decided?.answer ?? null, note: decided?.note ?? '' };
  const set = (entry: Entry, changed: Partial<Choice>) =>
    keep({ ...typed, [entry.code]: { ...choice(entry), ...changed } });
  const lacksNote = ({ answer, note }: Choice) => answer === 'not-fulfilled' && !note.trim();
  const chosen = items.flatMap((entry) => {
    const { answer, note } = choice(entry);
    return answer && typed[entry.code]
      ? [{ code: entry.code, answer, note: note.trim() || null }]
      : [];
  });
  const left = items.filter(({ decided }) => !decided).length;
  const go = () => {
    setTried(true);
    if (save.isPending || chosen.length === 0 || items.some((one) => lacksNote(choice(one))))
      return;
    save.mutate(chosen, {
      onSuccess: () => {
        forget();
        setTried(false);
      },
    });
  };
  return (
    <div className={css.form}>
      <p className={css.hint}>{t('checklist.text')}</p>
      {items.map((entry) => {
        const { answer, note } = choice(entry);
        return (
          <div key={entry.code} className={css.rule}>
            <RadioGroup
              row
              label={textIn(entry.label, language)}
              value={answer}
              onChange={(next) => set(entry, { answer: next as Answer })}
              choices={answers.map((value) => ({ value, label: t(`checklist.answer.${value}`) }))}
            />
            {answer && (
              <TextField
                name={`check-${entry.code}`}
                label={t(
                  answer === 'not-fulfilled'
                    ? 'claimDesk:checklist.why'
                    : 'claimDesk:checklist.note',
                )}
                error={tried && lacksNote({ answer, note }) ? t('checklist.sayWhy') : undefined}
                required={answer === 'not-fulfilled'}
                maxLength={1000}
                value={note}
                onChange={({ target }) => set(entry, { note: target.value })}
              />
            )}
          </div>
        );
      })}
      <ProblemMessage error={save.error} />
      {save.isSuccess && chosen.length === 0 && (
        <Banner tone="good" announce="status">
          <p>{left === 0 ? t('checklist.whole') : t('checklist.left', { count: left })}</p>
        </Banner>
      )}
      <div className={css.acts}>
        <Button pending={save.isPending} disabled={chosen.length === 0} onClick={go}>
          {t('checklist.go')}
        </Button>
      </div>
    </div>
  );
}

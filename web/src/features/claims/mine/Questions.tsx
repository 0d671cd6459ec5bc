import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { Button } from '@/ui/Button';
import { TextArea } from '@/ui/TextArea';
import css from '../Claims.module.css';
import { useClaimantAct, type Claim } from './api';

/** What the reviewer asks, item by item, with an answer in words beside what is corrected below. */
export function Questions({ claim, busy }: { claim: Claim; busy: boolean }) {
  const { t } = useTranslation('myClaims');
  const act = useClaimantAct(claim);
  const open = claim.questions.filter(({ answer }) => answer === null);
  const [words, setWords] = useState<Record<string, string>>({});
  const [tried, setTried] = useState(false);
  const go = () => {
    setTried(true);
    if (act.isPending || busy || open.some(({ item }) => !words[item]?.trim())) return;
    act.mutate({
      act: 'answer',
      answers: open.map(({ item }) => ({ item, message: words[item]?.trim() ?? '' })),
    });
  };
  return (
    <section className={css.section}>
      <h2>{t('questions.title')}</h2>
      <p className={css.lead}>{t('questions.text')}</p>
      <form
        className={css.form}
        noValidate
        aria-label={t('questions.title')}
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        {open.map(({ item, reason }) => (
          <TextArea
            key={item}
            name={`answer-${item}`}
            label={t(`claims:item.${item}`)}
            hint={t('questions.asked', { reason })}
            error={tried && !words[item]?.trim() ? t('questions.missing') : undefined}
            required
            maxLength={1000}
            value={words[item] ?? ''}
            onChange={({ target }) => setWords((all) => ({ ...all, [item]: target.value }))}
          />
        ))}
        <ProblemMessage error={act.error} />
        <Button type="submit" variant="primary" pending={act.isPending || busy}>
          {t('questions.go')}
        </Button>
      </form>
    </section>
  );
}

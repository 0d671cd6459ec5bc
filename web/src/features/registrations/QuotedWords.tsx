import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import css from './Registrations.module.css';
import { useQuote, useWithdrawQuote } from './surveys';

/** The words that somebody let be quoted, and the way to take them back; nothing when there are none. */
export function QuotedWords({ token }: { token: string }) {
  const { t } = useTranslation('surveys');
  const { data } = useQuote(token);
  const withdraw = useWithdrawQuote(token);
  if (withdraw.isSuccess)
    return (
      <Banner tone="good" announce="status">
        <p>{t('quote.withdrawn')}</p>
      </Banner>
    );
  if (!data) return null;
  return (
    <section className={css.section} aria-label={t('quote.title')}>
      <h2>{t('quote.title')}</h2>
      <blockquote>{data.text}</blockquote>
      <p className={css.hint}>
        {data.signature ? t('quote.signed', { signature: data.signature }) : t('quote.unsigned')}
      </p>
      <ProblemMessage error={withdraw.error} />
      <div>
        <Button pending={withdraw.isPending} onClick={() => withdraw.mutate()}>
          {t('quote.withdraw')}
        </Button>
      </div>
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatDay, formatInstant } from '@/lib/dates';
import { Banner } from '@/ui/Banner';
import css from './Claims.module.css';
import { useKeeping } from './mine/api';

/** What is kept of a claim until when and why, what was erased, and its legal holds. */
export function Keeping({ id }: { id: string }) {
  const { t } = useTranslation('claims');
  const language = useLanguage();
  const { data, error, refetch } = useKeeping(id);
  if (!data) return <ProblemMessage error={error} onRetry={() => void refetch()} />;
  const { onHold, terms, erasures, holds } = data;
  return (
    <section className={css.section}>
      <h2>{t('keeping.title')}</h2>
      {onHold && (
        <Banner tone="warn">
          <p>{t('keeping.onHold')}</p>
        </Banner>
      )}
      {terms.length === 0 && erasures.length === 0 && (
        <p className={css.hint}>{t('keeping.none')}</p>
      )}
      <ul className={css.history}>
        {terms.map(({ kind, until, basis }) => (
          <li key={kind}>
            <p>
              <span className={css.strong}>{t(`keeping.data.${kind}`)}</span>
              {' – '}
              {until
                ? t('keeping.until', { day: formatDay(until, language) })
                : t('keeping.balance')}
            </p>
            <p className={css.hint}>{t(`keeping.basis.${basis}`)}</p>
          </li>
        ))}
        {erasures.map(({ at, erased, basis }) => (
          <li key={at + basis}>
            <p>
              <span className={css.strong}>
                {erased.map((kind) => t(`keeping.data.${kind}`)).join(', ')}
              </span>
              {' – '}
              {t('keeping.erased', { at: formatInstant(at, language) })}
            </p>
            <p className={css.hint}>{t(`keeping.basis.${basis}`)}</p>
          </li>
        ))}
        {holds.map(({ at, placedBy, reason, liftedAt, liftedBy, liftReason }) => (
          <li key={at}>
            <p className={css.strong}>
              {t('keeping.hold', { who: placedBy, at: formatInstant(at, language) })}
            </p>
            <p className={css.quote}>{reason}</p>
            {liftedAt && (
              <>
                <p>
                  {t('keeping.lifted', { who: liftedBy, at: formatInstant(liftedAt, language) })}
                </p>
                <p className={css.quote}>{liftReason}</p>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { Skeleton } from '@/ui/Skeleton';
import css from './Claims.module.css';
import { useClaimHistory } from './mine/api';

/** What was done to a claim, by whom and why, the last first. */
export function ClaimHistory({ id }: { id: string }) {
  const { t } = useTranslation('claims');
  const language = useLanguage();
  const { data, error, isPending, refetch } = useClaimHistory(id);
  return (
    <section className={css.section}>
      <h2>{t('history.title')}</h2>
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton count={3} />}
      {data && (
        <ol className={css.history} reversed>
          {[...data].reverse().map(({ at, act, actorName, note }, index) => (
            <li key={at + act + String(index)}>
              <p className={css.strong}>{t(`history.act.${act}`)}</p>
              {/* the checklist above says it in words */}
              {note && act !== 'check' && <p className={css.quote}>{note}</p>}
              <p className={css.hint}>
                {actorName
                  ? t('history.by', { who: actorName, at: formatInstant(at, language) })
                  : t('history.self', { at: formatInstant(at, language) })}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

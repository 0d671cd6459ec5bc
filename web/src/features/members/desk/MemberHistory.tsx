import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { formatInstant } from '@/lib/dates';
import { Skeleton } from '@/ui/Skeleton';
import { useHistory, type Membership } from '../api';
import css from './Desk.module.css';
import { useWords } from '../words';

/** What was done to a membership, by whom and why, the last first. */
export function MemberHistory({ membership }: { membership: Membership }) {
  const { t } = useTranslation('desk');
  const { language } = useWords();
  const { data, error, isPending, refetch } = useHistory(membership.id);
  return (
    <section className={css.section}>
      <h2>{t('history.title')}</h2>
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton count={3} />}
      {data && (
        <ol className={css.history} reversed>
          {[...data.items].reverse().map(({ at, act, actorName, to, from, note }) => (
            <li key={at + act}>
              <p>
                <strong>{t(`history.act.${act}`)}</strong>
                {to && to !== from && ` → ${t(`members:status.${to}`)}`}
              </p>
              {note && <p className={css.quote}>{note}</p>}
              <p className={css.hint}>
                {t('history.by', { who: actorName, at: formatInstant(at, language) })}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

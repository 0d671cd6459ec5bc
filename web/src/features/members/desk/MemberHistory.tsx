import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { formatInstant } from '@/lib/dates';
import { Skeleton } from '@/ui/Skeleton';
import { useErasures, useHistory, type ErasureCertificate, type Membership } from '../api';
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
      <Erased membership={membership} />
    </section>
  );
}

type ErasedKind = ErasureCertificate['erased'][number];

/** What was erased of it, and what is kept until when. */
function Erased({ membership: { id, state } }: { membership: Membership }) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const { data, error } = useErasures(id, Boolean(state.erasedAt));
  const list = (kinds: readonly ErasedKind[]) =>
    new Intl.ListFormat(words.language).format(kinds.map((kind) => t(`erasures.kind.${kind}`)));
  return (
    <>
      <ProblemMessage error={error} />
      {data && data.items.length > 0 && (
        <>
          <h3>{t('erasures.title')}</h3>
          <ul className={css.history}>
            {data.items.map(({ id: key, at, reason, erased, kept, keptUntil }) => (
              <li key={key}>
                <p>{t(`erasures.${reason}`, { at: formatInstant(at, words.language) })}</p>
                <p>{t('erasures.erased', { what: list(erased) })}</p>
                {kept.length > 0 && (
                  <p>
                    {t(keptUntil ? 'erasures.keptUntil' : 'erasures.kept', {
                      what: list(kept),
                      day: keptUntil ? words.day(keptUntil) : '',
                    })}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

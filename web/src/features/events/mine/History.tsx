import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { useHistory } from './api';
import css from './Mine.module.css';

/** The history of an event, newest first. */
export function History({ id }: { id: string }) {
  const { t } = useTranslation('mine');
  const language = useLanguage();
  const { data } = useHistory(id);
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-label={t('history.title')}>
      <h2>{t('history.title')}</h2>
      <ol className={css.history} reversed>
        {data.items.toReversed().map(({ at, actor, action, reason }) => (
          <li key={`${at} ${action}`}>
            <p>{t(`history.act.${action}`, { name: actor })}</p>
            {reason && <p>{t(`editor:reasons.${reason}`)}</p>}
            <time dateTime={at}>{formatInstant(at, language)}</time>
          </li>
        ))}
      </ol>
    </section>
  );
}

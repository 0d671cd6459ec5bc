import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { useLanguage } from '@/i18n/useLanguage';
import { EventStatusBadge } from '../components/EventStatusBadge';
import { textIn } from '../model';
import css from './Imports.module.css';
import { isElsewhere, type ImportRow } from './model';
import { problemWords } from './problems';

/** The result of applying an entry, and links to continue. */
export function RowActs({ row }: { row: ImportRow }) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const { state, outcome, event, problem } = row;
  return (
    <>
      {state === 'waiting' && <span className={css.soft}>{t('outcome.waiting')}</span>}
      {state === 'applied' && outcome && (
        <span className={css.done}>{t(`outcome.${outcome}`)}</span>
      )}
      {state === 'failed' && problem && (
        <span className={css.wrong}>
          {t('outcome.failed')} {problemWords(problem, t).join(' ')}
        </span>
      )}
      {event && (
        <span className={css.event}>
          <Link
            to={isElsewhere(row) ? paths.event(event.slug) : paths.myEvent(event.id)}
            aria-label={t('rows.eventOf', { title: textIn(event.title, language) })}
          >
            {t('rows.event')}
          </Link>
          <EventStatusBadge status={event.status} />
        </span>
      )}
    </>
  );
}

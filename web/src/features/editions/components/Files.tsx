import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import type { Programme } from '../api';
import css from '../Editions.module.css';

/** The programme in other formats, and which release this is. */
export function Files({ edition, release }: { edition: string; release: Programme['release'] }) {
  const { t } = useTranslation('editions');
  const language = useLanguage();
  const at = `/api/v1/editions/${edition}/schedule`;
  return (
    <p className={css.files}>
      {release && (
        <span>
          {t('files.release', { number: release.number, at: formatInstant(release.at, language) })}
        </span>
      )}
      <span>
        {t('files.take')} <a href={`${at}.ics?lang=${language}`}>{t('files.ics')}</a>,{' '}
        <a href={`/api/v1/editions/${edition}/programme.pdf?lang=${language}`}>{t('files.pdf')}</a>,{' '}
        <a href={`${at}.xml?lang=${language}`}>schedule.xml</a>,{' '}
        <a href={`${at}.json?lang=${language}`}>schedule.json</a>
      </span>
    </p>
  );
}

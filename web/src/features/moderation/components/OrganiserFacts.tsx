import { ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Review } from '../model';
import css from './Queue.module.css';

/** The record of an organisation. */
export function OrganiserFacts({ organisation }: { organisation: Review['organisation'] }) {
  const { t } = useTranslation('moderation');
  const { name, trusted, publishedCount, refusedCount } = organisation;
  return (
    <span className={css.subject}>
      <span>{name}</span>
      {trusted && (
        <span className={css.trusted}>
          <ShieldCheck size={16} aria-hidden />
          {t('organiser.trusted')}
        </span>
      )}
      <span className={css.detail}>
        {t('organiser.published', { count: publishedCount })}
        {refusedCount > 0 && `, ${t('organiser.refused', { count: refusedCount })}`}
      </span>
    </span>
  );
}

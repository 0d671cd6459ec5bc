import { useTranslation } from 'react-i18next';
import { useMyAccess } from './api';
import css from './Members.module.css';
import { useWords } from './words';

/** Why this person has access as a member: each membership that gives it, his or her own or that of an organisation. */
export function AccessReasons() {
  const { t } = useTranslation('members');
  const words = useWords();
  const { data } = useMyAccess();
  if (!data || data.items.length === 0) return null;
  return (
    <section className={css.section}>
      <h2>{t('access.title')}</h2>
      <p className={css.hint}>{t('access.text', { count: data.items.length })}</p>
      <ul className={css.reasons}>
        {data.items.map(({ membershipId, party, via, tier, until, grace }) => (
          <li key={membershipId}>
            {t(`access.via.${via}`, { party, tier: words.tier(tier) })}{' '}
            {t(grace ? 'members:access.grace' : 'members:access.until', {
              day: words.dayBefore(until),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

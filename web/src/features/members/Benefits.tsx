import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusBadge } from '@/ui/StatusBadge';
import { useEntitlements, type EntitlementState, type Membership } from './api';
import css from './Members.module.css';
import { textIn } from './model';
import { useWords } from './words';

type Use = EntitlementState['uses'][number];

type BenefitsProps = {
  membership: Pick<Membership, 'id'>;
  heading: 'h2' | 'h3';
  /** What the desk may do about a quota, and about one use of it. */
  acts?: (state: EntitlementState) => ReactNode;
  actsOn?: (state: EntitlementState, use: Use) => ReactNode;
};

/** What a membership gives today, and what of it was used. Nothing is shown where nothing is given. */
export function Benefits({ membership, heading: Heading, acts, actsOn }: BenefitsProps) {
  const { t } = useTranslation('members');
  const words = useWords();
  const { data } = useEntitlements(membership.id);
  if (!data || data.items.length === 0) return null;
  return (
    <section className={css.section}>
      <Heading>{t('given.title')}</Heading>
      <ul className={css.benefits}>
        {data.items.map((state) => {
          const { entitlement, open, used, left, uses } = state;
          const label = textIn(entitlement.label, words.language);
          return (
            <li key={entitlement.id}>
              <div className={css.heading}>
                <strong>{label}</strong>
                <StatusBadge tone={open ? 'good' : 'quiet'}>
                  {t(open ? 'members:given.open' : 'members:given.closed')}
                </StatusBadge>
              </div>
              {entitlement.kind === 'rate' && (
                <p>{t('given.rate', { percent: entitlement.amount })}</p>
              )}
              {entitlement.kind === 'quota' && entitlement.unit && (
                <>
                  <p>
                    {t(`given.used.${entitlement.unit}`, {
                      used: used ?? 0,
                      count: entitlement.amount ?? 0,
                      left: left ?? 0,
                    })}
                  </p>
                  <meter
                    aria-label={label}
                    min={0}
                    max={entitlement.amount ?? 1}
                    value={used ?? 0}
                  />
                </>
              )}
              {uses.length > 0 && (
                <ul className={css.uses}>
                  {uses.map((use) => (
                    <li key={use.id}>
                      {use.reversed ? (
                        <del>
                          {t('given.use', { amount: use.amount, day: words.day(use.usedOn) })}
                        </del>
                      ) : (
                        t('given.use', { amount: use.amount, day: words.day(use.usedOn) })
                      )}
                      {use.note && ` · ${use.note}`} {actsOn?.(state, use)}
                    </li>
                  ))}
                </ul>
              )}
              {entitlement.example && <p className={css.hint}>{t('given.example')}</p>}
              {acts?.(state)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

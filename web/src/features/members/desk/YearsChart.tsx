import { useTranslation } from 'react-i18next';
import type { YearCounts } from './api';
import css from './Counts.module.css';

const SHOWN = 8;
const parts = ['renewed', 'new', 'returned'] as const;

/**
 * The last years as bars of what their members are, each part with its number and its word. The table below says the
 * same to everyone.
 */
export function YearsChart({ years }: { years: readonly YearCounts[] }) {
  const { t } = useTranslation('desk');
  const shown = years.slice(-SHOWN);
  const most = Math.max(1, ...shown.map(({ paid }) => paid));
  return (
    <figure className={css.chart} aria-hidden>
      {shown.map((one) => (
        <div key={one.year} className={css.year}>
          <span>{one.year}</span>
          <span className={css.track}>
            <span className={css.stack} style={{ inlineSize: `${(one.paid / most) * 100}%` }}>
              {parts.map(
                (name) =>
                  one[name] > 0 && (
                    <span key={name} className={css[name]} style={{ flexGrow: one[name] }} />
                  ),
              )}
            </span>
          </span>
          <span className={css.said}>
            {parts
              .filter((name) => one[name] > 0)
              .map((name) => (
                <span key={name}>
                  <i className={css[name]} />
                  {t(`years.${name}`, { count: one[name] })}
                </span>
              ))}
          </span>
        </div>
      ))}
    </figure>
  );
}

import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { todayIn, viewerZone } from '@/lib/wallTime';
import { Skeleton } from '@/ui/Skeleton';
import { nameOf, spanOf, spans } from './dates';
import css from './FilterPanel.module.css';
import { useCalendar } from './useCalendar';

const DatePicker = lazy(() =>
  import('@/ui/DateFields').then((module) => ({ default: module.DatePicker })),
);

/** Days people think in at one press, and any others by picking them. */
export function DatesFilter() {
  const { t } = useTranslation('calendar');
  const { search, change } = useCalendar();
  const today = todayIn(viewerZone());
  const [from, to] = [search.get('from'), search.get('to')];
  const named = nameOf({ from, to }, today);
  const [opened, setOpened] = useState(false);
  const picking = opened || named === null;
  return (
    <fieldset className={css.section}>
      <legend>{t('filter.dates')}</legend>
      <div className={css.spans}>
        {spans.map((name) => (
          <button
            key={name}
            type="button"
            className={css.span}
            aria-pressed={name === named}
            onClick={() => {
              setOpened(false);
              change({ ...spanOf(name, today), sort: name === 'past' ? '-start' : null });
            }}
          >
            {t(`span.${name}`)}
          </button>
        ))}
        <button
          type="button"
          className={css.span}
          aria-pressed={named === null}
          aria-expanded={picking}
          onClick={() => setOpened(!opened)}
        >
          {t('span.own')}
        </button>
      </div>
      {picking && (
        <Suspense fallback={<Skeleton count={2} />}>
          <DatePicker
            label={t('filter.from')}
            value={from}
            max={to ?? undefined}
            onChange={(day) => change({ from: day })}
          />
          <DatePicker
            label={t('filter.to')}
            value={to}
            min={from ?? undefined}
            onChange={(day) => change({ to: day })}
          />
        </Suspense>
      )}
    </fieldset>
  );
}

import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { todayIn, viewerZone } from '@/lib/wallTime';
import { Skeleton } from '@/ui/Skeleton';
import { nameOf, spanOf, spansOn, type Span } from './dates';
import css from './FilterPanel.module.css';
import { useCalendar } from './useCalendar';

const DatePicker = lazy(() =>
  import('@/ui/DateFields').then((module) => ({ default: module.DatePicker })),
);

/** Buttons for usual spans of days, and fields for any others. */
export function DatesFilter() {
  const { t } = useTranslation('calendar');
  const { search, change } = useCalendar();
  const today = todayIn(viewerZone());
  const [from, to] = [search.get('from'), search.get('to')];
  const named = nameOf({ from, to, over: search.get('over') }, today);
  const [opened, setOpened] = useState(false);
  const picking = opened || named === null;
  return (
    <fieldset className={css.section}>
      <legend>{t('filter.dates')}</legend>
      <div className={css.spans}>
        {spansOn(today).map((name) => (
          <button
            key={name}
            type="button"
            className={css.span}
            aria-pressed={name === named}
            onClick={() => {
              setOpened(false);
              change({
                over: null,
                ...spanOf(name, today),
                sort: name === 'past' ? '-start' : null,
              });
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
          <OwnDates />
        </Suspense>
      )}
    </fieldset>
  );
}

/**
 * Fields for the first and last day; searches once both are valid, and corrects a last day before
 * the first.
 */
function OwnDates() {
  const { t } = useTranslation('calendar');
  const { search, change } = useCalendar();
  const asked: Span = { from: search.get('from'), to: search.get('to') };
  const [wrong, setWrong] = useState<{ span: Span; beside: string } | null>(null);
  const beside = `${asked.from}/${asked.to}`;
  const shown = wrong?.beside === beside ? wrong.span : asked;
  const isBackwards = ({ from, to }: Span) => from !== null && to !== null && to < from;
  const set = (part: Partial<Span>) => {
    const span = { ...shown, ...part };
    setWrong(isBackwards(span) ? { span, beside } : null);
    if (!isBackwards(span)) change(span);
  };
  return (
    <>
      <DatePicker label={t('filter.from')} value={shown.from} onChange={(from) => set({ from })} />
      <DatePicker
        label={t('filter.to')}
        value={shown.to}
        error={isBackwards(shown) ? t('filter.backwards') : undefined}
        onChange={(to) => set({ to })}
      />
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useEvents, whenOf } from '@/features/events';
import { useLanguage } from '@/i18n/useLanguage';
import { formatShort } from '@/lib/shortDates';
import { paths } from '@/lib/paths';
import { todayIn, viewerZone, weekendFrom } from '@/lib/wallTime';
import css from './HomePage.module.css';

const SHOWN = 4;

/** What is on this Saturday and Sunday; nothing when there is nothing. */
export function HomeWeekend() {
  const { t } = useTranslation('home');
  const language = useLanguage();
  const { from, to } = weekendFrom(todayIn(viewerZone()));
  const page = useEvents({ from, to, size: SHOWN, cancelled: 'hide' }).data?.pages[0];
  if (!page || page.items.length === 0) return null;
  return (
    <section className={css.edge}>
      <h2>{t('weekend.title')}</h2>
      <ul className={css.short}>
        {page.items.map(({ id, occurrenceId, slug, originalStart, display, schedule, place }) => {
          const when = whenOf(schedule);
          return (
            <li key={occurrenceId ?? id}>
              <Link to={paths.event(slug, { date: originalStart })}>{display.title}</Link>
              <span>
                {[when && formatShort(when, language), place?.city ?? t('events:format.online')]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          );
        })}
      </ul>
      <p>
        <Link to={paths.calendar(`from=${from}&to=${to}`)}>
          {t('weekend.all', { count: page.total.value })}
        </Link>
      </p>
    </section>
  );
}

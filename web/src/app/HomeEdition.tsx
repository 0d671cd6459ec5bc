import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useEvents } from '@/features/events';
import { useLanguage } from '@/i18n/useLanguage';
import { formatMonth } from '@/lib/dates';
import css from './HomePage.module.css';
import { paths } from '@/lib/paths';

// The title of each leg contains its edition's name; the search has no filter for editions yet.
const LEGS = '"Numérique en Commun" ESS';

/** Presents the yearly gathering: its announcement, then the legs of earlier years. */
export function HomeEdition() {
  const { t } = useTranslation('home');
  const language = useLanguage();
  const { data } = useEvents({
    q: LEGS,
    kind: ['conference', 'summit'],
    from: '2000-01-01',
    sort: '-start',
    size: 5,
  });
  const legs = data?.pages[0]?.items ?? [];
  return (
    <section className={css.edition}>
      <h2>{t('edition.title')}</h2>
      <p>{t('edition.text')}</p>
      {legs.length > 0 && (
        <>
          <h3>{t('edition.legs')}</h3>
          <ul>
            {legs.map(({ id, slug, display, schedule }) => (
              <li key={id}>
                <Link to={paths.event(slug)}>{display.title}</Link>
                {schedule?.start && <span>{formatMonth(schedule.start, language)}</span>}
              </li>
            ))}
          </ul>
          <p>
            <Link
              to={paths.calendar(
                `q=${encodeURIComponent(LEGS)}&kind=conference&kind=summit&from=2000-01-01&sort=-start`,
              )}
            >
              {t('edition.all')}
            </Link>
          </p>
        </>
      )}
    </section>
  );
}

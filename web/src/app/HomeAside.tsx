import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/ButtonLink';
import { HomeFigures, type Page } from './HomeFigures';
import css from './HomePage.module.css';
import { HomeWeekend } from './HomeWeekend';

const THEMES = 8;

/** Beside the next events: this weekend, themes, how to propose an event, figures. */
export function HomeAside({ page }: { page: Page | undefined }) {
  const { t } = useTranslation('home');
  const themes = page?.facets?.theme?.slice(0, THEMES) ?? [];
  return (
    <div className={css.aside}>
      <HomeWeekend />
      {themes.length > 0 && (
        <section>
          <h2>{t('themes')}</h2>
          <ul className={css.themes}>
            {themes.map(({ value, count }) => (
              <li key={value}>
                <Link to={paths.calendar(`theme=${value}`)}>
                  {t(`events:theme.${value}`)} <span>{count}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={css.propose}>
        <h2>{t('propose.title')}</h2>
        <p>{t('propose.text')}</p>
        <ButtonLink to={paths.newEvent()} variant="primary">
          <Plus size={18} aria-hidden />
          {t('propose.go')}
        </ButtonLink>
      </section>
      <HomeFigures page={page} />
    </div>
  );
}

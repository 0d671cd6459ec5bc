import { useTranslation } from 'react-i18next';
import type { useEvents } from '@/features/events';
import { useOrganisations } from '@/features/organisations';
import { useLanguage } from '@/i18n/useLanguage';
import css from './HomePage.module.css';

export type Page = NonNullable<ReturnType<typeof useEvents>['data']>['pages'][number];

/** Figures that the API counts at this moment. */
export function HomeFigures({ page }: { page: Page | undefined }) {
  const { t } = useTranslation('home');
  const language = useLanguage();
  const organisations = useOrganisations({ size: 1 }).data?.pages[0]?.total.value;
  if (!page) return null;
  const figures = [
    { key: 'events', value: page.total.value },
    { key: 'organisations', value: organisations },
    { key: 'countries', value: page.facets?.country?.length ?? 0 },
  ];
  return (
    <section className={css.figures} aria-label={t('figures.label')}>
      <dl>
        {figures.map(
          ({ key, value }) =>
            value !== undefined && (
              <div key={key}>
                <dt>{t(`figures.${key}`, { count: value })}</dt>
                <dd>{new Intl.NumberFormat(language).format(value)}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}

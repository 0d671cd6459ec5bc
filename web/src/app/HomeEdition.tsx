import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { periodText, useEditions, citiesOf } from '@/features/editions';
import { loadTexts } from '@/i18n';
import { useLanguage } from '@/i18n/useLanguage';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/ButtonLink';
import { Tag } from '@/ui/Tag';
import css from './HomePage.module.css';

/** Loaded during an edition only, with its texts. */
const LiveNow = lazy(async () => {
  await loadTexts('editions');
  const { LiveNow: component } = await import('@/features/editions/components/LiveNow');
  return { default: component };
});

/** Leads to the current edition: the one that is running, else the next one, else the last one. */
export function HomeEdition() {
  const { t } = useTranslation('home');
  const language = useLanguage();
  const { data } = useEditions();
  const current = data?.items.find((edition) => edition.current);
  return (
    <section className={css.edition}>
      <h2>{t('edition.title')}</h2>
      <p>{t('edition.text')}</p>
      {current && (
        <>
          <h3>
            <Link to={paths.edition(current.slug)}>{current.display.name}</Link>{' '}
            {current.example && <Tag hue="warn">{t('edition.example')}</Tag>}
          </h3>
          <p>
            {[periodText(current.period, language), citiesOf(current.legs).join(', ')]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {current.period.phase === 'running' && (
            <Suspense>
              <LiveNow slug={current.slug} />
            </Suspense>
          )}
          {current.programme && (
            <p>
              <ButtonLink size="small" to={paths.programme(current.slug)}>
                {t('edition.programme')}
              </ButtonLink>
            </p>
          )}
        </>
      )}
      <p>
        <Link to={paths.editions()}>{t('edition.all')}</Link>
      </p>
    </section>
  );
}

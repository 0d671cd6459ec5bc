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
  if (!current) return null;
  const facts = [periodText(current.period, language), citiesOf(current.legs).join(', ')];
  return (
    <section className={css.edition}>
      <div>
        <h2>
          <Link to={paths.edition(current.slug)}>{current.display.name}</Link>{' '}
          {current.example && <Tag hue="warn">{t('edition.example')}</Tag>}
        </h2>
        <p className={css.period}>{facts.filter(Boolean).join(' · ')}</p>
        <p>{t('edition.text')}</p>
        {current.period.phase === 'running' && (
          <Suspense>
            <LiveNow slug={current.slug} />
          </Suspense>
        )}
      </div>
      <p className={css.ways}>
        {current.programme && (
          <ButtonLink variant="primary" to={paths.programme(current.slug)}>
            {t('edition.programme')}
          </ButtonLink>
        )}
        <Link to={paths.editions()}>{t('edition.all')}</Link>
      </p>
    </section>
  );
}

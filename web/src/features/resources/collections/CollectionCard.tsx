import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '@/i18n/useLanguage';
import { paths } from '@/lib/paths';
import { hueOf } from '../model';
import type { CollectionSummary } from './api';
import css from './Collections.module.css';

type CollectionCardProps = { collection: CollectionSummary; heading?: 'h2' | 'h3' };

/** A collection in a list; its first resource is its cover. */
export function CollectionCard({ collection, heading: Heading = 'h2' }: CollectionCardProps) {
  const { t } = useTranslation('collections');
  const language = useLanguage();
  const { slug, display, cover, resources } = collection;
  const lang = display.language === language ? undefined : display.language;
  const hue = cover ? hueOf(cover.kind) : 'quiet';
  const style = { '--cover-ink': `var(--${hue}-ink)`, '--cover-tint': `var(--${hue}-tint)` };
  return (
    <article className={css.card}>
      {cover && (
        <p className={css.cover} style={style as React.CSSProperties}>
          <strong>{t(`resources:kind.${cover.kind}`)}</strong>
          {cover.title}
        </p>
      )}
      <div className={css.inside}>
        <Heading className={css.title}>
          <Link to={paths.collection(slug)} lang={lang}>
            {display.title}
          </Link>
        </Heading>
        {display.summary && (
          <p className={css.summary} lang={lang}>
            {display.summary}
          </p>
        )}
        <p className={css.facts}>{t('count', { count: resources })}</p>
      </div>
    </article>
  );
}

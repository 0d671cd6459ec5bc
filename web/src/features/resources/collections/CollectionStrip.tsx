import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCurrentUser } from '@/auth/AuthContext';
import { paths } from '@/lib/paths';
import { editors, useCollections } from './api';
import { CollectionCard } from './CollectionCard';
import css from './Collections.module.css';

/** The three collections changed last, above the resources; while there is none, only editors see a link to make one. */
export function CollectionStrip() {
  const { t } = useTranslation('collections');
  const { data } = useCollections();
  const user = useCurrentUser();
  const mayWrite = user?.roles.some((role) => editors.includes(role));
  if (!data || (data.items.length === 0 && !mayWrite)) return null;
  return (
    <section className={css.strip} aria-labelledby="collections">
      <div className={css.stripHead}>
        <h2 id="collections">{t('title')}</h2>
        <Link to={data.items.length > 0 ? paths.collections() : paths.newCollection()}>
          {data.items.length > 0 ? t('all') : t('make')}
        </Link>
      </div>
      <ul className={css.cards}>
        {data.items.slice(0, 3).map((collection) => (
          <li key={collection.id}>
            <CollectionCard collection={collection} heading="h3" />
          </li>
        ))}
      </ul>
    </section>
  );
}

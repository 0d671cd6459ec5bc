import { Rss } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { isProblem } from '@/api/problem';
import { useCurrentUser } from '@/auth/AuthContext';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/ButtonLink';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { ResourceLine } from '../components/ResourceLine';
import { editors, useCollection, type Collection } from './api';
import css from './Collections.module.css';

/** A collection: its text, and its resources in the order of whoever chose them. */
export function CollectionPage() {
  const { t } = useTranslation('collections');
  const language = useLanguage();
  const user = useCurrentUser();
  const { slug = '' } = useParams();
  const { data: collection, error, isPending } = useCollection(slug);
  if (isProblem(error, 'not-found'))
    return (
      <>
        <PageTitle>{t('absent')}</PageTitle>
        <ButtonLink to={paths.collections()} variant="primary">
          {t('all')}
        </ButtonLink>
      </>
    );
  // The route's own error page: it says what happened and leads on.
  if (error) throw error;
  if (isPending) return <Skeleton shape="block" />;
  const { display, entries, updatedAt } = collection;
  const lang = display.language === language ? undefined : display.language;
  const mayWrite = user?.roles.some((role) => editors.includes(role));
  const feed = `/api/v1/collections/${collection.slug}.atom?lang=${language}`;
  return (
    <article className={css.page}>
      <p className={css.back}>
        <Link to={paths.collections()}>{t('all')}</Link>
      </p>
      <PageTitle
        tab={display.title}
        {...(lang && { lang })}
        beside={
          mayWrite && (
            <ButtonLink to={paths.editCollection(collection.slug)}>{t('change')}</ButtonLink>
          )
        }
      >
        {display.title}
      </PageTitle>
      {display.summary && (
        <p className={css.text} lang={lang}>
          {display.summary}
        </p>
      )}
      <p className={css.links}>
        <span>{t('count', { count: entries.length })}</span>
        <span>{t('changedOn', { when: formatInstant(updatedAt, language) })}</span>
        <a href={feed}>
          <Rss size={16} aria-hidden />
          {t('resources:feed')}
        </a>
      </p>
      {entries.length === 0 && <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
      <ol className={css.entries}>
        {entries.map((entry) => (
          <li key={entry.resource.id}>
            <div>
              <ResourceLine resource={entry.resource} />
              <Why entry={entry} />
            </div>
          </li>
        ))}
      </ol>
    </article>
  );
}

/** Why a resource is closed to the reader; nothing for one that is open. */
function Why({ entry: { resource, opening } }: { entry: Collection['entries'][number] }) {
  const { t } = useTranslation('collections');
  const language = useLanguage();
  if (opening !== 'not-signed-in' && opening !== 'not-member') return null;
  const { accessNote } = resource.terms;
  const note = accessNote[language] ?? Object.values(accessNote)[0];
  return (
    <p className={css.why}>
      {note && `${note} `}
      {t(`resources:closed.${opening}`)} <Link to={paths.join()}>{t('resources:closed.join')}</Link>
    </p>
  );
}

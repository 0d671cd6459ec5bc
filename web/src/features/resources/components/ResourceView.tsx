import { ArrowUpRight, FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '@/i18n/useLanguage';
import { paths } from '@/lib/paths';
import { Banner } from '@/ui/Banner';
import { ButtonLink } from '@/ui/ButtonLink';
import { Tag } from '@/ui/Tag';
import { hueOf, siteOf, yearsOf, type ResourceResponse } from '../model';
import { ResourceFacts } from './ResourceFacts';
import { ResourceLine } from './ResourceLine';
import css from './ResourceView.module.css';

type ResourceViewProps = {
  resource: ResourceResponse;
  title: (words: string, lang?: string) => ReactNode;
  /** Where it was read. */
  children?: ReactNode;
};

/** What it is, how to open it or why it is closed, who made it, and what to read next. */
export function ResourceView({ resource, title, children }: ResourceViewProps) {
  const { t } = useTranslation('resources');
  const language = useLanguage();
  const { display, contents, related, defaultLanguage } = resource;
  const lang = display.language === language ? undefined : display.language;
  const contentsLang = defaultLanguage === language ? undefined : defaultLanguage;
  return (
    <>
      <article className={css.resource}>
        <header className={css.header}>
          <p className={css.tags}>
            <Link to={paths.resources({ kind: resource.kind })}>
              <Tag hue={hueOf(resource.kind)}>{t(`kind.${resource.kind}`)}</Tag>
            </Link>
            {yearsOf(resource.time) && <span>{yearsOf(resource.time)}</span>}
          </p>
          {title(display.title, lang)}
          {display.summary && (
            <p className={css.summary} lang={lang}>
              {display.summary}
            </p>
          )}
          <Notices resource={resource} />
          <Opening resource={resource} />
        </header>
        <ResourceFacts resource={resource} />
        <div className={css.body}>
          {contents.length > 0 && (
            <section>
              <h2>{t('contents')}</h2>
              <ul className={css.contents} lang={contentsLang}>
                {contents.map((part) => (
                  <li key={part}>{part}</li>
                ))}
              </ul>
            </section>
          )}
          <Collections collections={resource.collections} />
          {children}
        </div>
      </article>
      {related.length > 0 && (
        <section className={css.related}>
          <h2>{t('related')}</h2>
          <ul>
            {related.map((other) => (
              <li key={other.id}>
                <ResourceLine resource={other} heading="h3" />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** The collections in which it was chosen. */
function Collections({ collections }: Pick<ResourceResponse, 'collections'>) {
  const { t } = useTranslation('resources');
  const language = useLanguage();
  if (collections.length === 0) return null;
  return (
    <section>
      <h2>{t('collections:inCollections')}</h2>
      <ul className={css.contents}>
        {collections.map(({ id, slug, display }) => (
          <li key={id}>
            <Link
              to={paths.collection(slug)}
              lang={display.language === language ? undefined : display.language}
            >
              {display.title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Notices({ resource: { example, expired } }: { resource: ResourceResponse }) {
  const { t } = useTranslation('resources');
  return (
    <>
      {example && <Banner tone="quiet" title={t('exampleTitle')} />}
      {expired && (
        <Banner tone="warn" title={t('expired.title')}>
          <p>{t('expired.text')}</p>
        </Banner>
      )}
    </>
  );
}

/** The link to it, always to another site; or why there is none. */
function Opening({ resource }: { resource: ResourceResponse }) {
  const { t } = useTranslation('resources');
  const language = useLanguage();
  const { terms, organisation, opening } = resource;
  const note = terms.accessNote[language] ?? Object.values(terms.accessNote)[0];
  if (opening === 'not-signed-in' || opening === 'not-member')
    return (
      <Banner
        tone="info"
        title={t('closed.title')}
        actions={
          <>
            {opening === 'not-signed-in' ? (
              <ButtonLink
                to={paths.signIn({ to: paths.resource(resource.slug) })}
                variant="primary"
              >
                {t('closed.signIn')}
              </ButtonLink>
            ) : (
              <ButtonLink to={paths.membership()}>{t('closed.mine')}</ButtonLink>
            )}
            <ButtonLink to={paths.join()}>{t('closed.join')}</ButtonLink>
          </>
        }
      >
        {note && <p>{note}</p>}
        <p>{t(`closed.${opening}`)}</p>
      </Banner>
    );
  if (!terms.url && !terms.transcriptUrl)
    return (
      <Banner tone="quiet" title={t('noAddress.title')}>
        <p>
          {t('noAddress.text')}{' '}
          <Link to={paths.organisation(organisation.slug)}>{organisation.name}</Link>
        </p>
      </Banner>
    );
  return (
    <div className={css.opening}>
      {terms.url && (
        <ButtonLink href={terms.url} variant="primary">
          <ArrowUpRight size={18} aria-hidden />
          {terms.access === 'on-request'
            ? t('ask', { site: siteOf(terms.url) })
            : t('open', { site: siteOf(terms.url) })}
        </ButtonLink>
      )}
      {terms.transcriptUrl && (
        <ButtonLink href={terms.transcriptUrl}>
          <FileText size={18} aria-hidden />
          {t('transcript')}
        </ButtonLink>
      )}
      {opening === 'member' && <p className={css.note}>{t('openToYou')}</p>}
      {note && <p className={css.note}>{note}</p>}
    </div>
  );
}

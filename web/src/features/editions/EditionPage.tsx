import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { paths } from '@/lib/paths';
import { Banner } from '@/ui/Banner';
import { ButtonLink } from '@/ui/ButtonLink';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { Tag } from '@/ui/Tag';
import { useEdition, useProgramme, type Edition } from './api';
import { EditionAbout } from './components/EditionAbout';
import { EditionFigures } from './components/EditionFigures';
import { EditionSources } from './components/EditionSources';
import { Files } from './components/Files';
import { LiveNow } from './components/LiveNow';
import { ProgrammeView } from './components/ProgrammeView';
import css from './Editions.module.css';
import { periodText, textIn } from './model';
import { useOffline } from './offline';

/** One edition: when and where, its programme, who makes it, what it says, its figures and sources. */
export function EditionPage() {
  const { t } = useTranslation('editions');
  const { slug = '' } = useParams();
  const language = useLanguage();
  const { data, error, isPending, refetch } = useEdition(slug);
  const programme = useProgramme(slug);
  useOffline(slug, language, (programme.data?.slots.length ?? 0) > 0);
  return (
    <div className={css.page}>
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton shape="block" />}
      {data && (
        <>
          <header>
            <p className={css.tags}>
              <Link to={paths.editions()}>{t('list.title')}</Link>
              {data.period.phase !== 'over' && (
                <Tag hue="good">{t(`phase.${data.period.phase}`)}</Tag>
              )}
              {data.example && <Tag hue="warn">{t('example')}</Tag>}
            </p>
            <PageTitle
              lang={data.display.language === language ? undefined : data.display.language}
            >
              {data.display.name}
            </PageTitle>
            <p className={css.when}>{periodText(data.period, language)}</p>
            {data.display.theme && <p className={css.bigTheme}>{data.display.theme}</p>}
            {data.display.summary && <p className={css.lead}>{data.display.summary}</p>}
          </header>
          {data.example && <Banner tone="warn">{t('exampleText')}</Banner>}
          {data.period.phase === 'running' && <LiveNow slug={slug} />}
          <Legs edition={data} />
        </>
      )}
      {data && programme.data && programme.data.slots.length > 0 && (
        <section className={css.section} aria-labelledby="programme">
          <h2 id="programme">{t('programme.title')}</h2>
          <ProgrammeView programme={programme.data} at={paths.edition(slug)} level={3} />
          <Files edition={slug} release={data.programme} />
        </section>
      )}
      {data && (
        <>
          <EditionAbout edition={data} />
          <EditionFigures edition={slug} />
          <EditionSources about={data.about} />
        </>
      )}
    </div>
  );
}

function Legs({ edition }: { edition: Edition }) {
  const { t } = useTranslation('editions');
  const language = useLanguage();
  if (edition.legs.length === 0 && edition.about.stops.length === 0) return null;
  return (
    <section className={css.section} aria-labelledby="legs">
      <h2 id="legs">{t('legs.title')}</h2>
      <ul className={css.legs}>
        {edition.legs.map((leg) => (
          <li key={leg.id} className={css.leg}>
            <h3>
              <Link to={paths.event(leg.slug)}>{leg.city ?? textIn(leg.title, language)}</Link>
            </h3>
            <p>{periodText(leg, language)}</p>
            <p className={css.soft}>{leg.venue ?? (leg.city ? null : t('legs.noCity'))}</p>
            {leg.cancelled && <Tag hue="bad">{t('slot.cancelled')}</Tag>}
          </li>
        ))}
        {edition.about.stops.map(({ city, what }) => (
          <li key={city} className={css.leg}>
            <h3>{city}</h3>
            <p>{textIn(what, language)}</p>
            <p className={css.soft}>{t('legs.noDate')}</p>
          </li>
        ))}
      </ul>
      {edition.period.phase !== 'over' && edition.programme && (
        <p>
          <ButtonLink variant="primary" to={paths.programme(edition.slug)}>
            {t('list.programme')}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}

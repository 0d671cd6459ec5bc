import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '@/i18n/useLanguage';
import { formatDay, formatInstant } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { languagesOf, placeOf, yearsOf, type ResourceResponse } from '../model';
import css from './ResourceView.module.css';

/** Who made it and on which terms, as a list of names and values; what nobody said is said to be so. */
export function ResourceFacts({ resource }: { resource: ResourceResponse }) {
  const { t } = useTranslation('resources');
  const language = useLanguage();
  const { terms, time, makers, organisation, themes, level, funder } = resource;
  const place = placeOf(resource.place, language);
  const unknown = <span className={css.soft}>{t('unknown')}</span>;
  return (
    <aside className={css.facts} aria-label={t('facts')}>
      <dl>
        {makers.length > 0 && (
          <Fact name={t('fact.makers')}>
            <Organisations of={makers} />
          </Fact>
        )}
        <Fact name={t('fact.referencedBy')}>
          <Organisations of={[organisation]} />
        </Fact>
        <Fact name={t('fact.licence')}>
          {terms.licence && t(`licence.${terms.licence}`)}
          {terms.licenceNote && <span className={css.said}>{terms.licenceNote}</span>}
          {!terms.licence && !terms.licenceNote && unknown}
        </Fact>
        <Fact name={t('fact.access')}>{terms.access ? t(`access.${terms.access}`) : unknown}</Fact>
        <Fact name={t('fact.languages')}>
          {languagesOf(resource.languages, language) || unknown}
        </Fact>
        {level && <Fact name={t('fact.level')}>{t(`level.${level}`)}</Fact>}
        {(time.releasedOn ?? yearsOf(time)) && (
          <Fact name={t('fact.released')}>
            {time.releasedOn ? formatDay(time.releasedOn, language) : yearsOf(time)}
          </Fact>
        )}
        {time.expiresAt && (
          <Fact name={t('fact.expires')}>{formatInstant(time.expiresAt, language)}</Fact>
        )}
        {place && <Fact name={t('fact.place')}>{place}</Fact>}
        {funder && <Fact name={t('fact.funder')}>{funder}</Fact>}
        {themes.length > 0 && (
          <Fact name={t('fact.themes')}>
            {themes.map((theme) => (
              <Link key={theme} to={paths.resources({ theme })}>
                {t(`events:theme.${theme}`)}
              </Link>
            ))}
          </Fact>
        )}
      </dl>
    </aside>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Organisations({ of }: { of: ResourceResponse['makers'] }) {
  return of.map(({ id, slug, name }) => (
    <Link key={id} to={paths.organisation(slug)}>
      {name}
    </Link>
  ));
}

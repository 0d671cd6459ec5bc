import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { Tag } from '@/ui/Tag';
import { hueOf, languagesOf, makersOf, yearsOf, type ResourceSummary } from '../model';
import css from './ResourceLine.module.css';

type ResourceLineProps = {
  resource: ResourceSummary;
  /** The level of its title under the heading above. */
  heading?: 'h2' | 'h3';
};

/** A resource in a list: what sort, what about, by whom, on which terms. */
export function ResourceLine({ resource, heading: Heading = 'h2' }: ResourceLineProps) {
  const { t } = useTranslation('resources');
  const language = useLanguage();
  const { display, terms, time, languages, level } = resource;
  const lang = display.language === language ? undefined : display.language;
  const names = makersOf(resource).map(({ name }) => name);
  const shown = names.slice(0, 3).join(', ');
  const facts = [
    yearsOf(time),
    names.length > 3 ? t('andOthers', { names: shown, count: names.length - 3 }) : shown,
    languagesOf(languages, language),
    level && t(`level.${level}`),
    terms.licence && t(`licence.${terms.licence}`),
  ].filter(Boolean);
  return (
    <article className={css.line}>
      <p className={css.tags}>
        <Tag hue={hueOf(resource.kind)}>{t(`kind.${resource.kind}`)}</Tag>
        {terms.access && terms.access !== 'open' && (
          <span className={css.closed}>
            <Lock size={14} aria-hidden />
            {t(`access.${terms.access}`)}
          </span>
        )}
        {resource.example && <span className={css.example}>{t('example')}</span>}
      </p>
      <Heading className={css.title}>
        <Link to={paths.resource(resource.slug)} lang={lang}>
          {display.title}
        </Link>
      </Heading>
      {display.summary && (
        <p className={css.summary} lang={lang}>
          {display.summary}
        </p>
      )}
      <p className={css.facts}>{facts.join(' · ')}</p>
      {time.expiresAt && (
        <p className={css.facts}>{t('until', { when: formatInstant(time.expiresAt, language) })}</p>
      )}
    </article>
  );
}

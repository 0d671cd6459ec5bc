import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { useLanguage } from '@/i18n/useLanguage';
import { Tag } from '@/ui/Tag';
import { whereIs, type OrganisationSummary } from '../model';
import { Logo } from './Logo';
import css from './OrganisationLine.module.css';

/** An organisation in the directory. */
export function OrganisationLine({ organisation }: { organisation: OrganisationSummary }) {
  const { t } = useTranslation('organisations');
  const where = whereIs(organisation, useLanguage());
  return (
    <article className={css.line}>
      <Logo organisation={organisation} />
      <div>
        <h2 className={css.name}>
          <Link to={paths.organisation(organisation.slug)}>{organisation.name}</Link>
        </h2>
        <p className={css.facts}>
          {organisation.kind !== 'other' && <Tag>{t(`kind.${organisation.kind}`)}</Tag>}
          {where && <span>{where}</span>}
          {organisation.example && <span className={css.example}>{t('example')}</span>}
        </p>
        {organisation.excerpt && <p className={css.excerpt}>{organisation.excerpt}</p>}
      </div>
    </article>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { Banner } from '@/ui/Banner';
import { SanitisedHtml } from '@/ui/Prose';
import { Tag } from '@/ui/Tag';
import { whereIs, type OrganisationResponse } from '../model';
import { AtlasFacts } from './AtlasFacts';
import { Logo } from './Logo';
import { OrganisationContact } from './OrganisationContact';
import css from './OrganisationView.module.css';

type OrganisationViewProps = {
  organisation: OrganisationResponse;
  title: ReactNode;
  /** Actions on it. */
  tools?: ReactNode;
  /** Content of other features: its events, its sources. */
  children?: ReactNode;
};

/** An organisation: description, place in the atlas, contact. */
export function OrganisationView({ organisation, title, tools, children }: OrganisationViewProps) {
  const { t } = useTranslation('organisations');
  const language = useLanguage();
  const { display, atlas, kind, country, office, aliases, example } = organisation;
  const where = whereIs({ city: office?.city, country: office?.country ?? country }, language);
  const lang = display.language === language ? undefined : display.language;
  return (
    <article className={css.organisation}>
      <header className={css.header}>
        <Logo organisation={organisation} large />
        <div>
          {title}
          {aliases.length > 0 && (
            <p className={css.aliases}>{t('aliases', { names: aliases.join(', ') })}</p>
          )}
          <p className={css.facts}>
            {kind !== 'other' && <Tag>{t(`kind.${kind}`)}</Tag>}
            {where && <span>{where}</span>}
          </p>
          {tools}
        </div>
      </header>
      {example && (
        <div className={css.notice}>
          <Banner tone="quiet" title={t('exampleTitle')}>
            <p>{t('exampleText')}</p>
          </Banner>
        </div>
      )}
      <OrganisationContact organisation={organisation} />
      <div className={css.body}>
        {display.descriptionHtml ? (
          <SanitisedHtml html={display.descriptionHtml} {...(lang && { lang })} />
        ) : (
          <p className={css.soft}>{t('noDescription')}</p>
        )}
        <AtlasFacts atlas={atlas} />
        {children}
      </div>
    </article>
  );
}

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '@/i18n/useLanguage';
import { formatDay } from '@/lib/dates';
import { paths } from '@/lib/paths';
import type { Edition } from '../api';
import css from '../Editions.module.css';
import { Calls } from './Calls';
import { partnersByRole, textIn } from '../model';

/** What an edition says about itself: aims, partners, calls, questions, press. */
export function EditionAbout({ edition }: { edition: Edition }) {
  const { t } = useTranslation('editions');
  const language = useLanguage();
  const { about, organiser } = edition;
  const said = (texts: Record<string, string>) => textIn(texts, language);
  const funding = said(about.funding);
  return (
    <>
      <Calls edition={edition} />
      {about.objectives.length > 0 && (
        <section className={css.section}>
          <h2>{t('about.objectives')}</h2>
          <ul className={css.points}>
            {about.objectives.map((text) => (
              <li key={said(text)}>{said(text)}</li>
            ))}
          </ul>
          {about.audience.length > 0 && (
            <p>{t('about.audience', { who: about.audience.map(said).join(', ') })}</p>
          )}
        </section>
      )}
      <section className={css.section}>
        <h2>{t('partners.title')}</h2>
        <dl className={css.partners}>
          <div>
            <dt>{t('partners.organiser')}</dt>
            <dd>
              <Link to={paths.organisation(organiser.slug)}>{organiser.name}</Link>
            </dd>
          </div>
          {partnersByRole(edition).map(({ role, partners }) => (
            <div key={role}>
              <dt>{t(`partners.${role}`)}</dt>
              {partners.map(({ name, organisation, detail }) => (
                <dd key={name}>
                  {organisation ? (
                    <Link to={paths.organisation(organisation.slug)}>{name}</Link>
                  ) : (
                    name
                  )}
                  {said(detail) && <span className={css.soft}> · {said(detail)}</span>}
                </dd>
              ))}
            </div>
          ))}
        </dl>
        {funding && <p>{funding}</p>}
      </section>
      {about.questions.length > 0 && (
        <section className={css.section}>
          <h2>{t('questions.title')}</h2>
          {about.questions.map(({ question, answer }) => (
            <details key={said(question)} className={css.question}>
              <summary>{said(question)}</summary>
              <p>{said(answer)}</p>
            </details>
          ))}
        </section>
      )}
      {about.press.length > 0 && (
        <section className={css.section}>
          <h2>{t('press.title')}</h2>
          <ul className={css.points}>
            {about.press.map(({ title, publisher, address, on }) => (
              <li key={`${title} ${publisher}`}>
                {address ? <a href={address}>{title}</a> : <cite>{title}</cite>}, {publisher}
                {on && `, ${formatDay(on, language)}`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

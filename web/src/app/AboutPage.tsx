import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageTitle } from '@/ui/PageTitle';
import { Prose } from '@/ui/Prose';
import { paths } from '@/lib/paths';

/** The documents from which the real organisations and events were taken, by their own titles. */
const documents = [
  'NEC ESS Europe — Bilan édition 2023',
  'Social Good Accelerator — Rapport d’activité 2024',
  'Articles et communiqué : La Social Good Week devient Numérique en Commun[s] ESS ; Social Good Week 2022 ; première table ronde européenne',
  'Social Good Accelerator — Rapport d’activités 2022',
  'Articles : NEC ESS 2025 ; podcast ; Programme du NEC ESS Europe 2023 ; EUSES 2021',
];

const licences = ['geonames', 'postcodes', 'naturalEarth', 'fonts', 'icons'] as const;
const addresses: Record<(typeof licences)[number], string> = {
  geonames: 'https://www.geonames.org/',
  postcodes: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
  naturalEarth: 'https://www.naturalearthdata.com/',
  fonts: 'https://openfontlicense.org/',
  icons: 'https://lucide.dev/license',
};

/** Says who runs the calendar, how events get in, and which sources and software it uses. */
export function AboutPage() {
  const { t } = useTranslation('about');
  return (
    <Prose>
      <PageTitle>{t('title')}</PageTitle>
      <p>{t('what')}</p>
      <p>{t('who')}</p>

      <h2>{t('in.title')}</h2>
      <p>{t('in.text')}</p>
      <ul>
        <li>
          <Link to={paths.newEvent()}>{t('in.propose')}</Link>
        </li>
        <li>
          <Link to={paths.moderationReport()}>{t('in.report')}</Link>
        </li>
      </ul>

      <h2>{t('data.title')}</h2>
      <p>{t('data.real')}</p>
      <ul lang="fr">
        {documents.map((title) => (
          <li key={title}>
            <cite>{title}</cite>
          </li>
        ))}
      </ul>
      <p>{t('data.notes')}</p>
      <p>{t('data.examples')}</p>

      <h2>{t('licences.title')}</h2>
      <ul>
        {licences.map((name) => (
          <li key={name}>
            {t(`licences.${name}`)} <a href={addresses[name]}>{t(`licences.${name}Link`)}</a>
          </li>
        ))}
      </ul>

      <h2>{t('reuse.title')}</h2>
      <p>{t('reuse.text')}</p>
      <ul>
        <li>
          <a href="/api/v1/openapi">{t('reuse.contract')}</a>
        </li>
        <li>
          <a href="/api/v1/events.ics">{t('reuse.feed')}</a>
        </li>
        <li>
          <a href="/api/v1/events.jsonld">{t('reuse.jsonld')}</a>
        </li>
      </ul>
      <p>
        {t('reuse.software')} <a href="https://eupl.eu/">{t('reuse.eupl')}</a>
      </p>

      <h2>{t('privacy.title')}</h2>
      <p>{t('privacy.text')}</p>
    </Prose>
  );
}

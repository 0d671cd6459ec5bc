import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { countryName } from '@/lib/geo';
import { LazyMap } from '@/ui/map/LazyMap';
import type { OrganisationResponse } from '../model';
import css from './OrganisationView.module.css';

/** Website, office on a small map, identifiers. Nothing when none is known. */
export function OrganisationContact({ organisation }: { organisation: OrganisationResponse }) {
  const { t } = useTranslation('organisations');
  const language = useLanguage();
  const { website, identifiers, office, name } = organisation;
  const lines = office
    ? [
        office.street,
        [office.postalCode, office.city].filter(Boolean).join(' '),
        office.country && countryName(office.country, language),
      ].filter(Boolean)
    : [];
  if (!website && identifiers.length === 0 && lines.length === 0) return null;
  return (
    <aside className={css.contact} aria-label={t('contact')}>
      {website && (
        <section>
          <h2>{t('website')}</h2>
          <p>
            <a href={website} rel="noreferrer">
              {website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
            </a>
          </p>
        </section>
      )}
      {lines.length > 0 && (
        <section>
          <h2>{t('office')}</h2>
          <address>
            {lines.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </address>
          {office?.coordinates && <OfficeMap name={name} coordinates={office.coordinates} />}
        </section>
      )}
      {identifiers.length > 0 && (
        <section>
          <h2>{t('identifiers')}</h2>
          <dl className={css.identifiers}>
            {identifiers.map(({ scheme, value }) => (
              <div key={`${scheme} ${value}`}>
                <dt>{t(`scheme.${scheme}`)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </aside>
  );
}

type OfficeMapProps = { name: string; coordinates: { lat: number; lon: number } };

function OfficeMap({ name, coordinates: { lat, lon } }: OfficeMapProps) {
  const { t } = useTranslation('organisations');
  return (
    <div className={css.map}>
      <LazyMap
        still
        label={t('map', { name })}
        points={[{ id: 'office', label: name, lat, lon }]}
      />
    </div>
  );
}

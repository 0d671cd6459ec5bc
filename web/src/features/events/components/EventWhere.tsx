import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { useLanguage } from '@/i18n/useLanguage';
import { countryName } from '@/lib/geo';
import { LazyMap } from '@/ui/map/LazyMap';
import { placeWords, type ShownEvent } from '../model';
import css from './EventAside.module.css';

type EventWhereProps = { place: ShownEvent['place']; map: boolean };

/** The address in words, then a small map of it. */
export function EventWhere({ place, map }: EventWhereProps) {
  const { t } = useTranslation('events');
  const language = useLanguage();
  const words = placeWords(place, language);
  if (!place || !words) return <p>{t('place.unknown')}</p>;
  const { name, street, postalCode, city, country, coordinates } = place;
  const town = [postalCode, city].filter(Boolean).join(' ');
  const lines = [street, town, country && countryName(country, language)].filter(Boolean);
  const point = coordinates && `${coordinates.lat.toFixed(4)},${coordinates.lon.toFixed(4)}`;
  return (
    <>
      <address className={css.address}>
        {name && <strong>{name}</strong>}
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
      {coordinates && map && (
        <div className={css.map}>
          <LazyMap
            still
            label={t('view.map', { place: words })}
            points={[{ id: 'here', label: words, ...coordinates }]}
          />
        </div>
      )}
      {coordinates && point && (
        <p className={css.links}>
          <a
            href={`https://www.openstreetmap.org/directions?to=${coordinates.lat}%2C${coordinates.lon}`}
            rel="noreferrer"
          >
            {t('view.directions')}
          </a>
          <Link to={paths.calendar(`near=${point}&radius=50`)}>{t('view.near')}</Link>
          <a
            href={`https://www.openstreetmap.org/?mlat=${coordinates.lat}&mlon=${coordinates.lon}#map=16/${coordinates.lat}/${coordinates.lon}`}
            rel="noreferrer"
          >
            {t('view.openMap')}
          </a>
        </p>
      )}
    </>
  );
}

import { Marker, type Map as MapLibre } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { cx } from '../cx';
import type { Cluster } from './clusters';
import css from './MapView.module.css';

type PinProps = {
  map: MapLibre;
  cluster: Cluster;
  selected: boolean;
  still: boolean;
  named: boolean;
  onPress: () => void;
};

/** A point, or the number of those that would touch. A button, so that keyboard and screen reader have it too. */
export function Pin(props: PinProps) {
  const { map, cluster, selected, still, named, onPress } = props;
  const { lat, lon, points, count } = cluster;
  const { t } = useTranslation('ui');
  const [holder] = useState(() => document.createElement('div'));
  useEffect(() => {
    const marker = new Marker({ element: holder }).setLngLat([lon, lat]).addTo(map);
    // MapLibre names its own markers; this one's button has its name.
    for (const name of ['aria-label', 'role', 'tabindex', 'title']) holder.removeAttribute(name);
    return () => {
      marker.remove();
    };
  }, [map, holder, lat, lon]);

  const alone = count === 1;
  const label = points[0]?.label;
  const look = cx(
    css.pin,
    alone ? css.alone : css.many,
    named && css.named,
    selected && css.selected,
  );
  const name = alone && (
    <span className={css.name} aria-hidden>
      {label}
    </span>
  );
  return createPortal(
    still ? (
      <span className={look} aria-hidden>
        {named && name}
      </span>
    ) : (
      <button
        type="button"
        className={look}
        aria-label={alone ? label : t('map.cluster', { count })}
        aria-pressed={alone ? selected : undefined}
        onClick={onPress}
      >
        {alone ? name : count}
      </button>
    ),
    holder,
  );
}

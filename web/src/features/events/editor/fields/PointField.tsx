import { Crosshair } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { FieldError } from '@/ui/Field';
import { boxWithin } from '@/ui/map/boxes';
import { LazyMap } from '@/ui/map/LazyMap';
import { TypedField } from '@/ui/TypedField';
import css from '../Editor.module.css';
import { useEditor } from '../EditorContext';
import type { EventForm } from '../model';

const ID = 'place.coordinates';
const HERE = ['here'];
/** Around the point while it is adjusted: streets where the map has them, else the next towns. */
const NEAR_METRES = 2500;
const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/** The point on the map: first that of the town; moved under the cross, or typed to the metre. */
export function PointField() {
  const { t } = useTranslation('editor');
  const { control, setValue } = useFormContext<EventForm>();
  const { errorOf } = useEditor();
  const place = useWatch({ control, name: 'place' });
  const [adjusting, setAdjusting] = useState(false);
  const point = place.coordinates;
  const city = place.city;
  const points = useMemo(
    () => (point ? [{ id: 'here', label: city, lat: point.lat, lon: point.lon }] : []),
    [point, city],
  );
  const [start, setStart] = useState(point);
  // While adjusting, the former point stays visible for orientation.
  const before = useMemo(
    () => (start ? [{ id: 'before', label: city, ...start }] : []),
    [start, city],
  );
  const box = useMemo(() => (start ? boxWithin(start, NEAR_METRES) : undefined), [start]);
  if (!point) return null;
  const move = (coordinates: { lat: number; lon: number }) =>
    setValue('place.coordinates', {
      lat: rounded(coordinates.lat),
      lon: rounded(coordinates.lon),
    });
  const adjust = () => {
    setStart(point);
    setAdjusting(!adjusting);
  };
  return (
    <div className={css.fields} id={ID}>
      <div className={css.map}>
        <LazyMap
          key={String(adjusting)}
          label={t('place.map', { city })}
          points={adjusting ? before : points}
          selected={HERE}
          still={!adjusting}
          {...(adjusting && box && { box })}
          onMove={({ centre }) => move(centre)}
        />
        {adjusting && <Crosshair size={36} className={css.cross} aria-hidden />}
      </div>
      <Button size="small" aria-expanded={adjusting} onClick={adjust}>
        {adjusting ? t('place.adjusted') : t('place.adjust')}
      </Button>
      {adjusting && (
        <>
          <p className={css.intro}>{t('place.adjustHelp')}</p>
          <div className={css.pair}>
            <Degrees
              label={t('place.lat')}
              value={point.lat}
              limit={90}
              onChange={(lat) => move({ ...point, lat })}
            />
            <Degrees
              label={t('place.lon')}
              value={point.lon}
              limit={180}
              onChange={(lon) => move({ ...point, lon })}
            />
          </div>
        </>
      )}
      <FieldError id={ID} error={errorOf(ID)} />
    </div>
  );
}

type DegreesProps = {
  label: string;
  value: number;
  limit: number;
  onChange: (degrees: number) => void;
};

/** A coordinate; the point moves once it is complete. */
function Degrees({ label, value, limit, onChange }: DegreesProps) {
  const { t } = useTranslation('editor');
  const isMeant = (typed: string) => typed !== '' && Math.abs(Number(typed)) <= limit;
  return (
    <TypedField
      type="number"
      label={label}
      min={-limit}
      max={limit}
      step="any"
      value={String(value)}
      wrong={(typed) => (isMeant(typed) ? undefined : t('place.degrees', { limit }))}
      onTake={(typed) => onChange(Number(typed))}
    />
  );
}

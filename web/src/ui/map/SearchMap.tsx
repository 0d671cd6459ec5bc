import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../Button';
import { Card } from '../Card';
import { cx } from '../cx';
import { bboxOf, type Box } from './boxes';
import { LazyMap } from './LazyMap';
import type { MapViewProps } from './MapView';
import css from './SearchMap.module.css';

/** A thing at a point that was pressed: its page, its name, one line about it. */
export type MapEntry = { id: string; to: string; title: string; facts: string };

type SearchMapProps = Pick<MapViewProps, 'label' | 'points' | 'box' | 'shapes' | 'onSee'> & {
  /** What the points stand for, to be listed when a person presses one. */
  entriesOf: (ids: readonly string[]) => MapEntry[];
  /** Ids of points to show as chosen beside those that were pressed. */
  pointed?: readonly string[];
  /** Called with the part of the map that is to be searched; null for everywhere. */
  onHere: (bbox: string | null) => void;
  /** Whether the search is limited to a part of the map. */
  limited?: boolean;
  /** Beside a list, as high as the window. */
  beside?: boolean;
  /** Draws the map; tests, whose browser draws none, name another. */
  draw?: (props: MapViewProps) => ReactNode;
};

/** The results of a search on a map, which also narrows the search to what it shows. */
export function SearchMap(props: SearchMapProps) {
  const { entriesOf, pointed = [], onHere, limited = false, beside = false } = props;
  const { draw: Draw = LazyMap, label, points, box, shapes, onSee } = props;
  const { t } = useTranslation('ui');
  const [looked, setLooked] = useState<Box | null>(null);
  const [chosen, setChosen] = useState<string[]>([]);
  const entries = entriesOf(chosen);
  const search = (bbox: string | null) => {
    onHere(bbox);
    setLooked(null);
  };
  return (
    <div className={cx(css.frame, beside && css.beside)}>
      <Draw
        label={label}
        points={points}
        box={box}
        {...(shapes && { shapes })}
        {...(onSee && { onSee })}
        selected={[...chosen, ...pointed]}
        onSelect={setChosen}
        onMove={({ box }) => setLooked(box)}
      />
      {looked ? (
        <Button
          size="small"
          variant="primary"
          className={css.here}
          onClick={() => search(bboxOf(looked))}
        >
          {t('map.here')}
        </Button>
      ) : (
        limited && (
          <Button size="small" className={css.here} onClick={() => search(null)}>
            {t('map.everywhere')}
          </Button>
        )
      )}
      <div role="status">
        {entries.length > 0 && (
          <Card tight className={css.choice}>
            <ul>
              {entries.map(({ id, to, title, facts }) => (
                <li key={id}>
                  <Link to={to}>{title}</Link>
                  <span>{facts}</span>
                </li>
              ))}
            </ul>
            <Button variant="quiet" size="small" onClick={() => setChosen([])}>
              {t('map.close')}
            </Button>
          </Card>
        )}
      </div>
    </div>
  );
}

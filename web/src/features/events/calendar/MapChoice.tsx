import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { formatWhen } from '@/lib/dates';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import type { EventMap } from '../model';
import css from './MapResults.module.css';

type MapChoiceProps = {
  features: EventMap['features'];
  language: string;
  onClose: () => void;
};

/** The events at the point that was pressed. */
export function MapChoice({ features, language, onClose }: MapChoiceProps) {
  const { t } = useTranslation('calendar');
  return (
    <div role="status">
      {features.length > 0 && (
        <Card tight className={css.choice}>
          <ul>
            {features.map(({ id, properties }) => (
              <li key={id}>
                <Link to={paths.event(properties.slug, { date: properties.originalStart })}>
                  {properties.title}
                </Link>
                <span>
                  {formatWhen(properties, language)}
                  {properties.city && ` · ${properties.city}`}
                  {properties.partOfSeries && ` · ${t('events:series')}`}
                </span>
              </li>
            ))}
          </ul>
          <Button variant="quiet" size="small" onClick={onClose}>
            {t('map.close')}
          </Button>
        </Card>
      )}
    </div>
  );
}

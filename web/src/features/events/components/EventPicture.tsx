import { cx } from '@/ui/cx';
import type { EventSummary } from '../model';
import css from './EventPicture.module.css';

type EventPictureProps = {
  event: Pick<EventSummary, 'image' | 'kind'>;
  size?: 'small' | 'large';
  className?: string | undefined;
};

/** The picture of an event, else a tile in the colour of its kind. Decorative: the title is beside it. */
export function EventPicture({ event, size = 'small', className }: EventPictureProps) {
  const kind = event.kind ?? 'other';
  const colours = {
    '--kind-ink': `var(--kind-${kind}-ink)`,
    '--kind-tint': `var(--kind-${kind}-tint)`,
  };
  if (event.image)
    return (
      <img
        className={cx(css.picture, className)}
        src={event.image[size]}
        alt=""
        loading={size === 'small' ? 'lazy' : undefined}
      />
    );
  return (
    <span
      className={cx(css.picture, css.tile, className)}
      style={colours as React.CSSProperties}
      data-kind={kind}
    />
  );
}

import { Component, lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../Skeleton';
import css from './LazyMap.module.css';
import type { MapViewProps } from './MapView';
import { canDraw } from './webgl';

const MapView = lazy(() => import('./MapView').then((module) => ({ default: module.MapView })));

/**
 * The map, loaded when it is first shown. Its container needs a height. A browser that cannot draw it shows a sentence
 * instead: whatever a map shows is said beside it too.
 */
export function LazyMap(props: MapViewProps) {
  const [draws] = useState(canDraw);
  if (!draws) return <NoMap label={props.label} />;
  return (
    <MapFailure label={props.label}>
      <Suspense fallback={<Skeleton shape="block" />}>
        <MapView {...props} />
      </Suspense>
    </MapFailure>
  );
}

function NoMap({ label }: { label: string }) {
  const { t } = useTranslation('ui');
  return (
    <div className={css.none}>
      <p>{label}</p>
      <p>{t('map.none')}</p>
    </div>
  );
}

type FailureProps = { label: string; children: ReactNode };

/** A context that the browser refuses to give after all, or a file that does not arrive. */
class MapFailure extends Component<FailureProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <NoMap label={this.props.label} /> : this.props.children;
  }
}

import { lazy, Suspense } from 'react';
import { Skeleton } from '../Skeleton';
import type { MapViewProps } from './MapView';

const MapView = lazy(() => import('./MapView').then((module) => ({ default: module.MapView })));

/** The map, fetched when it is first shown. Give what holds it a height. */
export function LazyMap(props: MapViewProps) {
  return (
    <Suspense fallback={<Skeleton shape="block" />}>
      <MapView {...props} />
    </Suspense>
  );
}

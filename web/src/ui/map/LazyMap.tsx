import { lazy, Suspense } from 'react';
import { Skeleton } from '../Skeleton';
import type { MapViewProps } from './MapView';
import { tilesOf } from './tiles';

const MapView = lazy(() => import('./MapView').then((module) => ({ default: module.MapView })));

/** The map, loaded when it is first shown. Its container needs a height. */
export function LazyMap(props: Omit<MapViewProps, 'tiles'>) {
  return (
    <Suspense fallback={<Skeleton shape="block" />}>
      <MapView {...props} tiles={tilesOf()} />
    </Suspense>
  );
}

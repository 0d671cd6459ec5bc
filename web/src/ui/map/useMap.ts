import {
  addProtocol,
  AttributionControl,
  Map as MapLibre,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
  type StyleSpecification,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { PMTiles, Protocol } from 'pmtiles';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Box } from './boxes';
import { BASEMAP } from './style';

setWorkerUrl(workerUrl);
const protocol = new Protocol({ metadata: true });
addProtocol('pmtiles', protocol.tile);

/** The deepest level of the file's tiles; -1 when it cannot be read. */
export async function deepest(): Promise<number> {
  const address = location.origin + BASEMAP;
  if (!protocol.get(address)) protocol.add(new PMTiles(address));
  const header = await protocol
    .get(address)
    ?.getHeader()
    .catch(() => null);
  return header?.maxZoom ?? -1;
}

export const bounds = ({
  minLon,
  minLat,
  maxLon,
  maxLat,
}: Box): [number, number, number, number] => [minLon, minLat, maxLon, maxLat];

type Options = {
  holder: RefObject<HTMLDivElement | null>;
  style: StyleSpecification;
  label: string;
  still: boolean;
  box: Box;
  fit: { padding: number; maxZoom: number };
};

/** Makes the map of MapLibre once, ends it with the page, and follows style and language. */
export function useMap({ holder, style, label, still, box, fit }: Options): MapLibre | null {
  const { t, i18n } = useTranslation('ui');
  const [map, setMap] = useState<MapLibre | null>(null);
  const first = useRef({ style, box, fit });
  const language = i18n.language;

  useEffect(() => {
    if (!holder.current) return;
    const made = new MapLibre({
      container: holder.current,
      style: first.current.style,
      bounds: bounds(first.current.box),
      fitBoundsOptions: first.current.fit,
      interactive: !still,
      cooperativeGestures: !still,
      dragRotate: false,
      pitchWithRotate: false,
      rollEnabled: false,
      attributionControl: false,
      maxZoom: 18,
      fadeDuration: 0,
      locale: {
        'Map.Title': label,
        'NavigationControl.ZoomIn': t('map.zoomIn'),
        'NavigationControl.ZoomOut': t('map.zoomOut'),
        'ScaleControl.Meters': t('map.metres'),
        'ScaleControl.Kilometers': t('map.kilometres'),
        'CooperativeGesturesHandler.WindowsHelpText': t('map.wheel'),
        'CooperativeGesturesHandler.MacHelpText': t('map.wheelMac'),
        'CooperativeGesturesHandler.MobileHelpText': t('map.fingers'),
      },
    });
    made.touchZoomRotate.disableRotation();
    made.keyboard.disableRotation();
    made.addControl(new AttributionControl({ compact: false }), 'bottom-left');
    if (!still) {
      made.addControl(new NavigationControl({ showCompass: false }), 'bottom-right');
      made.addControl(new ScaleControl({ maxWidth: 90 }), 'top-left');
    }
    // The font of the labels may come later than the map.
    void document.fonts?.load('1em "Atkinson Hyperlegible Next Variable"');
    setMap(made);
    return () => {
      setMap(null);
      made.remove();
    };
    // Made anew in another language; label and style follow below.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [holder, still, language]);

  useEffect(() => {
    const canvas = map?.getCanvas();
    canvas?.setAttribute('role', still ? 'img' : 'application');
    canvas?.setAttribute('aria-label', still ? label : `${label}. ${t('map.label')}`);
  }, [map, still, label, t]);

  useEffect(() => {
    if (map) map.setStyle(style);
  }, [map, style]);
  return map;
}

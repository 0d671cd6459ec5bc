import { useEffect, useState } from 'react';
import { whereAmI } from '@/lib/geo';

/**
 * About where the visitor is ("48.86,2.35", to a kilometre) when the browser has been allowed to say so
 * before; null otherwise. Never asks: a page that opens with a question is a page one closes.
 */
export function useKnownPosition(): string | null {
  const [near, setNear] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const permission = await navigator.permissions?.query({ name: 'geolocation' });
      if (permission?.state !== 'granted') return;
      const here = await whereAmI();
      if (here && !gone) setNear(`${here.lat.toFixed(2)},${here.lon.toFixed(2)}`);
    };
    look().catch(() => undefined);
    return () => {
      gone = true;
    };
  }, []);
  return near;
}

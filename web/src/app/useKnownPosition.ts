import { useEffect, useState } from 'react';
import { whereAmI } from '@/lib/geo';

/**
 * The visitor's approximate position ("48.86,2.35", to a kilometre) if the browser was allowed to
 * tell it earlier; null otherwise. Never asks for permission.
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

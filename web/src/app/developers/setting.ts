import type { Setting } from './examples';

const DEV_ISSUER = 'http://localhost:8180/realms/soga';

/** This calendar's own addresses, so that the examples run as they are copied. */
export function settingOf(): Setting {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="soga:issuer"]');
  return { origin: window.location.origin, issuer: meta?.content || DEV_ISSUER };
}

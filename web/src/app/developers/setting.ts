import type { Setting } from './examples';

const DEV_ISSUER = 'http://localhost:8180/realms/soga';

/** The addresses of this calendar, so that copied examples run. */
export function settingOf(): Setting {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="soga:issuer"]');
  return { origin: window.location.origin, issuer: meta?.content || DEV_ISSUER };
}

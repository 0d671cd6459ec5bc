import { useEffect } from 'react';
import { paths } from '@/lib/paths';

const KEPT = 'soga-programme';
const WORKER = '/schedule-worker.js';

/** The files this page has loaded: code, styles, texts and type. */
function files(): string[] {
  const own = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin }) => origin === window.location.origin)
    .map(({ pathname }) => pathname);
  return [...new Set(own)].filter((path) => /^\/(assets\/|start\.js$|favicon\.svg$)/.test(path));
}

async function keep(slug: string, language: string) {
  const kept = await caches.open(KEPT);
  const needed = files();
  const headers = { 'Accept-Language': language };
  // Asked without a token: what is kept is what everybody sees.
  const public_ = [
    paths.edition(slug),
    paths.programme(slug),
    `/api/v1/editions/${slug}`,
    `/api/v1/editions/${slug}/programme`,
  ];
  await Promise.all([
    ...public_.map(async (path) => {
      const answer = await fetch(path, { headers, credentials: 'omit' });
      if (answer.ok) await kept.put(path, answer);
    }),
    ...needed.map(async (path) => {
      if (!(await kept.match(path))) await kept.add(path);
    }),
  ]);
  // Files of an earlier version of the site.
  for (const { url } of await kept.keys()) {
    const { pathname } = new URL(url);
    if (pathname.startsWith('/assets/') && !needed.includes(pathname)) await kept.delete(url);
  }
}

/** Keeps the programme for when there is no network; does nothing where browsers cannot. */
export function useOffline(slug: string, language: string, ready: boolean) {
  useEffect(() => {
    if (!ready || !import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    // A little later, so that it does not slow down what one is reading.
    const timer = setTimeout(() => {
      navigator.serviceWorker
        .register(WORKER)
        .then(() => keep(slug, language))
        .catch(() => undefined);
    }, 2000);
    return () => clearTimeout(timer);
  }, [slug, language, ready]);
}

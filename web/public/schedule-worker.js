/*
 * Shows a programme without a network. It answers only when the network does not, only pages of editions, their
 * programmes and the files these need, and only from what the page itself has kept (features/editions/offline.ts).
 */
const KEPT = 'soga-programme';
const PAGE = /^\/editions\/[^/]+(\/programme)?\/?$/;
const PROGRAMME = /^\/api\/v1\/editions\/[^/]+(\/programme)?$/;
const FILE = /^\/(assets\/|theme\.js$|favicon\.svg$)/;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  const page = request.mode === 'navigate' && PAGE.test(pathname);
  if (!page && !PROGRAMME.test(pathname) && !FILE.test(pathname)) return;
  event.respondWith(
    fetch(request).catch(async (failure) => {
      const kept = await caches.open(KEPT);
      const answer = await kept.match(pathname, { ignoreSearch: true, ignoreVary: true });
      if (answer) return answer;
      throw failure;
    }),
  );
});

/*
 * Shows pages without a network. It answers only when the network does not: with what the programme of an edition has
 * kept on purpose (features/editions/offline.ts), with what a visitor has seen lately, else with a page that says that
 * there is no network. It keeps public pages, public answers and files, never what was asked with a token or stands
 * behind a secret address.
 */
const KEPT = 'soga-programme';
const SEEN = 'soga-seen';
const MOST_SEEN = 200;
const OFFLINE = '/offline.html';
const PAGE =
  /^\/((calendar|about|editions|organisations|resources)\/?|(events|organisations|resources|editions)\/[^/]+(\/programme)?\/?)?$/;
const ANSWER = /^\/api\/v1\/(events|organisations|resources|editions)(\/[^/]+(\/programme)?)?$/;
const FILE = /^\/(assets\/|start\.js$|favicon\.svg$)/;

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(SEEN).then((seen) => seen.add(OFFLINE)));
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  const page = request.mode === 'navigate';
  const open = !request.headers.has('Authorization') && (page ? PAGE : ANSWER).test(pathname);
  if (!page && !open && !FILE.test(pathname)) return;
  event.respondWith(
    fetch(request).then(
      (answer) => {
        if (open || !page) event.waitUntil(keep(request, answer.clone()));
        return answer;
      },
      async (failure) => {
        const answer = (await kept(request, pathname)) ?? (page && (await caches.match(OFFLINE)));
        if (answer) return answer;
        throw failure;
      },
    ),
  );
});

async function kept(request, pathname) {
  const programme = await caches.open(KEPT);
  const seen = await caches.open(SEEN);
  return (
    (await seen.match(request, { ignoreVary: true })) ??
    (await programme.match(pathname, { ignoreSearch: true, ignoreVary: true }))
  );
}

/** Keeps the latest answers; what was kept first goes first. */
async function keep(request, answer) {
  if (!answer.ok || answer.redirected || answer.type !== 'basic') return;
  const seen = await caches.open(SEEN);
  await seen.delete(request, { ignoreVary: true });
  await seen.put(request, answer);
  const names = (await seen.keys()).filter(({ url }) => !url.endsWith(OFFLINE));
  await Promise.all(
    names.slice(0, Math.max(0, names.length - MOST_SEEN)).map((name) => seen.delete(name)),
  );
}

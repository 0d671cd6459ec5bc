/**
 * The examples of the page for integrators, each written once: the page shows them, «try it» sends
 * them, and e2e/developers.spec.ts runs those that only read.
 */

export type Setting = {
  /** Origin of this calendar: "https://agenda.example". */
  origin: string;
  /** Address of the realm that issues tokens. */
  issuer: string;
};

/** A public request that can be sent with curl and from the page. */
export type Reading = { id: 'search' | 'facets' | 'feed' | 'log'; path: string };

export const readings = [
  { id: 'search', path: '/api/v1/events?kind=workshop&language=fr&size=2' },
  { id: 'facets', path: '/api/v1/events?facets=country,theme&size=1' },
  { id: 'feed', path: '/api/v1/events.ics?country=FR&cancelled=hide' },
  { id: 'log', path: '/api/v1/changes?after=0&size=3' },
] as const satisfies readonly Reading[];

export function curlOf({ path }: Pick<Reading, 'path'>, { origin }: Setting): string {
  return `curl -s '${origin}${path}'`;
}

export const tokenExample = ({ issuer }: Setting) =>
  `TOKEN=$(curl -s '${issuer}/protocol/openid-connect/token' \\
  -d grant_type=client_credentials \\
  -d client_id=integration-demo -d client_secret=soga-demo | jq -r .access_token)`;

/** A future day, whenever the page is read. */
const NEXT_MARCH = `${new Date().getFullYear() + 1}-03-02`;

export const createExample = ({ origin }: Setting) =>
  `API='${origin}/api/v1'
ORGANISATION=$(curl -s "$API/me" -H "Authorization: Bearer $TOKEN" | jq -r '.organisations[0].id')

EVENT=$(curl -s "$API/events" \\
  -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
  -H 'Idempotency-Key: my-number-2026-117' \\
  -d '{
    "organisationId": "'"$ORGANISATION"'",
    "defaultLanguage": "fr",
    "title": { "fr": "Cartographier ses données" },
    "summary": { "fr": "Un après-midi pour savoir où elles sont." },
    "kind": "workshop",
    "format": "online",
    "schedule": { "start": "${NEXT_MARCH}T14:00", "end": "${NEXT_MARCH}T17:00", "zone": "Europe/Paris" },
    "online": { "url": "https://visio.example/donnees", "releasedTo": "everyone" },
    "languages": ["fr"]
  }' | jq -r .id)

curl -s -X POST "$API/events/$EVENT/submit" \\
  -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d '{}'`;

export const changeExample = () =>
  `VERSION=$(curl -sI "$API/events/$EVENT" -H "Authorization: Bearer $TOKEN" \\
  | sed -n 's/^etag: //Ip' | tr -d '\\r')

curl -s -X PUT "$API/events/$EVENT" -H "If-Match: $VERSION" \\
  -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d @event.json`;

export const upsertExample = () =>
  `curl -s -X PUT "$API/organisations/$ORGANISATION/events/my-number-117?submit=true" \\
  -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d @event.json

curl -s "$API/events/validate" \\
  -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d @event.json`;

/** Node 20 or newer, nothing to install. */
export const mirrorExample = ({ origin }: Setting) =>
  `const origin = '${origin}';
const copy = new Map(); // yours: a table, with the number below kept beside it
let after = 0;

for (let more = true; more; ) {
  const slice = await (await fetch(\`\${origin}/api/v1/changes?after=\${after}\`)).json();
  for (const { type, subject } of slice.items) {
    const gone = type.endsWith('.deleted') || type.endsWith('.merged');
    const answer = gone ? null : await fetch(origin + subject, { redirect: 'manual' });
    if (answer?.ok) copy.set(subject, await answer.json());
    else copy.delete(subject); // gone since, too: a later change says so
  }
  ({ next: after, more } = slice);
}
console.log(\`\${copy.size} entries, up to change \${after}\`);`;

/** Node 20 or newer; pass the body as received, before anything parses it. */
export const signatureExample = () =>
  `import { createHmac, timingSafeEqual } from 'node:crypto';

export function isOurs(secret, headers, body) {
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signatures } = headers;
  if (Math.abs(Date.now() / 1000 - Number(at)) > 300) return false; // old: played again by someone
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const right = createHmac('sha256', key).update(\`\${id}.\${at}.\${body}\`).digest();
  return signatures.split(' ').some((one) => {
    const given = Buffer.from(one.replace('v1,', ''), 'base64');
    return given.length === right.length && timingSafeEqual(given, right);
  });
}`;

export const webhookExample = () =>
  `curl -s "$API/webhooks" -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
  -d '{
    "organisationId": "'"$ORGANISATION"'",
    "url": "https://partner.example/soga",
    "types": ["event.published", "event.changed", "event.cancelled"],
    "filter": "country=FR&theme=data"
  }'`;

export const clientExample = ({ origin }: Setting) =>
  `npm install ${origin}/client/soga-client.tgz

import { allEvents, sogaClient } from 'soga-client';

const calendar = sogaClient({ baseUrl: '${origin}', language: 'fr' });
for await (const event of allEvents(calendar, { city: ['Lyon'] })) console.log(event.display.title);`;

/** The formats of a search. */
export const formats = [
  { suffix: '', type: 'application/json', id: 'json' },
  { suffix: '.ics', type: 'text/calendar', id: 'ics' },
  { suffix: '.atom', type: 'application/atom+xml', id: 'atom' },
  { suffix: '.csv', type: 'text/csv', id: 'csv' },
  { suffix: '.geojson', type: 'application/geo+json', id: 'geojson' },
  { suffix: '.jsonld', type: 'application/ld+json', id: 'jsonld' },
] as const;

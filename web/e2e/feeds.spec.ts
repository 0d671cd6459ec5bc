import { expect, test } from './test';
import { inCalcurse, inKhal, isMissing, withVdirsyncer, type Client } from './clients';
import { called, handedIn, organisation, unique } from './given';

/** Calendar applications of others read what we publish. */

const everything = '/api/v1/events.ics?from=2000-01-01';

// only where make may not install them (no apt, or not root): under CALENDAR_CLIENTS=required nothing is skipped
function needs(client: Client) {
  test.skip(isMissing(client), `${client} is not on this machine: install it to run this check`);
}

test('khal imports a feed and shows an event at its hour', async ({ request }) => {
  needs('khal');
  const by = await organisation({ trusted: true });
  const event = await handedIn(by, unique('Atelier; virgules, et é'));
  const feed = await request.get(`/api/v1/events.ics?organisation=${by.slug}`);
  expect(inKhal(await feed.text(), event.day)).toEqual([`14:00-17:00 ${event.title}`]);
  const all = await (await request.get(everything)).text();
  expect(inKhal(all, event.day)).toContain(`14:00-17:00 ${event.title}`);
});

test('calcurse imports a feed and shows an event at its hour', async ({ request }) => {
  needs('calcurse');
  const by = await organisation({ trusted: true });
  const event = await handedIn(by, unique('Atelier'));
  const feed = await request.get(`/api/v1/events.ics?organisation=${by.slug}`);
  const day = inCalcurse(await feed.text(), event.day);
  expect(day).toContain(event.title);
  expect(day).toMatch(/14:00 -> 17:00/);
  expect(inCalcurse(await (await request.get(everything)).text(), event.day)).toContain(
    event.title,
  );
});

test('vdirsyncer follows a feed: what comes, what is cancelled, and all there is', async ({
  baseURL,
  request,
}) => {
  needs('vdirsyncer');
  const by = await organisation({ trusted: true });
  const first = await handedIn(by, unique('Atelier'));
  await withVdirsyncer(`${baseURL}/api/v1/events.ics?organisation=${by.slug}`, async (sync) => {
    expect(sync().filter((file) => file.includes(first.title))).toHaveLength(1);
    await handedIn(by, unique('Atelier'));
    await called('partner', `/events/${first.id}/cancel`, { note: { fr: 'La salle est fermée.' } });
    const files = sync();
    expect(files).toHaveLength(2);
    expect(files.filter((file) => file.includes('STATUS:CANCELLED'))).toHaveLength(1);
  });
  const all = await (await request.get(everything)).text();
  const events = new Set([...all.matchAll(/^UID:(.*)$/gm)].map(([, uid]) => uid));
  await withVdirsyncer(`${baseURL}${everything}`, (sync) => {
    expect(sync()).toHaveLength(events.size);
    return Promise.resolve();
  });
  expect(events.size).toBeGreaterThan(20);
});

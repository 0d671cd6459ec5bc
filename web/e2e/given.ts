import { expect, request, type APIRequestContext } from '@playwright/test';
import { PASSWORD, people, type Role } from './people';
import { now } from './test';

/** What a journey begins with, made through the API by those who may; each journey has its own. */

export type Organisation = { id: string; slug: string; name: string };
export type Event = { id: string; slug: string; title: string; day: string };

const baseURL = process.env.SOGA_URL ?? 'http://localhost:8080';

/** A word that no other journey has. */
export function unique(word: string): string {
  return `${word} ${Math.random().toString(36).slice(2, 8)}`;
}

/** So many days from today, as the calendar of Paris counts: `2026-11-25`. */
export function inDays(days: number): string {
  const date = new Date(now() + days * 86_400_000);
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(date);
}

const callers = new Map<Role, { since: number; caller: Promise<APIRequestContext> }>();

/** The API as this person calls it; a token serves two of its five minutes. */
function callerFor(role: Role): Promise<APIRequestContext> {
  const known = callers.get(role);
  if (known && Date.now() - known.since < 120_000) return known.caller;
  const caller = newCaller(role);
  callers.set(role, { since: Date.now(), caller });
  return caller;
}

async function newCaller(role: Role): Promise<APIRequestContext> {
  const realm = `${process.env.KEYCLOAK_URL ?? 'http://localhost:8180'}/realms/soga`;
  const keycloak = await request.newContext();
  let token = '';
  // Keycloak refuses a second sign-in of one person at the very same moment: its guard against guessing.
  await expect(async () => {
    const answer = await keycloak.post(`${realm}/protocol/openid-connect/token`, {
      form: {
        grant_type: 'password',
        client_id: 'dev-cli',
        scope: 'openid profile email',
        username: people[role].username,
        password: PASSWORD,
      },
    });
    expect(answer.ok(), `a token for ${role}: ${await answer.text()}`).toBe(true);
    token = ((await answer.json()) as { access_token: string }).access_token;
  }).toPass();
  await keycloak.dispose();
  return request.newContext({ baseURL, extraHTTPHeaders: { Authorization: `Bearer ${token}` } });
}

async function post<Answer>(api: APIRequestContext, path: string, data: unknown): Promise<Answer> {
  const answer = await api.post(`/api/v1${path}`, { data });
  expect(answer.ok(), `POST ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
  return (await answer.json()) as Answer;
}

/** Calls the API as this person; `version` is the one that was read, for what is changed by it. */
export async function act<Answer>(
  role: Role,
  method: 'GET' | 'POST',
  path: string,
  data?: unknown,
  version?: number,
): Promise<Answer> {
  const caller = await callerFor(role);
  const answer = await caller.fetch(`/api/v1${path}`, {
    method,
    ...(data === undefined ? {} : { data }),
    ...(version === undefined ? {} : { headers: { 'If-Match': `"${version}"` } }),
  });
  expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
  return (await answer.json()) as Answer;
}

/** An act of this person. */
export async function called(role: Role, path: string, data: unknown): Promise<void> {
  await post(await callerFor(role), path, data);
}

/** An organisation that the partner represents; trusted when asked. */
export async function organisation({ trusted = false } = {}): Promise<Organisation> {
  const partner = await callerFor('partner');
  const made = await post<Organisation>(partner, '/organisations', {
    name: unique('Atelier du Parcours'),
    kind: 'association',
    country: 'FR',
    defaultLanguage: 'fr',
    description: { fr: 'Une organisation inventée pour les parcours.' },
  });
  if (trusted) {
    const moderator = await callerFor('moderator');
    await post(moderator, `/organisations/${made.id}/trust`, { reason: 'Pour un parcours' });
  }
  return made;
}

/** Everything an event needs to be submitted: a workshop in Lyon, in three days. */
export function lyonWorkshop(organisationId: string, title: string) {
  const day = inDays(3);
  return {
    organisationId,
    defaultLanguage: 'fr',
    title: { fr: title },
    summary: { fr: 'Une après-midi pour essayer, se tromper et recommencer.' },
    description: { fr: 'Venez avec **vos questions**.' },
    kind: 'workshop',
    format: 'on-site',
    schedule: { start: `${day}T14:00`, end: `${day}T17:00`, zone: 'Europe/Paris', allDay: false },
    place: {
      name: 'Maison du Parcours',
      street: '1 place de la Comédie',
      postalCode: '69001',
      city: 'Lyon',
      country: 'FR',
      coordinates: { lat: 45.7676, lon: 4.8359 },
    },
    themes: ['data'],
    languages: ['fr'],
    registration: { mode: 'none' },
    price: { free: true },
  };
}

/** An event of this organisation, handed in: published when the organisation is trusted, else waiting. */
export async function handedIn(by: Organisation, title = unique('Parcours')): Promise<Event> {
  const partner = await callerFor('partner');
  const request = lyonWorkshop(by.id, title);
  const event = await post<{ id: string; slug: string }>(partner, '/events', request);
  await post(partner, `/events/${event.id}/submit`, {});
  return { id: event.id, slug: event.slug, title, day: request.schedule.start.slice(0, 10) };
}

/** A webhook of this organisation that is never called: nothing matches its filter. */
export async function webhook(by: Organisation): Promise<{ id: string }> {
  return post(await callerFor('partner'), '/webhooks', {
    organisationId: by.id,
    url: 'http://127.0.0.1:8099/a/longer/address/of/a/partner/who/counts/everything',
    types: ['event.published', 'event.cancelled'],
    filter: `q=${unique('personne')}&theme=data`.replaceAll(' ', '+'),
  });
}

/** The partner's own alert; the verified address of an account needs no mail. */
export async function alert(): Promise<{ token: string }> {
  return post(await callerFor('partner'), '/saved-searches', {
    email: people.partner.email,
    filter: 'kind=workshop&city=Lyon',
    frequency: 'weekly',
    language: 'fr',
  });
}

/** A membership of this organisation, admitted, whose dues were called for and not paid. */
export async function memberDue(by: Organisation): Promise<{ id: string }> {
  const { items: statutes } = await act<{ items: { version: string; inForce: boolean }[] }>(
    'partner',
    'GET',
    '/statutes',
  );
  const { id, version } = await act<{ id: string; version: number }>(
    'partner',
    'POST',
    '/memberships',
    {
      organisationId: by.id,
      tier: 'niveau-1',
      college: 'operateurs',
      budget: { cents: 12_000_000, currency: 'EUR' },
      motivation: 'Rencontrer d’autres ateliers.',
      statutes: statutes.find(({ inForce }) => inForce)?.version,
      language: 'fr',
    },
  );
  await act<unknown>('board', 'POST', `/memberships/${id}/admit`, {}, version);
  await callForDues(id);
  return { id };
}

/** Calls for the dues, unless the clock did so meanwhile. */
export async function callForDues(id: string): Promise<void> {
  const one = await act<{ status: string; version: number }>(
    'treasurer',
    'GET',
    `/memberships/${id}`,
  );
  if (one.status === 'admitted')
    await act<unknown>('treasurer', 'POST', `/memberships/${id}/invoice`, undefined, one.version);
}

/** A draft claim of this organisation under the scheme of the demonstration. */
export async function claimDraft(by: Organisation): Promise<{ id: string }> {
  return post(await callerFor('partner'), '/claims', {
    scheme: 'digiset-2025',
    organisationId: by.id,
    language: 'fr',
  });
}

import type { UserEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import type { Twin } from '../model';
import { EventEditorPage } from './EventEditorPage';
import { emptyForm, toRequest, type EventRequest } from './model';

/** Fixtures for tests of the editor. */
const person = { id: 'u1', name: 'Camille', email: 'camille@example.org', roles: [] };
const organisation = { id: 'o1', slug: 'les-communs', name: 'Les Communs' };
export const me = {
  id: 'u1',
  name: 'Camille',
  roles: [],
  organisations: [{ ...organisation, role: 'signatory', trusted: false }],
};
export const origin = window.location.origin;

/** The API's answer to this request. */
export function saved(request: EventRequest, more: object = {}) {
  return {
    ...request,
    id: 'e1',
    slug: 'atelier',
    url: '',
    status: 'draft',
    version: 1,
    sequence: 0,
    display: { language: 'fr', title: request.title.fr, summary: null, descriptionHtml: null },
    completeness: {},
    organisation,
    coOrganisations: [],
    parts: [],
    statusNote: {},
    updatedAt: '2026-11-21T13:00:00Z',
    example: false,
    links: { self: '', html: '', ics: '', jsonld: '' },
    actions: [{ name: 'edit', allowed: true }],
    image: null,
    partOf: null,
    ...more,
  };
}

export const request = {
  ...toRequest({ ...emptyForm('fr', 'Europe/Paris'), organisationId: 'o1' }),
  title: { fr: 'Atelier' },
};

/**
 * Appends text to a field at once: between two letters a slow machine could pause long enough for
 * the editor to save.
 */
export async function write(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await user.click(field);
  await user.paste(text);
}

export function serveMe(body: object = me) {
  server.use(http.get(`${origin}/api/v1/me`, () => HttpResponse.json(body)));
}

export function serveEvent(more: object = {}, etag = '"1-a"') {
  server.use(
    http.get(`${origin}/api/v1/events/e1`, () =>
      HttpResponse.json(saved(request, more), { headers: { ETag: etag } }),
    ),
  );
  serveTwins([]);
}

export function serveTwins(twins: Twin[]) {
  server.use(http.get(`${origin}/api/v1/events/e1/twins`, () => HttpResponse.json({ twins })));
}

/** A very similar event. */
export function aTwin(more: Partial<Twin['event']> = {}): Twin {
  return {
    score: 0.87,
    parts: { title: 0.95, time: 1, place: 0.5, organiser: 0, uid: 0 },
    event: {
      id: 'e2',
      slug: 'cafe-des-donnees',
      url: '',
      defaultLanguage: 'fr',
      title: { fr: 'Café des données' },
      summary: {},
      display: { language: 'fr', title: 'Café des données', summary: '' },
      status: 'published',
      schedule: null,
      themes: [],
      languages: ['fr'],
      organisation: { id: 'o2', slug: 'les-voisins', name: 'Les Voisins' },
      accessibility: [],
      example: false,
      partOfSeries: false,
      ...more,
    },
  };
}

const texts = ['editor', 'events'];
export const openEditor = (id?: string) =>
  renderPage(<EventEditorPage />, {
    at: id ? `/me/events/${id}/edit` : '/me/events/new',
    path: id ? '/me/events/:id/edit' : '/me/events/new',
    texts,
    user: person,
  });

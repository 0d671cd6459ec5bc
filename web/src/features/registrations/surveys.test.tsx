import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { anEvent } from '@/testing/fixtures/events';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { CertificatePage } from './CertificatePage';
import { SetupPage } from './SetupPage';
import { SignListPage } from './SignListPage';
import { SurveyPage } from './SurveyPage';
import { SurveyResultsPage } from './SurveyResultsPage';

const texts = ['surveys', 'registrations', 'events'];
const user = { id: 'u1', name: 'Nour Velle', email: 'nour@demo.example', roles: [] };
const event = anEvent();
const registered = {
  id: event.id,
  slug: event.slug,
  title: { fr: 'Atelier des données' },
  defaultLanguage: 'fr',
  status: 'published',
  format: 'hybrid',
  schedule: { start: '2026-11-25T14:00', end: '2026-11-25T17:00', zone: 'Europe/Paris' },
  startsAt: '2026-11-25T13:00:00Z',
  endsAt: '2026-11-25T16:00:00Z',
  where: 'Musée social, Paris',
  organiser: 'Maison du Lierre',
};

describe('the survey', () => {
  it('is answered once; words are quoted with consent only', async () => {
    const sent: unknown[] = [];
    server.use(
      http.get('*/api/v1/surveys/abc', () =>
        HttpResponse.json({ event: registered, mode: 'on-site' }),
      ),
      http.post('*/api/v1/surveys/abc/answer', async ({ request }) => {
        sent.push(await request.json());
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const shown = await renderPage(<SurveyPage />, {
      at: '/surveys/abc',
      path: '/surveys/:token',
      texts,
    });
    const go = await screen.findByRole('button', { name: 'Envoyer ma réponse' });
    await shown.user.click(go);
    expect(screen.getAllByText('Donnez une note de 1 à 5.').length).toBeGreaterThan(0);
    await shown.user.click(screen.getByRole('radio', { name: '4, bien' }));
    await shown.user.type(screen.getByRole('textbox', { name: 'Quelques mots à citer' }), 'Bravo');
    await shown.user.click(go);
    expect(sent).toHaveLength(0);
    await shown.user.click(
      screen.getByRole('checkbox', { name: /J’accepte que Maison du Lierre/ }),
    );
    await shown.user.click(go);
    expect(await screen.findByText('Merci de votre réponse')).toBeVisible();
    expect(sent).toEqual([
      {
        rating: 4,
        expectations: null,
        again: null,
        comment: null,
        testimonial: { text: 'Bravo', signature: null, consent: true },
      },
    ]);
  });

  it('shows the organiser groups of five and more', async () => {
    const group = {
      mode: null,
      answers: 5,
      average: 3.8,
      ratings: [0, 1, 1, 1, 2],
      expectations: [4, 1, 0],
      again: 5,
      notAgain: 0,
    };
    server.use(
      http.get('*/api/v1/events/:id', () => HttpResponse.json(event)),
      http.get('*/api/v1/events/:id/survey', () =>
        HttpResponse.json({
          asked: 8,
          answers: 5,
          groups: [group],
          comments: ['Salle petite.'],
          testimonials: [{ text: 'Bravo', signature: 'Ada' }],
        }),
      ),
    );
    await renderPage(<SurveyResultsPage />, {
      at: '/me/events/e1/survey',
      path: '/me/events/:id/survey',
      texts,
      user,
    });
    const table = await screen.findByRole('table', { name: 'Ce que les personnes ont répondu' });
    expect(within(table).getByRole('row', { name: /Note moyenne.*3,8 sur 5/ })).toBeVisible();
    expect(screen.getByText(/5 réponses\. 8 personnes interrogées\./)).toBeVisible();
    expect(screen.getByText('Salle petite.')).toBeVisible();
  });
});

describe('the settings of registering', () => {
  it('say who may register and what is asked', async () => {
    const sent: { match: string | null; body: unknown }[] = [];
    const setup = {
      version: 2,
      audience: 'everyone',
      questions: [],
      survey: false,
      invited: [],
      room: { opensBefore: 20, closesAfter: null },
      usualRoom: { opensBefore: 15, closesAfter: 30 },
    };
    server.use(
      http.get('*/api/v1/events/:id', () => HttpResponse.json(event)),
      http.get('*/api/v1/events/:id/registration-setup', () =>
        HttpResponse.json(setup, { headers: { ETag: '"2-a"' } }),
      ),
      http.put('*/api/v1/events/:id/registration-setup', async ({ request }) => {
        sent.push({ match: request.headers.get('If-Match'), body: await request.json() });
        return HttpResponse.json(setup);
      }),
    );
    const shown = await renderPage(<SetupPage />, {
      at: '/me/events/e1/registration-setup',
      path: '/me/events/:id/registration-setup',
      texts,
      user,
    });
    await shown.user.click(await screen.findByRole('radio', { name: 'Les personnes invitées' }));
    await shown.user.type(
      screen.getByRole('textbox', { name: 'Adresses invitées' }),
      'ada@example.org, bob@example.org',
    );
    await shown.user.click(screen.getByRole('button', { name: 'Ajouter une question' }));
    await shown.user.type(screen.getByRole('textbox', { name: /Question en français/ }), 'Repas ?');
    await shown.user.selectOptions(screen.getByRole('combobox', { name: 'Réponse' }), 'Un choix');
    await shown.user.type(screen.getByRole('textbox', { name: 'Choix proposés' }), 'A{enter}B');
    expect(screen.getByText(/Sans valeur.: 30/)).toBeVisible();
    const before = screen.getByRole('spinbutton', { name: 'Ouvre avant le début (minutes)' });
    expect(before).toHaveValue(20);
    await shown.user.clear(before);
    await shown.user.type(
      screen.getByRole('spinbutton', { name: 'Ferme après la fin (minutes)' }),
      '5',
    );
    await shown.user.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toEqual({
      match: '"2-a"',
      body: {
        audience: 'invited',
        survey: false,
        invited: ['ada@example.org', 'bob@example.org'],
        room: { opensBefore: null, closesAfter: 5 },
        questions: [
          {
            key: 'q1',
            kind: 'choice',
            label: { fr: 'Repas ?' },
            choices: ['A', 'B'],
            required: false,
          },
        ],
      },
    });
  });
});

describe('on paper', () => {
  it('people on site sign, by name', async () => {
    const person = (name: string, mode: string) => ({
      id: name,
      mode,
      status: 'confirmed',
      person: { name, email: `${name}@example.org`, language: 'fr', answers: {} },
      organisation: null,
      createdAt: '2026-11-20T09:00:00Z',
    });
    server.use(
      http.get('*/api/v1/events/:id', () => HttpResponse.json(event)),
      http.get('*/api/v1/events/:id/registrations', () =>
        HttpResponse.json({
          items: [person('Zoé', 'on-site'), person('Cyd', 'remote'), person('Ada', 'on-site')],
          total: { value: 3, relation: 'exact' },
          next: null,
        }),
      ),
    );
    await renderPage(<SignListPage />, {
      at: '/me/events/e1/sign-list',
      path: '/me/events/:id/sign-list',
      texts,
      user,
    });
    const table = await screen.findByRole('table', { name: '2 personnes inscrites sur place' });
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map((cell) => cell.textContent),
    ).toEqual(['Ada', 'Zoé']);
  });

  it('a certificate is for who was recorded as present', async () => {
    const answer = (attended: object | null) => ({
      id: 'r1',
      event: registered,
      name: 'Nour Velle',
      email: 'nour@demo.example',
      mode: 'on-site',
      status: 'confirmed',
      position: null,
      offeredUntil: null,
      organisation: null,
      ticket: { code: '7KQ2M9XA', picture: { size: 29, path: 'M4 4h1v1h-1z' }, attended },
      createdAt: '2026-11-20T09:00:00Z',
      actions: [],
    });
    server.use(http.get('*/api/v1/registrations/t1', () => HttpResponse.json(answer(null))));
    const open = () =>
      renderPage(<CertificatePage />, {
        at: '/registrations/t1/certificate',
        path: '/registrations/:token/certificate',
        texts,
      });
    const first = await open();
    expect(await screen.findByRole('heading', { name: 'Pas d’attestation' })).toBeVisible();
    first.unmount();
    server.use(
      http.get('*/api/v1/registrations/t1', () =>
        HttpResponse.json(answer({ mode: 'on-site', at: '2026-11-25T13:05:00Z', departure: null })),
      ),
    );
    await open();
    expect(await screen.findByText(/a participé sur place/)).toBeVisible();
    expect(screen.getByText('Nour Velle')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Télécharger en PDF' })).toHaveAttribute(
      'href',
      '/api/v1/registrations/t1/certificate.pdf?lang=fr',
    );
  });
});

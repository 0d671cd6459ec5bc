import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { anEvent } from '@/testing/fixtures/events';
import { aRegistration } from '@/testing/fixtures/registrations';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import type { Registration, RegistrationRequest } from './api';
import { MyRegistrationsPage } from './MyRegistrationsPage';
import { RegisterPage } from './RegisterPage';
import { RegistrationPage } from './RegistrationPage';

const texts = ['registrations', 'events'];
const user = { id: 'u1', name: 'Nour Velle', email: 'nour@demo.example', roles: [] };
const event = anEvent();

const seats = (onSite: object, remote: object) => ({
  opensAt: null,
  closesAt: null,
  audience: 'everyone',
  questions: [],
  modes: [
    {
      mode: 'on-site',
      state: 'open',
      capacity: 20,
      free: 3,
      waiting: 0,
      waitingList: 5,
      ...onSite,
    },
    {
      mode: 'remote',
      state: 'open',
      capacity: null,
      free: null,
      waiting: 0,
      waitingList: 5,
      ...remote,
    },
  ],
});

describe('registering', () => {
  const open = async (answer: () => Response, offered = seats({}, {})) => {
    const sent: RegistrationRequest[] = [];
    server.use(
      http.get('*/api/v1/events/:id', () => HttpResponse.json(event)),
      http.get('*/api/v1/events/:id/seats', () => HttpResponse.json(offered)),
      http.post('*/api/v1/events/:id/registrations', async ({ request }) => {
        sent.push((await request.json()) as RegistrationRequest);
        return answer();
      }),
    );
    const shown = await renderPage(<RegisterPage />, {
      at: `/events/${event.slug}/register`,
      path: '/events/:slug/register',
      texts,
    });
    return { shown, sent };
  };

  it('says what is missing, then sends three fields and says what happens next', async () => {
    const { shown, sent } = await open(() =>
      HttpResponse.json({ id: 'r1', status: 'confirmed', position: null }, { status: 201 }),
    );
    await shown.user.click(await screen.findByRole('button', { name: 'M’inscrire' }));
    const summary = await screen.findByRole('alert');
    expect(within(summary).getByText(/Écrivez votre nom/)).toBeVisible();
    expect(within(summary).getByText(/Dites si vous venez/)).toBeVisible();
    expect(sent).toEqual([]);

    await shown.user.type(screen.getByRole('textbox', { name: /^Nom/ }), 'Nour Velle');
    await shown.user.type(screen.getByRole('textbox', { name: /^Adresse/ }), 'nour@demo.example');
    await shown.user.click(screen.getByRole('radio', { name: 'Sur place' }));
    await shown.user.click(screen.getByRole('checkbox', { name: /J’accepte/ }));
    await shown.user.click(screen.getByRole('button', { name: 'M’inscrire' }));
    expect(await screen.findByText('Votre place est réservée')).toBeVisible();
    expect(screen.getByText(/confirmation à nour@demo.example/)).toBeVisible();
    expect(sent).toEqual([
      {
        name: 'Nour Velle',
        email: 'nour@demo.example',
        mode: 'on-site',
        organisation: null,
        answers: {},
        language: 'fr',
        consent: true,
      },
    ]);
  });

  it('says before and afterwards that one waits, and in which position', async () => {
    const { shown } = await open(
      () => HttpResponse.json({ id: 'r1', status: 'waitlisted', position: 3 }, { status: 201 }),
      seats({ state: 'waiting-list', free: 0, waiting: 2 }, {}),
    );
    await shown.user.type(await screen.findByRole('textbox', { name: /^Nom/ }), 'Nour');
    await shown.user.type(screen.getByRole('textbox', { name: /^Adresse/ }), 'nour@demo.example');
    await shown.user.click(screen.getByRole('radio', { name: 'Sur place' }));
    expect(screen.getByText(/2 personnes attendent déjà/)).toBeVisible();
    await shown.user.click(screen.getByRole('checkbox', { name: /J’accepte/ }));
    await shown.user.click(screen.getByRole('button', { name: 'Rejoindre la liste d’attente' }));
    expect(await screen.findByText(/liste d’attente, en position 3/)).toBeVisible();
  });

  it('says why nobody can register', async () => {
    await open(() => HttpResponse.json({}), seats({ state: 'closed' }, { state: 'closed' }));
    expect(await screen.findByText('On ne peut pas s’inscrire pour le moment')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'M’inscrire' })).toBeNull();
  });
});

describe('a registration by its link', () => {
  const open = async (registration: Registration) => {
    server.use(http.get('*/api/v1/registrations/:token', () => HttpResponse.json(registration)));
    return renderPage(<RegistrationPage />, {
      at: '/registrations/secret',
      path: '/registrations/:token',
      texts,
    });
  };

  it('shows the code, and cancels after a question', async () => {
    const acts: string[] = [];
    server.use(
      http.post('*/api/v1/registrations/:token/cancel', () => {
        acts.push('cancel');
        return HttpResponse.json(aRegistration({ status: 'cancelled', actions: [] }));
      }),
    );
    const shown = await open(aRegistration());
    expect(await screen.findByText('7KQ2M9XA')).toBeVisible();
    await shown.user.click(screen.getByRole('button', { name: 'Annuler mon inscription' }));
    const dialog = await screen.findByRole('dialog');
    expect(acts).toEqual([]);
    await shown.user.click(within(dialog).getByRole('button', { name: 'Annuler mon inscription' }));
    expect(await screen.findByText('Votre inscription est annulée.')).toBeVisible();
    expect(acts).toEqual(['cancel']);
  });

  it('offers a freed seat until its time', async () => {
    await open(
      aRegistration({
        status: 'offered',
        offeredUntil: '2099-11-20T09:00:00Z',
        ticket: null,
        actions: [
          { name: 'accept', allowed: true },
          { name: 'cancel', allowed: true },
        ],
      }),
    );
    expect(await screen.findByText(/réservée jusqu’au .*10.h/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Accepter la place' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Refuser la place' })).toBeVisible();
  });

  it('says when the link is over', async () => {
    server.use(
      http.get('*/api/v1/registrations/:token', () =>
        HttpResponse.json(
          { type: '/problems/not-found', title: 'Not found', status: 404 },
          { status: 404, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      ),
    );
    await renderPage(<RegistrationPage />, {
      at: '/registrations/old',
      path: '/registrations/:token',
      texts,
    });
    expect(await screen.findByText('Ce lien n’est plus valable')).toBeVisible();
  });
});

it('my registrations are sorted: coming, then the others', async () => {
  server.use(
    http.get('*/api/v1/me/registrations', () =>
      HttpResponse.json({
        items: [
          aRegistration({ id: 'r2', status: 'cancelled', actions: [] }),
          aRegistration({ status: 'waitlisted', position: 2, ticket: null }),
        ],
        total: { value: 2, relation: 'exact' },
        next: null,
      }),
    ),
  );
  await renderPage(<MyRegistrationsPage />, { at: '/me/registrations', texts, user });
  expect(await screen.findByText('Liste d’attente, position 2')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Passées ou annulées' })).toBeVisible();
});

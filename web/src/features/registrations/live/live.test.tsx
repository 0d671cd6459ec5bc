import { cleanup, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { anEvent } from '@/testing/fixtures/events';
import { aRegistration } from '@/testing/fixtures/registrations';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { RegistrationPage } from '../RegistrationPage';
import { LivePage } from './LivePage';

const event = anEvent({ format: 'online' });

describe('the live page of a session', () => {
  const open = async (room: object) => {
    server.use(
      http.get('*/api/v1/events/:id', () => HttpResponse.json(event)),
      http.get('*/api/v1/events/:id/online-room', () => HttpResponse.json(room)),
      http.get('*/api/v1/events/:id/hall', () =>
        HttpResponse.json({
          revision: 0,
          open: false,
          reviewed: false,
          total: 0,
          questions: [],
          polls: [],
        }),
      ),
    );
    return renderPage(<LivePage />, {
      at: `/events/${event.slug}/live`,
      path: '/events/:slug/live',
      texts: ['live', 'registrations', 'events'],
    });
  };
  const hours = { opensAt: '2099-11-25T12:45:00Z', closesAt: '2099-11-25T16:15:00Z' };

  it('says when the room opens, and leads nowhere before', async () => {
    await open({ state: 'not-open-yet', hours, url: null });
    expect(await screen.findByText(/25 novembre 2099, 13.h.45 \(heure de Paris\)/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Entrer dans la salle en ligne' })).toBeNull();
  });

  it('leads to a room that is open to everyone', async () => {
    await open({ state: 'open', hours, url: 'https://room.example/s1' });
    expect(
      await screen.findByRole('link', { name: 'Entrer dans la salle en ligne' }),
    ).toHaveAttribute('href', 'https://room.example/s1');
    expect(screen.getByText(/Elle ferme le .*17.h.15/)).toBeVisible();
  });

  it('tells who has no account where the way in is', async () => {
    await open({ state: 'open', hours, url: null });
    expect(await screen.findByText(/Le lien du courriel d’inscription y mène/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'S’inscrire' })).toHaveAttribute(
      'href',
      `/events/${event.slug}/register`,
    );
  });
});

describe('the registration of a remote participant', () => {
  it('says when the room opens in the zone of the session, and opens by itself', async () => {
    const inHalfASecond = new Date(Date.now() + 500).toISOString();
    const hours = { opensAt: '2099-11-25T12:45:00Z', closesAt: '2099-11-25T16:15:00Z' };
    const remote = (opensAt: string, action: object) =>
      aRegistration({
        mode: 'remote',
        event: { ...aRegistration().event, room: { ...hours, opensAt } },
        actions: [{ name: 'join', allowed: false, ...action }],
      });
    const reads = { count: 0 };
    server.use(
      http.post('*/api/v1/registrations/:token/join', () =>
        HttpResponse.json({ url: 'https://room.example/s1' }),
      ),
    );
    server.use(
      http.get('*/api/v1/registrations/:token', () =>
        HttpResponse.json(remote(hours.opensAt, { reason: 'room-not-open-yet' })),
      ),
    );
    const open = () =>
      renderPage(<RegistrationPage />, {
        at: '/registrations/secret',
        path: '/registrations/:token',
        texts: ['registrations', 'events'],
      });
    await open();
    expect(
      await screen.findByText(/La salle en ligne ouvre le .*25 novembre 2099, 13.h.45/),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Afficher le lien' })).toBeNull();
    cleanup();

    server.use(
      http.get('*/api/v1/registrations/:token', () => {
        reads.count += 1;
        return HttpResponse.json(
          reads.count === 1
            ? remote(inHalfASecond, { reason: 'room-not-open-yet' })
            : remote(inHalfASecond, { allowed: true }),
        );
      }),
    );
    const shown = await open();
    await shown.user.click(
      await screen.findByRole('button', { name: 'Afficher le lien' }, { timeout: 8_000 }),
    );
    expect(
      await screen.findByRole('link', { name: 'Entrer dans la salle en ligne' }),
    ).toHaveAttribute('href', 'https://room.example/s1');
  }, 15_000);
});

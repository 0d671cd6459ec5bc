import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { anEvent } from '@/testing/fixtures/events';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { LivePage } from './LivePage';

const event = anEvent({ format: 'online' });

describe('the live page of a session', () => {
  const open = async (room: object) => {
    server.use(
      http.get('*/api/v1/events/:id', () => HttpResponse.json(event)),
      http.get('*/api/v1/events/:id/online-room', () => HttpResponse.json(room)),
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

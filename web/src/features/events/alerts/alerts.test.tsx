import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { aPage } from '@/testing/fixtures/events';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { CalendarPage } from '../CalendarPage';
import { AlertDialog } from './AlertDialog';
import { AlertPage } from './AlertPage';
import { ConfirmAlertPage } from './ConfirmAlertPage';

const PATH = '*/api/v1/saved-searches';
const texts = ['alerts', 'calendar', 'events'];

const aForm = { formToken: '1.a', soonestSeconds: 0, latestSeconds: 7200 };

const anAlert = (more: object = {}) => ({
  version: 1,
  state: 'active',
  address: 'l…@example.org',
  filter: 'city=Lyon&kind=workshop',
  frequency: 'weekly',
  language: 'fr',
  until: null,
  feed: false,
  ...more,
});

/** The form at this address of the calendar; remembers what is asked for. */
async function form(at: string, answer: object, status = 202) {
  const asked: object[] = [];
  server.use(
    http.get(`${PATH}/form`, () => HttpResponse.json(aForm)),
    http.post(PATH, async ({ request }) => {
      asked.push((await request.json()) as object);
      return HttpResponse.json(answer, {
        status,
        headers: status === 400 ? { 'Content-Type': 'application/problem+json' } : {},
      });
    }),
  );
  return { asked, ...(await renderPage(<AlertDialog onClose={vi.fn()} />, { at, texts })) };
}

describe('getting a view by mail', () => {
  it('says what will be watched, takes an address and asks to confirm', async () => {
    const { user, asked } = await form('/calendar?kind=workshop&city=Lyon', {
      state: 'to-confirm',
      token: null,
    });
    const dialog = await screen.findByRole('dialog', { name: 'Recevoir une alerte par courriel' });
    expect(dialog).toHaveTextContent('Atelier');
    expect(dialog).toHaveTextContent('Lyon');
    await user.type(
      screen.getByRole('textbox', { name: /Adresse de courriel/ }),
      'lea@example.org',
    );
    await user.click(screen.getByRole('radio', { name: 'Dès la publication d’un événement' }));
    await user.click(screen.getByRole('button', { name: 'Créer l’alerte' }));
    expect(await screen.findByText('Consultez votre boîte de réception')).toBeVisible();
    expect(asked).toEqual([
      {
        email: 'lea@example.org',
        filter: 'kind=workshop&city=Lyon',
        frequency: 'immediate',
        language: 'fr',
        formToken: '1.a',
        website: '',
      },
    ]);
  });

  it('asks for a complete address before anything is sent', async () => {
    const { user, asked } = await form('/calendar', {});
    await user.type(await screen.findByRole('textbox', { name: /Adresse de courriel/ }), 'lea');
    await user.click(screen.getByRole('button', { name: 'Créer l’alerte' }));
    expect(screen.getByRole('textbox', { name: /Adresse de courriel/ })).toBeInvalid();
    expect(asked).toEqual([]);
  });

  it('says to send again what was refused as too old, and keeps what was typed', async () => {
    const { user } = await form(
      '/calendar',
      {
        type: '/problems/invalid-request',
        title: 'The request breaks a rule',
        status: 400,
        detail: 'Open the form again.',
        violations: [{ pointer: '/formToken', message: 'Open the form again.' }],
      },
      400,
    );
    const address = await screen.findByRole('textbox', { name: /Adresse de courriel/ });
    await user.type(address, 'lea@example.org');
    await user.click(screen.getByRole('button', { name: 'Créer l’alerte' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Envoyez-le de nouveau');
    expect(address).toHaveValue('lea@example.org');
  });

  it('is offered where nothing was found', async () => {
    server.use(
      http.get('*/api/v1/events', () => HttpResponse.json(aPage([]))),
      http.get(`${PATH}/form`, () => HttpResponse.json(aForm)),
    );
    const { user } = await renderPage(<CalendarPage />, { at: '/calendar?q=rien', texts });
    expect(await screen.findByRole('button', { name: 'Recevoir par courriel' })).toBeVisible();
    await user.click(
      await screen.findByRole('button', { name: 'Recevoir une alerte par courriel' }),
    );
    expect(await screen.findByRole('dialog')).toHaveTextContent('« rien »');
  });
});

describe('the page of an alert', () => {
  const open = () => renderPage(<AlertPage />, { at: '/alerts/t', path: '/alerts/:token', texts });

  it('changes the pace with the version that was read', async () => {
    const sent: { tag: string | null; body: unknown }[] = [];
    server.use(
      http.get(`${PATH}/t`, () => HttpResponse.json(anAlert(), { headers: { ETag: '"1-a"' } })),
      http.put(`${PATH}/t`, async ({ request }) => {
        const body = (await request.json()) as object;
        sent.push({ tag: request.headers.get('If-Match'), body });
        return HttpResponse.json(anAlert({ version: 2, state: 'paused' }), {
          headers: { ETag: '"2-b"' },
        });
      }),
    );
    const { user } = await open();
    expect(await screen.findByText('Les courriels sont envoyés à l…@example.org.')).toBeVisible();
    expect(screen.getByText('Atelier')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Dès la publication d’un événement' }));
    await user.click(screen.getByRole('button', { name: 'Suspendre' }));
    expect(await screen.findByText('L’alerte est suspendue')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Reprendre' })).toBeVisible();
    expect(sent).toEqual([
      {
        tag: '"1-a"',
        body: {
          filter: 'city=Lyon&kind=workshop',
          frequency: 'immediate',
          language: 'fr',
          paused: true,
        },
      },
    ]);
  });

  it('says that settings are saved, and saves over a change elsewhere when asked again', async () => {
    let etag = '"1-a"';
    server.use(
      http.get(`${PATH}/t`, () => HttpResponse.json(anAlert(), { headers: { ETag: etag } })),
      http.put(`${PATH}/t`, ({ request }) =>
        request.headers.get('If-Match') === etag
          ? HttpResponse.json(anAlert(), { headers: { ETag: etag } })
          : HttpResponse.json(
              { type: '/problems/stale-version', title: 'Stale', status: 412 },
              { status: 412, headers: { 'Content-Type': 'application/problem+json' } },
            ),
      ),
    );
    const { user } = await open();
    const save = await screen.findByRole('button', { name: 'Enregistrer' });
    etag = '"2-b"';
    await user.click(screen.getByRole('radio', { name: 'English' }));
    await user.click(save);
    expect(await screen.findByText(/a été modifiée ailleurs/)).toBeVisible();
    expect(screen.getByRole('radio', { name: 'English' })).toBeChecked();
    await user.click(save);
    expect(await screen.findByText('Réglages enregistrés')).toBeVisible();
    expect(save).toHaveFocus();
  });

  it('ends it and says that the address is gone', async () => {
    server.use(
      http.get(`${PATH}/t`, () => HttpResponse.json(anAlert())),
      http.post(`${PATH}/t/unsubscribe`, () => new HttpResponse(null, { status: 204 })),
    );
    const { user } = await open();
    await user.click(
      await screen.findByRole('button', { name: 'Arrêter l’alerte et effacer mon adresse' }),
    );
    expect(await screen.findByRole('heading', { name: 'Alerte arrêtée' })).toBeVisible();
  });

  it('shows the address of the private calendar once it is made', async () => {
    server.use(
      http.get(`${PATH}/t`, () => HttpResponse.json(anAlert())),
      http.post(`${PATH}/t/feed`, () =>
        HttpResponse.json({ url: 'https://agenda.example/f.ics' }, { status: 201 }),
      ),
    );
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Créer une adresse privée' }));
    expect(await screen.findByRole('textbox', { name: /Adresse privée/ })).toHaveValue(
      'https://agenda.example/f.ics',
    );
  });

  it('says so when the link leads nowhere', async () => {
    server.use(
      http.get(`${PATH}/t`, () =>
        HttpResponse.json(
          { type: '/problems/not-found', title: 'Not found', status: 404 },
          { status: 404, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      ),
    );
    await open();
    expect(await screen.findByRole('heading', { name: 'Ce lien a expiré' })).toBeVisible();
  });
});

describe('the confirmation', () => {
  it('changes nothing before the button is pressed', async () => {
    let state = 'to-confirm';
    let confirmed = 0;
    server.use(
      http.get(`${PATH}/t`, () =>
        HttpResponse.json(anAlert({ state, until: '2026-11-24T10:00:00Z' })),
      ),
      http.post(`${PATH}/t/confirm`, () => {
        confirmed += 1;
        state = 'active';
        return HttpResponse.json(anAlert());
      }),
    );
    const { user } = await renderPage(<ConfirmAlertPage />, {
      at: '/alerts/t/confirm',
      path: '/alerts/:token/confirm',
      texts,
    });
    const button = await screen.findByRole('button', { name: 'Confirmer l’alerte' });
    expect(confirmed).toBe(0);
    await user.click(button);
    expect(
      await screen.findByRole('heading', { name: 'Votre alerte est confirmée' }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Gérer cette alerte' })).toHaveAttribute(
      'href',
      '/alerts/t',
    );
    await waitFor(() => expect(confirmed).toBe(1));
  });
});

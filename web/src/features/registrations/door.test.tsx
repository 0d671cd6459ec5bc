import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { anEvent } from '@/testing/fixtures/events';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { DoorPage } from './DoorPage';
import { Scanner } from './Scanner';

const texts = ['registrations', 'events'];
const user = { id: 'u1', name: 'Nour Velle', email: 'nour@demo.example', roles: [] };
const event = anEvent();

describe('the door', () => {
  it('keeps entries without network and sends each once when it is back', async () => {
    localStorage.clear();
    let up = false;
    const sent: string[] = [];
    server.use(
      http.get('*/api/v1/events/:id', () => HttpResponse.json(event)),
      http.post('*/api/v1/check-ins', async ({ request }) => {
        if (!up) return HttpResponse.error();
        const { entries } = (await request.json()) as { entries: { clientId: string }[] };
        sent.push(...entries.map(({ clientId }) => clientId));
        return HttpResponse.json({
          present: sent.length,
          results: entries.map(({ clientId }) => ({
            clientId,
            verdict: 'recorded',
            name: 'Ada Diallo',
          })),
        });
      }),
    );
    const shown = await renderPage(<DoorPage />, {
      at: '/me/events/e1/door',
      path: '/me/events/:id/door',
      texts,
      user,
    });
    await shown.user.type(await screen.findByRole('textbox', { name: /^Code/ }), '7kq2 m9xa');
    await shown.user.click(screen.getByRole('button', { name: 'Noter la présence' }));
    expect(await screen.findByText('Pas de réseau')).toBeVisible();
    expect(screen.getByText(/1 ligne à envoyer/)).toBeVisible();
    expect(localStorage.getItem('door-e1')).toContain('7kq2 m9xa');
    up = true;
    window.dispatchEvent(new Event('online'));
    expect(await screen.findByText('Ada Diallo')).toBeVisible();
    await waitFor(() => expect(screen.queryByText('Pas de réseau')).toBeNull());
    window.dispatchEvent(new Event('online'));
    expect(sent).toHaveLength(1);
    await shown.user.click(
      screen.getByRole('button', { name: 'Annuler la présence de Ada Diallo' }),
    );
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(screen.getByText('Annulé')).toBeVisible();
  });
});

describe('the camera', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('says so where the browser cannot read codes', async () => {
    await renderPage(<Scanner onCode={() => {}} />, { at: '/', texts });
    expect(screen.getByText(/ne sait pas lire les codes/)).toBeVisible();
  });

  it('reads a code that is held to it once', async () => {
    const onCode = vi.fn();
    vi.stubGlobal(
      'BarcodeDetector',
      class {
        detect() {
          return Promise.resolve([{ rawValue: '7KQ2M9XA' }]);
        }
      },
    );
    vi.stubGlobal('navigator', {
      ...navigator,
      mediaDevices: { getUserMedia: () => Promise.resolve({ getTracks: () => [] }) },
    });
    vi.spyOn(HTMLMediaElement.prototype, 'readyState', 'get').mockReturnValue(4);
    const shown = await renderPage(<Scanner onCode={onCode} />, { at: '/', texts });
    await shown.user.click(screen.getByRole('button', { name: 'Lire les codes avec la caméra' }));
    await waitFor(() => expect(onCode).toHaveBeenCalledWith('7KQ2M9XA'));
    await new Promise((later) => setTimeout(later, 600));
    expect(onCode).toHaveBeenCalledTimes(1);
  });
});

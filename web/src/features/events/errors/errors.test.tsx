import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { ErrorReports } from './ErrorReports';
import { ReportDialog } from './ReportDialog';
import { ReportError } from './ReportError';

const REPORTS = '*/api/v1/event-error-reports';

function serveForm(answer: () => Response = () => new HttpResponse(null, { status: 204 })) {
  const sent: object[] = [];
  server.use(
    http.get(`${REPORTS}/form`, () =>
      HttpResponse.json({ formToken: '1.a', soonestSeconds: 0, latestSeconds: 7200 }),
    ),
    http.post('*/api/v1/events/e1/error-reports', async ({ request }) => {
      sent.push((await request.json()) as object);
      return answer();
    }),
  );
  return sent;
}

describe('reporting an error', () => {
  it('asks what is wrong, takes words and an address, and says who reads them', async () => {
    const sent = serveForm();
    const { user } = await renderPage(<ReportError id="e1" />, { texts: ['events', 'reports'] });
    await user.click(screen.getByRole('button', { name: 'Signaler une erreur' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Signaler une erreur' }));
    expect(dialog.getByText(/Votre message n’est pas publié/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Envoyer' }));
    expect(dialog.getByText('Choisissez ce qui ne va pas.')).toBeVisible();
    expect(dialog.getByText('Décrivez l’erreur en quelques mots.')).toBeVisible();
    expect(sent).toHaveLength(0);

    await user.click(dialog.getByRole('radio', { name: 'La date ou l’heure' }));
    await user.click(dialog.getByRole('textbox', { name: /Décrivez l’erreur/ }));
    await user.paste('Elle commence à 18 h.');
    await user.click(dialog.getByRole('textbox', { name: /adresse de courriel/ }));
    await user.paste('lea@example.org');
    await user.click(dialog.getByRole('button', { name: 'Envoyer' }));
    expect(await dialog.findByText('Merci, l’erreur est signalée')).toBeVisible();
    expect(dialog.getByText(/envoyée à lea@example.org/)).toBeVisible();
    expect(sent).toEqual([
      {
        mistake: 'date',
        words: 'Elle commence à 18 h.',
        email: 'lea@example.org',
        language: 'fr',
        website: '',
        formToken: '1.a',
      },
    ]);
  });

  it('keeps what was written when the API refuses it', async () => {
    serveForm(() =>
      HttpResponse.json(
        { type: '/problems/too-many-requests', title: 'Too many', status: 429, detail: '' },
        { status: 429, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    );
    const { user } = await renderPage(<ReportDialog event="e1" onClose={vi.fn()} />, {
      texts: ['reports'],
    });
    await user.click(screen.getByRole('radio', { name: 'Un lien' }));
    await user.click(screen.getByRole('textbox', { name: /Décrivez l’erreur/ }));
    await user.paste('404');
    await user.click(screen.getByRole('button', { name: 'Envoyer' }));
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.getByRole('textbox', { name: /Décrivez l’erreur/ })).toHaveValue('404');
  });
});

describe('errors that were reported', () => {
  it('are listed for who can mend them, and leave when answered', async () => {
    let waiting: object[] = [
      {
        id: 'r1',
        event: { id: 'e1', slug: 'atelier', title: { fr: 'Atelier' } },
        organisation: { id: 'o1', slug: 'lierre', name: 'Maison du Lierre' },
        mistake: 'link',
        words: 'Le lien mène à une page vide.',
        state: 'open',
        reportedAt: '2026-11-20T10:00:00Z',
        answerWanted: true,
      },
    ];
    let answer: unknown = null;
    server.use(
      http.get(REPORTS, () =>
        HttpResponse.json({
          items: waiting,
          total: { value: waiting.length, relation: 'exact' },
        }),
      ),
      http.post(`${REPORTS}/r1/answer`, async ({ request }) => {
        answer = await request.json();
        waiting = [];
        return HttpResponse.json({});
      }),
    );
    const { user } = await renderPage(<ErrorReports />, { texts: ['reports', 'mine'] });
    expect(await screen.findByRole('heading', { name: '1 erreur signalée' })).toBeVisible();
    expect(screen.getByText('Le lien mène à une page vide.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Corriger l’événement' })).toHaveAttribute(
      'href',
      '/me/events/e1/edit',
    );
    await user.click(screen.getByRole('button', { name: /^C’est corrigé\s: Atelier$/ }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/recevra votre réponse par courriel/)).toBeVisible();
    await user.click(dialog.getByRole('textbox'));
    await user.paste('Merci !');
    await user.click(dialog.getByRole('button', { name: 'C’est corrigé' }));
    await waitFor(() => expect(screen.queryByText('1 erreur signalée')).not.toBeInTheDocument());
    expect(answer).toEqual({ mended: true, message: 'Merci !' });
  });
});

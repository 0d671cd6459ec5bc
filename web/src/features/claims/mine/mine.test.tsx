import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { aClaim, aScheme, judged, keeping } from '../fixtures';
import type { Claim } from './api';
import { centsOf } from './form';
import { MyClaimPage } from './MyClaimPage';
import { MyClaimsPage } from './MyClaimsPage';

const user = { id: 'u1', name: 'Nour Velle', email: 'nour@demo.example', roles: [] };
const texts = ['myClaims', 'claims'];

function answers(claim: Claim) {
  server.use(
    http.get('*/api/v1/claims/c1', () => HttpResponse.json(claim)),
    http.get('*/api/v1/claims/c1/history', () => HttpResponse.json({ items: [] })),
    http.get('*/api/v1/claims/c1/keeping', () => HttpResponse.json(keeping)),
    http.get('*/api/v1/schemes/digiset-2025', () => HttpResponse.json(aScheme)),
  );
}

const open = () =>
  renderPage(<MyClaimPage />, { at: '/me/claims/c1', path: '/me/claims/:id', texts, user });

describe('my claims', () => {
  it('say where each stands and offer the check when there is none', async () => {
    server.use(
      http.get('*/api/v1/me/claims', () =>
        HttpResponse.json({
          items: [aClaim({ status: 'approved', decided: { payBy: '2026-12-30' } })],
        }),
      ),
    );
    await renderPage(<MyClaimsPage />, { texts, user });
    expect(await screen.findByText('Accordée')).toBeVisible();
    expect(screen.getByText(/Paiement prévu le.*30 décembre 2026/)).toBeVisible();
  });
});

describe('a draft', () => {
  beforeEach(() => answers(aClaim()));

  it('saves itself and says what is missing, with links', async () => {
    const saved: unknown[] = [];
    server.use(
      http.put('*/api/v1/claims/c1', async ({ request }) => {
        saved.push(await request.json());
        return HttpResponse.json(aClaim({ version: 4 }));
      }),
    );
    const shown = await open();
    await shown.user.click(await screen.findByRole('radio', { name: 'Oui' }));
    await waitFor(() => expect(saved).toHaveLength(1), { timeout: 4000 });
    expect(saved[0]).toMatchObject({ firstParticipation: true, declares: false, office: null });
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible();
    await shown.user.click(screen.getByRole('button', { name: 'Envoyer la demande' }));
    const summary = await screen.findByRole('alert');
    expect(within(summary).getByText('Ajoutez cette pièce : Le RIB')).toBeVisible();
    expect(within(summary).getByText(/Signez les déclarations/)).toBeVisible();
  });

  it('saves again when only its version was raised, and asks when somebody else wrote', async () => {
    let tries = 0;
    const conflict = () =>
      HttpResponse.json(
        { type: '/problems/version-conflict', title: 'Conflict', status: 412 },
        { status: 412, headers: { 'Content-Type': 'application/problem+json' } },
      );
    server.use(
      http.put('*/api/v1/claims/c1', () =>
        ++tries === 1 ? conflict() : HttpResponse.json(aClaim({ version: 5 })),
      ),
    );
    const shown = await open();
    await shown.user.click(await screen.findByRole('radio', { name: 'Oui' }));
    expect(await screen.findByText(/^Enregistré à/, {}, { timeout: 4000 })).toBeVisible();
    expect(tries).toBe(2);

    const { writing } = aClaim();
    answers(aClaim({ version: 9, writing: { ...writing, lateReason: 'Autre' } }));
    server.use(http.put('*/api/v1/claims/c1', conflict));
    await shown.user.click(screen.getByRole('radio', { name: 'Non' }));
    expect(
      await screen.findByText('La demande a changé entre-temps', {}, { timeout: 4000 }),
    ).toBeVisible();
  });

  it('refuses a file that is too large or of another kind before it is sent', async () => {
    const shown = await open();
    const field = await screen.findAllByLabelText(/^Ajouter le fichier/);
    const big = new File([new Uint8Array(8 * 1_048_576 + 1)], 'grande.pdf');
    await shown.user.upload(field[1] as HTMLElement, big);
    expect(await screen.findByText(/dépasse 8\sMo/)).toBeVisible();
  });

  it('shows an account masked, and says which character rule it breaks', async () => {
    server.use(
      http.put('*/api/v1/claims/c1/account', () =>
        HttpResponse.json(
          {
            type: '/problems/invalid-request',
            title: 'Invalid',
            status: 400,
            violations: [{ pointer: '/iban', message: 'check digits' }],
          },
          { status: 400, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      ),
    );
    const shown = await open();
    await shown.user.type(await screen.findByRole('textbox', { name: /^IBAN/ }), 'FR00');
    await shown.user.click(screen.getByRole('checkbox', { name: /^Ce compte est celui/ }));
    await shown.user.click(screen.getByRole('button', { name: 'Enregistrer le compte' }));
    expect(await screen.findByText(/n’est pas un IBAN valable/)).toBeVisible();
  });

  it('reads amounts as people write them', () => {
    expect(centsOf('640,5')).toBe(64050);
    expect(centsOf('948 €')).toBe(94800);
    expect(centsOf('beaucoup')).toBeNull();
  });
});

describe('a claim that was submitted', () => {
  it('answers the asked items only', async () => {
    const question = { askedAt: '2026-11-30T09:00:00Z', answer: null };
    answers(
      aClaim({
        status: 'needs-info',
        rules: judged,
        questions: [{ item: 'office', reason: 'Où est le siège ?', ...question }],
      } as unknown as Partial<Claim>),
    );
    const sent: unknown[] = [];
    server.use(
      http.post('*/api/v1/claims/c1/answer', async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(aClaim({ status: 'in-review' }));
      }),
    );
    const shown = await open();
    await shown.user.type(
      await screen.findByRole('textbox', { name: /^Adresse du siège/ }),
      'À Lyon.',
    );
    expect(screen.queryByRole('radio', { name: 'Oui' })).toBeNull();
    expect(screen.getByRole('textbox', { name: /^Point exact/ })).toBeVisible();
    await shown.user.click(screen.getByRole('button', { name: 'Envoyer mes réponses' }));
    await waitFor(() =>
      expect(sent).toEqual([{ answers: [{ item: 'office', message: 'À Lyon.' }] }]),
    );
  });

  it('that is refused can be appealed with a reason', async () => {
    answers(
      aClaim({
        status: 'rejected',
        actions: [{ name: 'appeal', allowed: true }],
        decided: { ground: 'too-near', appealUntil: '2027-01-30T11:00:00Z' },
      } as unknown as Partial<Claim>),
    );
    const shown = await open();
    expect(await screen.findByText(/Le siège n’est pas à plus/)).toBeVisible();
    await shown.user.click(screen.getByRole('button', { name: 'Déposer un recours' }));
    const dialog = screen.getByRole('dialog');
    await shown.user.click(within(dialog).getByRole('button', { name: 'Envoyer le recours' }));
    expect(within(dialog).getByText('Dites pourquoi.')).toBeVisible();
  });
});

import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { money } from '../fixtures';
import { RecordPayment } from './RecordPayment';

describe('a payment without our file', () => {
  it('needs the claim, the day, the amount and a proof', async () => {
    server.use(
      http.get('*/api/v1/claims', () =>
        HttpResponse.json({
          items: [
            {
              id: 'c1',
              number: 'D-2026-00001',
              status: 'approved',
              organisation: 'Maison du Lierre',
              amount: money,
              onHold: false,
            },
          ],
          total: { value: 1, exact: true },
          next: null,
        }),
      ),
    );
    const shown = await renderPage(<RecordPayment />, { texts: ['claimDesk', 'myClaims'] });
    await shown.user.click(screen.getByRole('button', { name: 'Enregistrer un paiement' }));
    const dialog = screen.getByRole('dialog');
    expect(
      await within(dialog).findByRole('option', { name: /Maison du Lierre · D-2026-00001/ }),
    ).toBeInTheDocument();
    await shown.user.click(within(dialog).getByRole('button', { name: 'Enregistrer' }));
    for (const text of ['Choisissez la demande.', 'Joignez la preuve.'])
      expect(within(dialog).getByText(text)).toBeVisible();
  });
});

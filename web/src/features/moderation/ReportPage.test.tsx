import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it, vi } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import type { Report } from './model';
import { ReportPage } from './ReportPage';

function reports(over: Partial<Report> = {}) {
  server.use(
    http.get('*/api/v1/moderation/report', ({ request }) =>
      HttpResponse.json({
        month: new URL(request.url).searchParams.get('month') ?? '',
        submitted: 12,
        published: 9,
        changesRequested: 2,
        refused: 1,
        medianDelayHours: 60,
        reasons: [
          { reason: 'duplicate', count: 3 },
          { reason: 'advertising', count: 1 },
        ],
        trustedPublished: 4,
        ...over,
      } satisfies Report),
    ),
  );
}

const show = (at: string) => renderPage(<ReportPage />, { at, texts: ['moderation'] });

it('shows the figures of a month with what they count, and the reasons as a table', async () => {
  reports();
  await show('/moderation/report?month=2026-10');
  await screen.findByRole('heading', { name: 'En octobre 2026' });
  expect(screen.getByText(/^2,5\sjours$/)).toBeVisible();
  expect(screen.getByText(/la moitié des décisions a été plus rapide/)).toBeVisible();
  const row = within(screen.getByRole('row', { name: /Déjà dans l’agenda/ }));
  expect(row.getByText(/^75\s%$/)).toBeVisible();
});

it('reads another month, kept in the address', async () => {
  reports();
  const { user, router } = await show('/moderation/report?month=2026-10');
  await user.selectOptions(
    await screen.findByRole('combobox', { name: 'Mois' }),
    within(screen.getByRole('combobox')).getAllByRole('option').slice(3, 4),
  );
  expect(router.state.location.search).toMatch(/^\?month=\d{4}-\d{2}$/);
  expect(router.state.location.search).not.toBe('?month=2026-10');
});

it('says that nothing was decided rather than showing a nought', async () => {
  reports({ medianDelayHours: null, reasons: [] });
  await show('/moderation/report?month=2026-10');
  expect(await screen.findByText('Aucune décision')).toBeVisible();
  expect(screen.getByText(/aucun refus ce mois-là/)).toBeVisible();
});

it('gives the same figures as a file', async () => {
  reports();
  let file: Blob | null = null;
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        file = blob;
        return 'blob:figures';
      },
      revokeObjectURL: () => undefined,
    }),
  );
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  const { user } = await show('/moderation/report?month=2026-10');
  await user.click(await screen.findByRole('button', { name: /Télécharger/ }));
  expect(click).toHaveBeenCalledOnce();
  expect(await (file as Blob | null)?.text()).toContain(
    '2026-10,reason:duplicate,Déjà dans l’agenda,3',
  );
});

import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import type { OrganisationDecision } from './api';
import { OrganisationListing, OrganisationTrust } from './OrganisationTrust';

const organisation = { id: '0199aaaa-0000-7000-8000-0000000000aa', name: 'Les Communs' };
const actions = (...open: OrganisationDecision[]) => open.map((name) => ({ name, allowed: true }));
const show = (...open: OrganisationDecision[]) =>
  renderPage(<OrganisationTrust organisation={{ ...organisation, actions: actions(...open) }} />, {
    texts: ['trust'],
  });

it('asks why before it gives trust', async () => {
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/v1/organisations/:id/trust', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({});
    }),
  );
  const { user } = await show('trust');
  await user.click(screen.getByRole('button', { name: 'Accorder la confiance' }));
  const confirm = () => screen.getAllByRole('button', { name: 'Accorder la confiance' }).at(-1);
  await user.click(confirm() as HTMLElement);
  expect(screen.getByRole('textbox')).toHaveAccessibleDescription(
    /devez pouvoir expliquer cette décision/,
  );
  await user.type(screen.getByRole('textbox'), 'Vingt événements sans reproche');
  await user.click(confirm() as HTMLElement);
  await expect.poll(() => sent).toEqual([{ reason: 'Vingt événements sans reproche' }]);
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
});

it('offers to withdraw it where it is given, and nothing to whom the API opens nothing', async () => {
  const { unmount } = await show('distrust');
  expect(screen.getByRole('button', { name: 'Retirer la confiance' })).toBeVisible();
  unmount();
  await show();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

it('takes an organisation out of the atlas with a reason, and says why the API refuses', async () => {
  const sent: unknown[] = [];
  let named = true;
  server.use(
    http.post('*/api/v1/organisations/:id/unlist', async ({ request }) => {
      sent.push(await request.json());
      if (!named) return HttpResponse.json({});
      return HttpResponse.json(
        {
          type: '/problems/illegal-transition',
          title: 'Not possible in this state',
          status: 409,
          detail: 'Public events name this organisation.',
          reason: 'named-in-public',
        },
        { status: 409, headers: { 'Content-Type': 'application/problem+json' } },
      );
    }),
  );
  const { user } = await renderPage(
    <OrganisationListing organisation={{ ...organisation, actions: actions('unlist', 'trust') }} />,
    { texts: ['trust'] },
  );
  await user.click(screen.getByRole('button', { name: 'Retirer de l’atlas' }));
  const confirm = () =>
    user.click(screen.getAllByRole('button', { name: 'Retirer de l’atlas' }).at(-1) as HTMLElement);
  await user.type(screen.getByRole('textbox'), 'Fiche en double');
  await confirm();
  expect(await screen.findByText(/citent cette organisation/)).toBeVisible();
  named = false;
  await confirm();
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  expect(sent).toEqual([{ reason: 'Fiche en double' }, { reason: 'Fiche en double' }]);
});

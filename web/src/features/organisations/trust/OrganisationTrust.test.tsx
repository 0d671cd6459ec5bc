import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { OrganisationTrust } from './OrganisationTrust';

const organisation = { id: '0199aaaa-0000-7000-8000-0000000000aa', name: 'Les Communs' };
const show = (trusted: boolean, ...open: ('trust' | 'distrust')[]) =>
  renderPage(
    <OrganisationTrust
      organisation={{
        ...organisation,
        trusted,
        actions: open.map((name) => ({ name, allowed: true })),
      }}
    />,
    { texts: ['trust'] },
  );

it('asks why before it gives trust', async () => {
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/v1/organisations/:id/trust', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({});
    }),
  );
  const { user } = await show(false, 'trust');
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
  const { unmount } = await show(true, 'distrust');
  expect(screen.getByRole('button', { name: 'Retirer la confiance' })).toBeVisible();
  unmount();
  await show(true);
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

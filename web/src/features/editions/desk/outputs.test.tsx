import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import type { Output } from '../api';
import { SessionOutputs } from '../components/SessionOutputs';
import { OutputsForm } from './OutputsForm';

const slides: Output = {
  kind: 'slides',
  title: 'Le diaporama',
  language: 'fr',
  url: 'https://example.org/diaporama.pdf',
  licence: 'CC BY 4.0',
};
const film: Output = {
  kind: 'recording',
  title: 'The recording',
  language: 'en',
  url: 'https://video.example.org/1',
  licence: null,
};

const answer = (version: number, items: readonly Output[]) =>
  HttpResponse.json({ id: 'e1', version, items }, { headers: { ETag: `"${version}"` } });

it('the page of a session links its outputs with kind, language and licence', async () => {
  server.use(http.get('*/api/v1/session-outputs/e1', () => answer(1, [slides, film])));
  await renderPage(<SessionOutputs event="e1" />, { texts: ['editions'] });
  expect(
    await screen.findByRole('heading', { name: 'À retrouver de cette session' }),
  ).toBeVisible();
  const [first, second] = screen.getAllByRole('listitem');
  expect(first).toHaveTextContent('Le diaporama (Diaporama, CC BY 4.0)');
  expect(second).toHaveTextContent('The recording (Enregistrement, anglais)');
  expect(screen.getByRole('link', { name: 'The recording' })).toHaveAttribute('href', film.url);
});

it('a lead adds, orders and saves outputs, and keeps what was typed after a conflict', async () => {
  const sent: { match: string | null; body: unknown }[] = [];
  server.use(
    http.get('*/api/v1/session-outputs/e1', () => answer(3, [slides])),
    http.put('*/api/v1/session-outputs/e1', async ({ request }) => {
      const body = (await request.json()) as { items: Output[] };
      sent.push({ match: request.headers.get('If-Match'), body });
      return sent.length === 1
        ? answer(4, body.items)
        : HttpResponse.json(
            { type: '/problems/stale-version', status: 412, title: 'Changed' },
            { status: 412, headers: { 'Content-Type': 'application/problem+json' } },
          );
    }),
  );
  const { user } = await renderPage(<OutputsForm event="e1" />, {
    texts: ['editionDesk', 'editions'],
  });
  await user.click(await screen.findByRole('button', { name: 'Ajouter un document ou un lien' }));
  const added = within(screen.getByRole('group', { name: 'Document ou lien 2' }));
  await user.type(added.getByLabelText(/Titre/), film.title);
  await user.type(added.getByLabelText(/Lien/), film.url);
  await user.selectOptions(added.getByLabelText(/Type/), 'recording');
  await user.selectOptions(added.getByLabelText(/Langue/), 'en');
  await user.click(screen.getByRole('button', { name: 'Monter le document ou lien 2' }));
  const save = screen.getByRole('button', { name: 'Enregistrer ces documents' });
  await user.click(save);
  expect(await screen.findByText('Enregistré.')).toBeVisible();
  expect(sent[0]).toEqual({ match: '"3"', body: { items: [film, slides] } });
  await user.click(save);
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(sent[1]?.match).toBe('"4"');
  expect(screen.getByDisplayValue('The recording')).toBeVisible();
});

import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { MergeAct } from './components/MergeAct';
import { actions, held, moderator, queueItem, review, reviewed } from './fixtures';
import type { Review, Twin } from './model';

const OTHER = '0199aaaa-0000-7000-8000-00000000000b';

function twin(over: Partial<Twin['event']> = {}): Twin {
  const organisation = { id: OTHER, slug: 'le-lab', name: 'Le Lab' };
  return {
    event: { ...queueItem().event, id: OTHER, status: 'published', organisation, ...over },
    score: 0.9,
    parts: { title: 1, time: 1, place: 1, organiser: 0, uid: 0 },
  };
}

const sent: { ifMatch: string | null; body: unknown }[] = [];

async function show(
  state: Review,
  other = twin(),
  answer: () => Response = () => HttpResponse.json(reviewed()),
) {
  sent.length = 0;
  server.use(
    http.post('*/api/v1/moderation/events/:id/merge', async ({ request }) => {
      sent.push({ ifMatch: request.headers.get('If-Match'), body: await request.json() });
      return answer();
    }),
    http.get('*/api/v1/moderation/events', () =>
      HttpResponse.json({ items: [], total: { value: 0, relation: 'exact' } }),
    ),
  );
  const merged: (string | null)[] = [];
  const view = await renderPage(
    <MergeAct
      review={state}
      etag={'"7-abc"'}
      twin={other}
      onStale={() => undefined}
      onMerged={(next) => merged.push(next)}
    />,
    { texts: ['moderation', 'events'], user: moderator },
  );
  return { ...view, merged };
}

describe('merging', () => {
  it('says what becomes of both entries, and sends what is to be kept', async () => {
    const { user, merged } = await show(review());
    await user.click(screen.getByRole('button', { name: 'Fusionner avec celui-ci' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Fusionner les deux événements ?' }));
    expect(dialog.getByText(/Cette action est définitive/)).toBeVisible();
    await user.click(dialog.getByRole('checkbox', { name: 'Résumé' }));
    expect(dialog.queryByRole('checkbox', { name: 'Lieu' })).not.toBeInTheDocument();
    await user.type(dialog.getByRole('textbox'), 'Même atelier.');
    await user.click(dialog.getByRole('button', { name: 'Fusionner' }));
    await expect.poll(() => merged).toEqual([null]);
    expect(sent).toEqual([
      {
        ifMatch: '"7-abc"',
        body: { into: OTHER, keepOrganiser: true, keep: ['/summary'], note: 'Même atelier.' },
      },
    ]);
  });

  it('does not ask about the organiser when it is the same', async () => {
    const { user } = await show(
      review(),
      twin({ organisation: { ...queueItem().event.organisation } }),
    );
    await user.click(screen.getByRole('button', { name: /Fusionner avec/ }));
    expect(screen.queryByRole('checkbox', { name: /co-organisatrice/ })).not.toBeInTheDocument();
  });

  it.each([
    ['waits for a moderator', review(), twin({ status: 'submitted' })],
    [
      'is not for who represents an organiser',
      review({ actions: actions([], 'own-organisation') }),
      twin(),
    ],
  ])('is not offered when the other one %s', async (_, state, other) => {
    await show(state, other);
    expect(screen.queryByRole('button', { name: /Fusionner avec/ })).not.toBeInTheDocument();
  });

  it.each([
    ['merged', 410, /déjà été fusionné/],
    ['stale-version', 412, /L’événement a été modifié/],
    ['own-organisation', 403, /une autre personne doit décider/],
  ])('explains %s and keeps what was written', async (type, status, words) => {
    const { user, merged } = await show(review({ actions: actions(held) }), twin(), () =>
      HttpResponse.json({ type: `/problems/${type}`, title: type, status }, { status }),
    );
    await user.click(screen.getByRole('button', { name: /Fusionner avec/ }));
    await user.type(screen.getByRole('textbox'), 'Même atelier.');
    await user.click(screen.getByRole('button', { name: 'Fusionner' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(screen.getByRole('textbox')).toHaveValue('Même atelier.');
    expect(merged).toEqual([]);
  });
});

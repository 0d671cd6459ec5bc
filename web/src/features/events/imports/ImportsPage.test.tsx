import { screen, waitFor, within } from '@testing-library/react';
import { delay, http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { anImport, aSource, at, organisation, pageOf, person } from './fixtures';
import { ImportsPage } from './ImportsPage';

const problem = (type: string, status: number, more: object = {}) =>
  HttpResponse.json(
    { type: `/problems/${type}`, title: type, status, detail: type, ...more },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
const serve = ({ sources = [] as object[], imports = [] as object[], trusted = false } = {}) =>
  server.use(
    http.get(at('/organisations/o1'), () => HttpResponse.json(organisation(trusted))),
    http.get(at('/organisations/o1/sources'), () => HttpResponse.json(pageOf(sources))),
    http.get(at('/organisations/o1/imports'), () => HttpResponse.json(pageOf(imports))),
  );
const open = () =>
  renderPage(<ImportsPage />, {
    at: '/me/organisations/o1/imports',
    path: '/me/organisations/:id/imports',
    texts: ['imports', 'events'],
    user: person,
  });
const form = async () => within(await screen.findByRole('form', { name: 'Lire un agenda' }));
const go = { name: 'Lire et montrer l’aperçu' };

describe('a file', () => {
  const file = (content = 'BEGIN:VCALENDAR', name = 'agenda.ics') => new File([content], name);

  it('is asked for before anything is sent, and focus goes there', async () => {
    serve();
    const { user } = await open();
    const fields = await form();
    await user.click(fields.getByRole('button', go));
    const field = fields.getByLabelText(/^Fichier de l’agenda/);
    expect(field).toHaveAccessibleDescription(/Choisissez d’abord un fichier/);
    expect(field).toHaveFocus();
  });

  it('that is too large is not sent at all', async () => {
    serve();
    const { user } = await open();
    const fields = await form();
    const large = file();
    Object.defineProperty(large, 'size', { value: 11 * 1024 * 1024 });
    await user.upload(fields.getByLabelText(/^Fichier de l’agenda/), large);
    await user.click(fields.getByRole('button', go));
    expect(fields.getByLabelText(/^Fichier de l’agenda/)).toHaveAccessibleDescription(
      /dépasse 10\sMo/,
    );
  });

  it('is read once even when pressed twice, and leads to its preview', async () => {
    serve();
    const keys: (string | null)[] = [];
    server.use(
      http.post(at('/imports'), async ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'));
        await delay(100);
        return HttpResponse.json(anImport(), { status: 201 });
      }),
    );
    const { user, router } = await open();
    const fields = await form();
    await user.upload(fields.getByLabelText(/^Fichier de l’agenda/), file());
    expect(fields.getByRole('status')).toHaveTextContent('Fichier choisi : agenda.ics');
    await user.dblClick(fields.getByRole('button', go));
    await waitFor(() =>
      expect(router.state.location.pathname).toBe('/me/organisations/o1/imports/i1'),
    );
    expect(keys).toHaveLength(1);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('that cannot be read says why and what to do, beside the field', async () => {
    serve();
    server.use(
      http.post(at('/imports'), () => problem('unreadable-source', 422, { reason: 'packed' })),
    );
    const { user } = await open();
    const fields = await form();
    await user.upload(fields.getByLabelText(/^Fichier de l’agenda/), file('PK', 'agenda.csv'));
    await user.click(fields.getByRole('button', go));
    await waitFor(() =>
      expect(fields.getByLabelText(/^Fichier de l’agenda/)).toHaveAccessibleDescription(
        /une archive ou un classeur/,
      ),
    );
  });
});

describe('an address', () => {
  it('is sent with whether to follow it, and what becomes of its changes', async () => {
    serve({ trusted: true });
    const sent: unknown[] = [];
    server.use(
      http.post(at('/imports'), async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(anImport(), { status: 201 });
      }),
    );
    const { user } = await open();
    const fields = await form();
    await user.click(fields.getByRole('radio', { name: 'Une adresse' }));
    await user.type(
      fields.getByRole('textbox', { name: /^Adresse de l’agenda/ }),
      'webcal://agenda.example.org/tout.ics',
    );
    await user.click(fields.getByRole('checkbox', { name: 'Suivre cette adresse' }));
    await user.click(fields.getByRole('checkbox', { name: 'Afficher cette adresse' }));
    await user.click(fields.getByRole('radio', { name: 'Publier' }));
    await user.selectOptions(fields.getByRole('combobox', { name: /^Type/ }), 'Atelier');
    await user.click(fields.getByRole('button', go));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toEqual({
      organisationId: 'o1',
      url: 'webcal://agenda.example.org/tout.ics',
      follow: true,
      showAddress: true,
      as: 'submitted',
      kind: 'workshop',
    });
  });

  it.each([
    ['agenda', null, /Écrivez une adresse complète/],
    ['https://a.example', { reason: 'forbidden-address' }, /pas sur l’Internet public/],
    ['https://a.example', { reason: 'address-not-found' }, /rien à cette adresse/],
  ])('%s with %o is explained beside the field', async (address, answer, words) => {
    serve();
    if (answer)
      server.use(http.post(at('/imports'), () => problem('unreachable-source', 422, answer)));
    const { user } = await open();
    const fields = await form();
    await user.click(fields.getByRole('radio', { name: 'Une adresse' }));
    const field = fields.getByRole('textbox', { name: /^Adresse de l’agenda/ });
    await user.type(field, address);
    await user.click(fields.getByRole('button', go));
    await waitFor(() => expect(field).toHaveAccessibleDescription(words));
  });
});

describe('addresses that are followed', () => {
  it('say what went wrong last, and go on when asked', async () => {
    const failing = aSource({
      state: 'paused',
      nextReadAt: null,
      failures: 3,
      problem: {
        code: 'unknown-host',
        type: '/problems/unreachable-source',
        detail: 'x',
        violations: [],
      },
    });
    serve({ sources: [failing] });
    const sent: unknown[] = [];
    server.use(
      http.put(at('/organisations/o1/sources/s1'), async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(aSource());
      }),
    );
    const { user } = await open();
    expect(await screen.findByText('Suspendue')).toBeVisible();
    expect(
      screen.getByText(/Les 3 dernières lectures ont échoué.*Ce site n’existe pas/),
    ).toBeVisible();
    await user.click(
      screen.getByRole('button', { name: /^Reprendre le suivi.*Agenda des communs$/ }),
    );
    await waitFor(() => expect(sent).toEqual([{ paused: false, as: 'draft', kind: 'workshop' }]));
  });

  it('are left only after a question', async () => {
    serve({ sources: [aSource()] });
    let left = 0;
    server.use(
      http.delete(at('/organisations/o1/sources/s1'), () => {
        left += 1;
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user } = await open();
    await user.click(
      await screen.findByRole('button', { name: 'Ne plus suivre Agenda des communs' }),
    );
    expect(left).toBe(0);
    await user.click(
      within(screen.getByRole('dialog')).getByRole('button', { name: 'Ne plus suivre' }),
    );
    await waitFor(() => expect(left).toBe(1));
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: 'Adresses suivies' })).toHaveFocus(),
    );
  });
});

describe('the history', () => {
  it('counts what each reading held and what became of it, page by page', async () => {
    serve();
    server.use(
      http.get(at('/organisations/o1/imports'), ({ request }) =>
        new URL(request.url).searchParams.get('cursor') === 'c2'
          ? HttpResponse.json(pageOf([anImport({ id: 'i2', name: 'Le plus ancien' })], null, 2))
          : HttpResponse.json(
              pageOf(
                [
                  anImport({
                    state: 'applied',
                    verdicts: { new: 12, changed: 1, invalid: 2, unchanged: 0 },
                    rows: { applied: 12, failed: 1, pending: 2 },
                  }),
                ],
                'c2',
                2,
              ),
            ),
      ),
    );
    const { user } = await open();
    const words = '12 nouveaux, 1 modifié et 2 à corriger · 12 reprises · 1 refusée';
    expect(await screen.findByText(words)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Afficher la suite' }));
    expect(await screen.findByRole('link', { name: 'Le plus ancien' })).toHaveAttribute(
      'href',
      '/me/organisations/o1/imports/i2',
    );
  });
});

describe('somebody else’s organisation', () => {
  it('is explained, with a way on', async () => {
    server.use(
      http.get(at('/organisations/o1'), () =>
        HttpResponse.json({ ...organisation(), actions: [] }),
      ),
    );
    await open();
    expect(await screen.findByText('Vous ne représentez pas cette organisation')).toBeVisible();
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
  });
});

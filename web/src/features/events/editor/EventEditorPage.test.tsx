import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { server } from '@/testing/server';
import { writeBackup } from './backup';
import {
  me,
  openEditor as open,
  origin,
  request,
  saved,
  serveEvent,
  serveMe,
  write,
} from './fixtures';
import { emptyForm, type EventRequest } from './model';

describe('a new event', () => {
  it('becomes a draft at its title, once, and says when it was saved', async () => {
    serveMe();
    const keys: (string | null)[] = [];
    server.use(
      http.post(`${origin}/api/v1/events`, async ({ request: sent }) => {
        keys.push(sent.headers.get('Idempotency-Key'));
        const body = (await sent.json()) as EventRequest;
        return HttpResponse.json(saved(body), { status: 201, headers: { ETag: '"1-a"' } });
      }),
    );
    const { user } = await open();
    await write(user, await screen.findByRole('textbox', { name: /^Titre/ }), 'Atelier');
    expect(await screen.findByText(/Enregistré à/)).toBeVisible();
    expect(keys).toEqual([expect.any(String)]);
  });

  it('needs an organisation: the way to one is shown', async () => {
    serveMe({ ...me, organisations: [] });
    await open();
    expect(
      await screen.findByRole('link', { name: 'Choisir ou créer une organisation' }),
    ).toHaveAttribute('href', '/me/organisations');
  });

  it('keeps what was typed when the network is lost, and shows it again', async () => {
    serveMe();
    const typed = { ...emptyForm('fr', 'Europe/Paris'), organisationId: 'o1' };
    writeBackup('u1', 'new', { ...typed, title: { fr: 'Retrouvé' } });
    await open();
    expect(await screen.findByText('Votre saisie a été retrouvée')).toBeVisible();
    expect(screen.getByRole('textbox', { name: /^Titre/ })).toHaveValue('Retrouvé');
  });

  it('says that it is offline, and saves when the network is back', async () => {
    serveMe();
    server.use(http.post(`${origin}/api/v1/events`, () => HttpResponse.error()));
    const { user } = await open();
    await write(user, await screen.findByRole('textbox', { name: /^Titre/ }), 'Atelier');
    expect(await screen.findByText(/Hors connexion/)).toBeVisible();
    expect(localStorage.getItem('soga.editor.u1.new')).toContain('Atelier');
    server.use(
      http.post(`${origin}/api/v1/events`, () =>
        HttpResponse.json(saved(request), { status: 201, headers: { ETag: '"1-a"' } }),
      ),
    );
    window.dispatchEvent(new Event('online'));
    expect(await screen.findByText(/Enregistré à/)).toBeVisible();
    expect(localStorage.getItem('soga.editor.u1.new')).toBeNull();
  });
});

describe('an event that is there', () => {
  it('is saved with the version it was read at', async () => {
    serveMe();
    serveEvent();
    const seen: (string | null)[] = [];
    server.use(
      http.put(`${origin}/api/v1/events/e1`, async ({ request: sent }) => {
        seen.push(sent.headers.get('If-Match'));
        return HttpResponse.json(saved((await sent.json()) as EventRequest), {
          headers: { ETag: '"2-b"' },
        });
      }),
    );
    const { user } = await open('e1');
    await user.selectOptions(
      await screen.findByRole('combobox', { name: /Type d’événement/ }),
      'Atelier',
    );
    expect(await screen.findByText(/Enregistré à/)).toBeVisible();
    expect(seen).toEqual(['"1-a"']);
  });

  it('shows what is missing on its fields and in a summary', async () => {
    serveMe();
    serveEvent();
    server.use(
      http.post(`${origin}/api/v1/events/e1/submit`, () =>
        HttpResponse.json(
          {
            type: '/problems/incomplete',
            title: 'Incomplete',
            status: 400,
            detail: '',
            violations: [
              { pointer: '/kind', message: 'Choose', reason: 'missing' },
              { pointer: '/summary/fr', message: 'Say', reason: 'missing' },
            ],
          },
          { status: 400, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      ),
    );
    const { user } = await open('e1');
    await user.click(await screen.findByRole('button', { name: 'Soumettre à la relecture' }));
    const summary = await screen.findByRole('alert');
    expect(summary).toHaveFocus();
    expect(within(summary).getAllByRole('link')).toHaveLength(2);
    const kind = screen.getByRole('combobox', { name: /Type d’événement/ });
    expect(kind).toHaveAccessibleDescription(/Choisissez le type/);
    await user.click(within(summary).getByRole('link', { name: /Choisissez le type/ }));
    expect(kind).toHaveFocus();
  });

  it('folds what it can do without, with a count, and writes marks for who does not know them', async () => {
    serveMe();
    serveEvent({ description: { fr: 'Venez nombreux' } });
    server.use(
      http.put(`${origin}/api/v1/events/e1`, async ({ request: sent }) =>
        HttpResponse.json(saved((await sent.json()) as EventRequest), {
          headers: { ETag: '"2-b"' },
        }),
      ),
    );
    const { user } = await open('e1');
    const fold = (await screen.findByRole('heading', { name: 'Précisions facultatives' })).closest(
      'details',
    );
    expect(fold).not.toHaveAttribute('open');
    expect(fold).toHaveTextContent('0 sur 8 renseignées');
    const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Description' });
    text.setSelectionRange(6, 14);
    await user.click(screen.getByRole('button', { name: 'Gras' }));
    expect(text).toHaveValue('Venez **nombreux**');
    await user.click(screen.getByRole('button', { name: 'Liste' }));
    expect(text).toHaveValue('- Venez **nombreux**');
    expect(text).toHaveFocus();
    await user.click(screen.getByText('Précisions facultatives'));
    await user.click(screen.getByRole('radio', { name: 'Gratuit' }));
    expect(fold).toHaveTextContent('1 sur 8 renseignées');
  });

  it('offers both versions when someone else changed it meanwhile', async () => {
    serveMe();
    serveEvent();
    const sent: [string | null, EventRequest][] = [];
    server.use(
      http.put(`${origin}/api/v1/events/e1`, async ({ request: put }) => {
        const version = put.headers.get('If-Match');
        const body = (await put.json()) as EventRequest;
        sent.push([version, body]);
        if (version === '"1-a"') {
          serveEvent({ title: { fr: 'Le leur' } }, '"2-b"');
          return HttpResponse.json(
            { type: '/problems/stale-version', title: 'Stale', status: 412, detail: '' },
            { status: 412, headers: { 'Content-Type': 'application/problem+json' } },
          );
        }
        return HttpResponse.json(saved(body), { headers: { ETag: '"3-c"' } });
      }),
    );
    const { user } = await open('e1');
    await write(user, await screen.findByRole('textbox', { name: /^Titre/ }), ' à moi');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/Le leur/)).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Garder toute ma version' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]?.[0]).toBe('"2-b"');
    expect(sent[1]?.[1].title).toEqual({ fr: 'Atelier à moi' });
  });

  it('cannot be edited while it is reviewed, and says so', async () => {
    serveMe();
    serveEvent({ actions: [{ name: 'edit', allowed: false, reason: 'being-reviewed' }] });
    await open('e1');
    expect(await screen.findByText(/relit cet événement/)).toBeVisible();
  });
});

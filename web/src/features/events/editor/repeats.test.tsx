import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { server } from '@/testing/server';
import { openEditor as open, origin, request, saved, serveEvent, serveMe, write } from './fixtures';
import type { EventRequest } from './model';

describe('an event that repeats', () => {
  it('repeats every first Tuesday, not in August, without the date that is skipped', async () => {
    serveMe();
    const first = { start: '2127-01-07T18:00', end: '2127-01-07T20:00', zone: 'Europe/Paris' };
    serveEvent({ schedule: first });
    const sent: EventRequest[] = [];
    server.use(
      http.put(`${origin}/api/v1/events/e1`, async ({ request: put }) => {
        sent.push((await put.json()) as EventRequest);
        return HttpResponse.json(saved(sent.at(-1) ?? request), { headers: { ETag: '"2-b"' } });
      }),
    );
    const { user } = await open('e1');
    const part = within(await screen.findByRole('region', { name: 'Répétition' }));
    await user.selectOptions(
      part.getByRole('combobox', { name: 'Répéter l’événement' }),
      'Tous les mois ou tous les quelques mois',
    );
    expect(part.getByRole('radio', { name: 'Le premier mardi du mois' })).toBeChecked();
    await user.click(part.getByText('Exclure des mois'));
    await user.click(part.getByRole('checkbox', { name: 'août' }));
    await user.click(part.getByRole('radio', { name: 'Après un nombre de dates' }));
    const next = within(part.getByRole('list', { name: 'Les 5 prochaines dates' }));
    expect(next.getAllByRole('listitem')).toHaveLength(5);
    await user.click(
      next.getByRole('button', { name: /^Exclure cette date\s: mardi 4 février 2127/ }),
    );
    expect(part.getByRole('status')).toHaveTextContent(
      /^Chaque premier mardi du mois à 18 h, sauf en août, 10 fois, sauf le mardi 4 février 2127$/,
    );
    await waitFor(() =>
      expect(sent.at(-1)?.recurrence).toEqual({
        rrule: 'FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,9,10,11,12;BYDAY=1TU;COUNT=10',
        rdates: [],
        exdates: ['2127-02-04T18:00'],
      }),
    );
  });

  it('keeps a rule that the choices cannot say, and shows its problem beside it', async () => {
    serveMe();
    const recurrence = { rrule: 'FREQ=MONTHLY;BYDAY=1TU,3TU', rdates: [], exdates: [] };
    const first = { start: '2127-01-08T18:00', end: '2127-01-08T20:00', zone: 'Europe/Paris' };
    serveEvent({ schedule: first, recurrence });
    const sent: EventRequest[] = [];
    server.use(
      http.put(`${origin}/api/v1/events/e1`, async ({ request: put }) => {
        sent.push((await put.json()) as EventRequest);
        return HttpResponse.json(
          {
            type: '/problems/invalid-request',
            title: 'Invalid',
            status: 400,
            detail: '',
            violations: [
              {
                pointer: '/recurrence/rrule',
                message: 'The first date does not follow the rule',
                reason: 'first-date-outside-rule',
                choices: [{ value: '2127-01-07T18:00' }, { value: '2127-01-21T18:00' }],
              },
            ],
          },
          { status: 400, headers: { 'Content-Type': 'application/problem+json' } },
        );
      }),
    );
    const { user } = await open('e1');
    await write(user, await screen.findByRole('textbox', { name: /^Titre/ }), ' !');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.recurrence).toEqual(recurrence);
    expect(screen.getByRole('textbox', { name: 'RRULE' })).toHaveValue(recurrence.rrule);
    const repeats = screen.getByRole('combobox', { name: 'Répéter l’événement' });
    await waitFor(() =>
      expect(repeats).toHaveAccessibleDescription(/La première date ne correspond pas à la règle/),
    );
    await user.click(
      screen.getByRole('button', { name: 'mardi 7 janvier 2127, à partir de\u00a018\u00a0h' }),
    );
    await waitFor(() =>
      expect(sent.at(-1)?.schedule).toMatchObject({
        start: '2127-01-07T18:00',
        end: '2127-01-07T20:00',
      }),
    );
  });
});

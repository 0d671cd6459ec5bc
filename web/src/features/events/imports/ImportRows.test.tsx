import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { anImport, aRow, drafted, line, open, serve } from './fixtures';
import type { ImportRow } from './model';

const twin = {
  event: {
    id: 'e9',
    slug: 'autre',
    status: 'published',
    display: { language: 'fr', title: 'Cartographie' },
    organisation: { id: 'o2', slug: 'o2', name: 'La Maison' },
    schedule: { start: '2027-01-25T14:00', zone: 'Europe/Paris', endUnknown: true },
  },
  score: 0.91,
  parts: { title: 0.8, time: 1, place: 1, organiser: 0, uid: 0 },
} as unknown as ImportRow['twins'][number];

describe('an entry', () => {
  const show = async (row: ImportRow) => {
    serve(anImport({ verdicts: { [row.verdict]: 1 }, rows: { pending: 1 } }), [row], drafted);
    const page = await open();
    return { ...page, row: await line(new RegExp(row.title)) };
  };

  it('that changed shows before and after', async () => {
    const { row } = await show(
      aRow({
        verdict: 'changed',
        changes: [
          { field: '/schedule/start', before: '2027-01-25T14:00', after: '2027-01-25T15:30' },
          { field: '/place/city', before: null, after: 'Lyon' },
          { field: '/title/en', before: 'Mapping', after: 'Mapping data' },
        ],
      }),
    );
    expect(row.getByText('Quand', { selector: 'dt' }).nextSibling).toHaveTextContent(
      /Avant : lundi 25 janvier 2027, 14 h.* → Après : lundi 25 janvier 2027, 15 h 30/,
    );
    expect(row.getByText('Ville', { selector: 'dt' }).nextSibling).toHaveTextContent(
      'Avant : (vide) → Après : Lyon',
    );
    expect(row.getByText('Titre (anglais)')).toBeVisible();
  });

  it('that may be a duplicate shows the other one and the parts of the score', async () => {
    const { row } = await show(aRow({ verdict: 'possible-duplicate', twins: [twin] }));
    expect(row.getByRole('link', { name: 'Cartographie' })).toHaveAttribute(
      'href',
      '/events/autre',
    );
    expect(row.getByText(/Ressemblance 91\s%.*titre 80\s%, date 100\s%/)).toBeVisible();
    expect(row.queryByText(/même source/)).not.toBeInTheDocument();
  });

  it('that is the other one is linked to it: nothing is begun, and the focus stays there', async () => {
    const { applied } = serve(
      anImport({ verdicts: { 'possible-duplicate': 1 }, rows: { pending: 1 } }),
      [aRow({ verdict: 'possible-duplicate', twins: [twin] })],
      (row) => ({ ...drafted(row), outcome: 'linked' }),
    );
    const { user } = await open();
    expect(await screen.findByText(/La Maison continue de s’en occuper/)).toBeVisible();
    await user.dblClick(screen.getByRole('button', { name: /^C’est celui-ci.*Cartographie$/ }));
    expect(await screen.findByText('Rattaché')).toBeVisible();
    expect(applied).toEqual([{ links: [{ row: 'r1', event: 'e9' }], as: 'draft' }]);
    expect(screen.queryByRole('button', { name: /celui-ci/ })).not.toBeInTheDocument();
    expect(document.activeElement).toHaveTextContent('Rattaché');
  });

  it('that lacks something says why it will stay a draft, and what was guessed', async () => {
    const { row } = await show(
      aRow({
        missing: [{ pointer: '/kind', message: 'x', reason: 'missing' }],
        notices: [
          { code: 'seconds-left-out' },
          { code: 'zone-recognised', text: 'Bureau', zone: 'Europe/Paris' },
        ],
      }),
    );
    expect(row.getByText('Choisissez le type d’événement.')).toBeVisible();
    expect(row.getByText('Les secondes n’ont pas été reprises.')).toBeVisible();
    expect(row.getByText(/« Bureau » a été lu comme Europe\/Paris/)).toBeVisible();
  });

  it('that is gone is called off only after a question', async () => {
    const { applied } = serve(
      anImport({ verdicts: { gone: 1 }, rows: { pending: 1 } }),
      [aRow({ verdict: 'gone' })],
      () => ({ outcome: 'cancelled' }),
    );
    const { user } = await open();
    const bar = within(await screen.findByRole('region', { name: 'Reprendre' }));
    expect(bar.getByRole('button', { name: 'Rien n’est choisi' })).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: 'Disparus' }));
    await user.click(bar.getByRole('button', { name: 'Reprendre 1 disparu' }));
    const dialog = within(screen.getByRole('dialog', { name: /^Annuler 1 événement/ }));
    expect(applied).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Reprendre 1 disparu' }));
    expect(await screen.findByText('Annulé ou retiré ici')).toBeVisible();
    expect(applied).toEqual([{ verdicts: ['gone'], as: 'draft' }]);
  });
});

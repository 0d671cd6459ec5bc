import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { aTwin } from '../editor/fixtures';
import type { EventSummary } from '../model';
import { MonthGrid } from './MonthGrid';

const texts = ['calendar', 'events'];
const schedule = {
  start: '2026-12-01T14:00',
  end: '2026-12-01T17:00',
  zone: 'Europe/Paris',
  allDay: false,
  endUnknown: false,
};

describe('what is one of several dates', () => {
  it('is marked in its cell of the month', async () => {
    const shown = (title: string, partOfSeries: boolean): EventSummary =>
      aTwin({
        id: title,
        display: { language: 'fr', title, summary: '' },
        schedule,
        partOfSeries,
      }).event;
    await renderPage(
      <MonthGrid
        label="décembre 2026"
        month="2026-12"
        weeks={[['2026-11-30', '2026-12-01', '2026-12-02']]}
        today="2026-11-22"
        chosen={null}
        counts={new Map([['2026-12-01', 2]])}
        events={[shown('Permanence', true), shown('Sortie', false)]}
        onChoose={() => undefined}
        onTurn={() => undefined}
      />,
      { texts },
    );
    const day = screen.getByRole('button', { name: /^mardi 1/ });
    expect(within(day).getByText('Permanence')).toHaveTextContent('Série · Permanence');
    expect(within(day).getByText('Sortie')).toHaveTextContent(/^Sortie$/);
  });
});

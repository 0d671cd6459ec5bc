import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { aTwin } from '../editor/fixtures';
import type { EventMap, EventSummary } from '../model';
import { MapChoice } from './MapChoice';
import { MonthGrid } from './MonthGrid';

const texts = ['calendar', 'events'];
const schedule = {
  start: '2026-12-01T14:00',
  end: '2026-12-01T17:00',
  zone: 'Europe/Paris',
  allDay: false,
  endUnknown: false,
};

function feature(slug: string, of: string | null): EventMap['features'][number] {
  return {
    type: 'Feature',
    id: slug,
    geometry: { type: 'Point', coordinates: [4.8, 45.7] },
    properties: {
      ...schedule,
      slug,
      title: slug,
      kind: 'workshop',
      city: 'Lyon',
      status: 'published',
      partOfSeries: of !== null,
      originalStart: of,
    },
  };
}

describe('what is one of several dates', () => {
  it('is marked at its point of the map, and leads to that date', async () => {
    const features = [feature('permanence', '2026-12-01T14:00'), feature('sortie', null)];
    await renderPage(<MapChoice features={features} language="fr" onClose={() => undefined} />, {
      texts,
    });
    const [series, once] = screen.getAllByRole('listitem');
    expect(series).toHaveTextContent(/Lyon · Série$/);
    expect(within(series as HTMLElement).getByRole('link')).toHaveAttribute(
      'href',
      '/events/permanence?date=2026-12-01T14:00',
    );
    expect(once).not.toHaveTextContent('Série');
    expect(within(once as HTMLElement).getByRole('link')).toHaveAttribute('href', '/events/sortie');
  });

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

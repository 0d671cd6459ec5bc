import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { SurveyPage } from './SurveyPage';

const texts = ['surveys', 'events'];

describe('the link of a survey that was answered', () => {
  it('lets who was quoted take the words back by the same link', async () => {
    const gone = () =>
      HttpResponse.json(
        { type: '/problems/not-found', title: 'Not found', status: 404 },
        { status: 404, headers: { 'Content-Type': 'application/problem+json' } },
      );
    const acts: string[] = [];
    server.use(
      http.get('*/api/v1/surveys/abc', gone),
      http.get('*/api/v1/surveys/abc/quote', () =>
        HttpResponse.json({ text: 'Bravo', signature: 'Ada, Lyon' }),
      ),
      http.post('*/api/v1/surveys/abc/withdraw-quote', () => {
        acts.push('withdraw');
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const shown = await renderPage(<SurveyPage />, {
      at: '/surveys/abc',
      path: '/surveys/:token',
      texts,
    });
    expect(await screen.findByText('Bravo')).toBeVisible();
    expect(screen.getByText(/Ada, Lyon/)).toBeVisible();
    await shown.user.click(screen.getByRole('button', { name: 'Retirer mes mots' }));
    expect(await screen.findByText(/Vos mots sont retirés/)).toBeVisible();
    expect(acts).toEqual(['withdraw']);
  });
});

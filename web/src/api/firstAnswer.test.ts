import { describe, expect, it } from 'vitest';
import { firstAnswer, startOf } from './firstAnswer';

const asked = (address: string, answer: Promise<unknown>) => ({ address, language: 'fr', answer });

describe('the answer that comes with the page', () => {
  it('answers the same question in the same language', async () => {
    const address = '/api/v1/events?cancelled=hide&facets=country&size=6';
    await firstAnswer(asked(address, Promise.resolve({ items: [] })));
    const query = { size: 6, cancelled: 'hide', facets: ['country'] };
    expect(startOf('/api/v1/events', query, 'fr')?.data).toEqual({ items: [] });
    expect(startOf('/api/v1/events', query, 'en')).toBeUndefined();
    expect(startOf('/api/v1/events', { ...query, q: 'libre' }, 'fr')).toBeUndefined();
  });

  it('is not waited for when it is refused, and then answers nothing', async () => {
    await firstAnswer(asked('/api/v1/events/x', Promise.reject(new Error('offline'))));
    expect(startOf('/api/v1/events/x', {}, 'fr')).toBeUndefined();
  });
});

// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { aDelivery, aDisabledWebhook, aWebhook } from './fixtures';
import {
  answerWords,
  contentOf,
  deliveryState,
  emptyForm,
  gapsOf,
  hostOf,
  indented,
  isSameContent,
  pauseBefore,
  refusalsOf,
  stateOf,
  toContent,
  toForm,
} from './model';

const t = (key: string, values: Record<string, unknown> = {}) =>
  [key, ...Object.values(values)].join(' ');
const now = Date.parse('2026-11-21T10:00:00Z');

describe('how a webhook stands', () => {
  it('is on, in trouble, or off for a reason', () => {
    expect(stateOf(aWebhook())).toMatchObject({ name: 'on', tone: 'good' });
    expect(stateOf(aWebhook({ failingSince: '2026-11-20T10:00:00Z' }))).toEqual({
      name: 'failing',
      tone: 'warn',
      since: '2026-11-20T10:00:00Z',
    });
    expect(stateOf(aDisabledWebhook())).toEqual({
      name: 'off-failing',
      tone: 'bad',
      since: '2026-11-21T10:00:00Z',
    });
    expect(stateOf(aDisabledWebhook({ disabledReason: 'gone' })).name).toBe('gone');
    expect(stateOf(aDisabledWebhook({ disabledReason: 'by-hand' })).name).toBe('by-hand');
  });

  it('is called by the server it calls', () => {
    expect(hostOf('https://partner.example:8443/soga?key=1')).toBe('partner.example:8443');
  });
});

describe('reading the deliveries again', () => {
  const waiting = (nextAttemptAt: string) =>
    aDelivery({ status: 'pending', attempts: 2, nextAttemptAt });

  it('happens briefly after while one is about to leave, else now and then', () => {
    expect(pauseBefore([aDelivery()], null, now)).toBe(30_000);
    expect(pauseBefore([aDelivery(), waiting('2026-11-21T10:00:05Z')], null, now)).toBe(2_000);
    expect(pauseBefore([waiting('2026-11-21T12:00:00Z')], null, now)).toBe(30_000);
    expect(pauseBefore([aDelivery()], 'failed', now)).toBe(5_000);
  });

  it('tells what waits for the first time from what is tried again', () => {
    expect(deliveryState(aDelivery({ status: 'pending', attempts: 0 }))).toBe('pending');
    expect(deliveryState(waiting('2026-11-21T12:00:00Z'))).toBe('retrying');
  });
});

describe('the answer', () => {
  it('is told by its code, or by why there was none', () => {
    expect(answerWords(aDelivery(), t)).toBe('webhooks:answer.status 204');
    expect(answerWords(aDelivery({ status: 'pending', responseStatus: 500 }), t)).toBe(
      'webhooks:answer.expected 500',
    );
    expect(
      answerWords(aDelivery({ status: 'failed', responseStatus: null, refusal: 'too-slow' }), t),
    ).toBe('webhooks:refusal.too-slow');
  });
});

describe('the form', () => {
  it('takes an address of the calendar pasted whole for a filter, without how it was shown', () => {
    const filter = 'https://agenda.example/calendar?theme=data&view=map&place=Lyon&kind=cafe#x';
    expect(toContent({ ...emptyForm, url: ' https://a.example ', filter })).toEqual({
      url: 'https://a.example',
      types: [],
      filter: 'theme=data&kind=cafe',
    });
  });

  it('takes a query string too, and an address without one for everything', () => {
    expect(toContent({ ...emptyForm, filter: '?q=a+b' }).filter).toBe('q=a+b');
    expect(
      toContent({ ...emptyForm, filter: 'https://agenda.example/calendar' }).filter,
    ).toBeNull();
  });

  it('forgets chosen types when all are wanted', () => {
    const form = toForm(aWebhook());
    expect(toContent(form).types).toEqual(['event.published', 'event.cancelled']);
    expect(toContent({ ...form, scope: 'all' }).types).toEqual([]);
  });

  it('says what is missing or not understood, on its field', () => {
    expect(gapsOf({ url: 'partner', scope: 'some', types: [], filter: 'colour=red' }, t)).toEqual([
      { field: 'url', message: 'webhooks:wrong.url' },
      { field: 'types', message: 'webhooks:wrong.types' },
      { field: 'filter', message: 'webhooks:wrong.filter colour' },
    ]);
    expect(gapsOf(toForm(aWebhook()), t)).toEqual([]);
  });

  it('puts what the API refuses on the field it is about', () => {
    expect(
      refusalsOf(
        [
          { pointer: '/url', message: 'a' },
          { pointer: '/types/3', message: 'b' },
          { pointer: '?country', message: 'c' },
        ],
        t,
      ),
    ).toEqual([
      { field: 'url', message: 'webhooks:wrong.url' },
      { field: 'types', message: 'webhooks:wrong.types' },
      { field: 'filter', message: 'webhooks:wrong.filter country' },
    ]);
  });

  it('knows the same content, whatever the order of the types', () => {
    const content = contentOf(aWebhook());
    const turned = aWebhook({ types: ['event.cancelled', 'event.published'], version: 9 });
    expect(isSameContent(turned, content)).toBe(true);
    expect(isSameContent(aWebhook({ filter: null }), content)).toBe(false);
  });
});

describe('a message', () => {
  it('is shown as people read JSON, or as it came', () => {
    expect(indented('{"a":1}')).toBe('{\n  "a": 1\n}');
    expect(indented('{"a":')).toBe('{"a":');
  });
});

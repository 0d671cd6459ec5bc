import { afterEach, describe, expect, it, vi } from 'vitest';
import { componentCode, frameAddress, frameCode } from '@/lib/embedCode';
import { attributesOf } from './frame';
import { hearHeights, tellHeight } from './frames';
import { shadowed } from './styles';

afterEach(() => document.body.replaceChildren());

const wish = {
  origin: 'https://agenda.example',
  query: 'city=Lyon',
  language: 'fr',
  title: 'L’agenda',
};

describe('the code to paste', () => {
  it('is a script and an element with a link for those without script', () => {
    expect(componentCode({ ...wish, limit: 5, layout: 'compact' })).toBe(
      '<script async src="https://agenda.example/embed/soga-calendar.js"></script>\n' +
        '<soga-calendar query="city=Lyon" lang="fr" limit="5" layout="compact">\n' +
        '  <a href="https://agenda.example/calendar?city=Lyon">L’agenda</a>\n' +
        '</soga-calendar>',
    );
  });

  it('holds any filter without breaking out of its attribute', () => {
    const query = 'q=%22><script>&theme=data';
    const code = componentCode({ ...wish, query });
    document.body.innerHTML = code.slice(code.indexOf('\n'));
    expect(document.querySelector('soga-calendar')?.getAttribute('query')).toBe(query);
    expect(document.querySelector('script')).toBeNull();
    document.body.innerHTML = frameCode({ ...wish, title: '"><b>' });
    expect(document.querySelector('iframe')?.title).toBe('"><b>');
  });

  it('asks the frame for what the component shows', () => {
    const { pathname, search } = new URL(
      frameAddress({ ...wish, query: 'theme=data&q=a b', limit: 3 }),
    );
    expect(attributesOf({ pathname, search })).toEqual({
      target: '_blank',
      heading: '2',
      lang: 'fr',
      limit: '3',
      query: 'theme=data&q=a+b',
    });
    expect(
      attributesOf({ pathname: '/embed/events/un-caf%C3%A9', search: '?scheme=dark' }),
    ).toEqual({
      target: '_blank',
      heading: '2',
      scheme: 'dark',
      event: 'un-café',
    });
  });
});

describe('the height of a frame', () => {
  it('is told by our frames alone', () => {
    hearHeights('https://agenda.example');
    document.body.innerHTML = '<iframe></iframe><iframe></iframe>';
    const [ours, other] = document.querySelectorAll('iframe');
    const tell = (origin: string, data: unknown) =>
      window.dispatchEvent(
        new MessageEvent('message', { origin, data, source: ours?.contentWindow ?? null }),
      );
    tell('https://elsewhere.example', { type: 'soga:height', height: 9999 });
    tell('https://agenda.example', { type: 'other', height: 9999 });
    tell('https://agenda.example', { type: 'soga:height', height: '1px;position:fixed' });
    tell('https://agenda.example', null);
    expect(ours?.style.height).toBe('');
    tell('https://agenda.example', { type: 'soga:height', height: 321 });
    expect(ours?.style.height).toBe('321px');
    expect(other?.style.height).toBe('');
  });

  it('is not told when there is no page around', () => {
    const post = vi.spyOn(window, 'postMessage');
    tellHeight(document.body);
    expect(post).not.toHaveBeenCalled();
  });
});

it('brings the tokens into a shadow tree, in lengths the page around can set', () => {
  const css =
    ':root{color-scheme: light dark;--a:1.5rem;--b:clamp(1rem, 1.4vw, .5rem)}:root[data-theme=dark]{--c:0}@container (width < 26rem){.x{width:2rem}}';
  expect(shadowed(css)).toBe(
    ":host{--a:calc(1.5 * var(--soga-rem, 1rem));--b:clamp(calc(1 * var(--soga-rem, 1rem)), 1.4vw, calc(.5 * var(--soga-rem, 1rem)))}:host([scheme='dark']){--c:0}@container (width < 26rem){.x{width:calc(2 * var(--soga-rem, 1rem))}}",
  );
});

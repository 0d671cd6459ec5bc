import { describe, expect, it } from 'vitest';
import { canBegin, emptyForm, textLanguages, toRequest, writtenParts } from './model';
import { differences, merge } from './conflict';
import { plainHtml, previewOf } from './preview';
import { controlOf, gapsOf, isGiven, languageOfField, standing, problemsOf } from './problems';

const form = {
  ...emptyForm('fr', 'Europe/Paris'),
  organisationId: 'org',
  title: { fr: 'Atelier', en: ' ' },
};

describe('a form', () => {
  it('begins with an organisation and a title in its own language', () => {
    expect(canBegin(form)).toBe(true);
    expect(canBegin({ ...form, title: { en: 'Workshop' } })).toBe(false);
    expect(canBegin({ ...form, organisationId: '' })).toBe(false);
  });

  it('sends only what is written', () => {
    const request = toRequest(form);
    expect(request.title).toEqual({ fr: 'Atelier' });
    expect(request).toMatchObject({ schedule: null, place: null, online: null, kind: null });
  });

  it('leaves out what does not go with the format, and keeps it in the form', () => {
    const away = { ...form, format: 'online', place: { ...form.place, city: 'Paris' } };
    expect(toRequest(away).place).toBeNull();
    expect(toRequest({ ...away, format: 'hybrid' }).place?.city).toBe('Paris');
    const online = { url: 'https://example.org', releasedTo: 'everyone' };
    expect(toRequest({ ...form, format: 'on-site', online }).online).toBeNull();
  });

  it('says how far each language is written', () => {
    expect(writtenParts(form, 'fr')).toEqual({ done: 1, all: 3 });
    expect(textLanguages({ ...form, summary: { de: 'Kurz' } }, ['it'])).toEqual([
      'fr',
      'en',
      'de',
      'it',
    ]);
  });
});

describe('problems', () => {
  it.each([
    ['/title/fr', 'title.fr'],
    ['/schedule', 'schedule.start'],
    ['/schedule/end', 'schedule.end'],
    ['/place', 'place.city'],
    ['/place/coordinates/lat', 'place.coordinates'],
    ['/coOrganisationIds/1', 'coOrganisationIds'],
    ['/themes', 'themes'],
    ['/image/id', 'image'],
    ['/image/alt/fr', 'image.alt.fr'],
    ['/registration/url', 'registration.url'],
    ['/registration/closesAt', 'registration.closesAt'],
  ])('of %s stand beside %s', (pointer, control) => {
    expect(controlOf(pointer)).toBe(control);
  });

  it('are said by reason, by control, then as the API says', () => {
    const known: Record<string, string> = {
      'editor:missing.kind': 'Choisissez',
      'editor:reason.too-long': 'Trop long',
    };
    const words = (key: string, { defaultValue }: { defaultValue: string }) =>
      known[key] ?? defaultValue;
    const said = problemsOf(
      [
        { pointer: '/kind', message: 'x', reason: 'missing' },
        { pointer: '/schedule/end', message: 'y', reason: 'too-long' },
        { pointer: '/licence', message: 'z' },
      ],
      words,
    );
    expect(said.map(({ message }) => message)).toEqual(['Choisissez', 'Trop long', 'z']);
  });

  it('go when what was missing is given', () => {
    expect(isGiven(form, 'kind')).toBe(false);
    expect(isGiven({ ...form, kind: 'workshop' }, 'kind')).toBe(true);
    expect(isGiven({ ...form, languages: [] }, 'languages')).toBe(false);
    const registered = { url: '', releasedTo: 'registered' };
    expect(isGiven({ ...form, online: registered }, 'online.url')).toBe(true);
  });

  it('name everything that must be there at once, at most nine things, when nothing can be sent', () => {
    const empty = emptyForm('fr', 'Europe/Paris');
    const schedule = { ...empty.schedule, startDate: '2026-11-25' };
    const found = gapsOf({ ...empty, format: 'on-site', languages: [], schedule });
    expect(found.map(({ pointer, reason }) => [pointer, reason])).toEqual([
      ['/organisationId', 'missing'],
      ['/title/fr', 'missing'],
      ['/summary/fr', 'missing'],
      ['/kind', 'missing'],
      ['/schedule/start', 'gap-startTime'],
      ['/place/city', 'missing'],
      ['/place/country', 'missing'],
      ['/languages', 'missing'],
    ]);
    expect(gapsOf({ ...form, kind: '' })).toEqual([]);
  });

  it('go as soon as they are mended', () => {
    const wrong = [
      { pointer: '/replayUrl', message: 'no' },
      { pointer: '/themes/3', message: 'no' },
      { pointer: '/kind', message: '', reason: 'missing' as const },
    ];
    const then = { ...form, kind: '', replayUrl: 'x' };
    expect(standing(wrong, then, then)).toBe(wrong);
    const left = standing(wrong, { ...then, kind: 'workshop', replayUrl: 'https://x.eu' }, then);
    expect(left.map(({ pointer }) => pointer)).toEqual(['/themes/3']);
  });

  it('know the tab of a text', () => {
    expect(languageOfField('summary.en')).toBe('en');
    expect(languageOfField('place.city')).toBeNull();
  });
});

describe('two versions', () => {
  const base = { ...form, kind: 'workshop' };
  const mine = { ...base, title: { fr: 'Le mien' }, kind: 'meetup' };
  const theirs = { ...base, title: { fr: 'Le leur' }, licence: 'CC0-1.0' };

  it('are compared member by member, who changed it being followed', () => {
    expect(differences(base, mine, theirs)).toEqual([
      { member: 'title', choice: 'mine', both: true },
      { member: 'kind', choice: 'mine', both: false },
      { member: 'licence', choice: 'theirs', both: false },
    ]);
  });

  it('do not differ by what is empty, nor by the order of languages', () => {
    const typed = { ...base, title: { en: 'B', fr: 'A' }, summary: { fr: '' } };
    const stored = { ...base, title: { fr: 'A', en: 'B' }, summary: {} };
    expect(differences(base, typed, stored)).toEqual([]);
  });

  it('become one by the choices made', () => {
    const merged = merge(mine, theirs, [
      { member: 'title', choice: 'theirs' },
      { member: 'kind', choice: 'mine' },
    ]);
    expect(merged.title).toEqual({ fr: 'Le leur' });
    expect(merged.kind).toBe('meetup');
  });
});

describe('the preview', () => {
  const about = { saved: null, organisations: [], rendered: null };

  it('falls back on the event’s own language', () => {
    const { display } = previewOf({ ...form, summary: { fr: 'Un' } }, 'en', about);
    expect(display).toMatchObject({ language: 'fr', title: 'Atelier', summary: 'Un' });
  });

  it('never shows typed markup as markup', () => {
    expect(plainHtml('<b onclick="x">&\nb\n\nc')).toBe(
      '<p>&lt;b onclick=&quot;x&quot;&gt;&amp;<br>b</p><p>c</p>',
    );
  });

  it('shows the description as the API has rendered it, once it has', () => {
    const described = { ...form, description: { fr: '**a**' } };
    const rendered = { language: 'fr', html: '<p><strong>a</strong></p>' };
    expect(previewOf(described, 'fr', { ...about, rendered }).display.descriptionHtml).toBe(
      rendered.html,
    );
    expect(previewOf(described, 'fr', about).display.descriptionHtml).toBe('<p>**a**</p>');
  });
});

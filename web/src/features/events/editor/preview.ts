import type { components } from '@/api/schema';
import type { ShownEvent } from '../model';
import { toRequest, type EventForm, type EventResponse } from './model';

type OrganisationRef = components['schemas']['OrganisationRef'];

/** Title, summary and description in a language, each falling back to the default language. */
function textsOf(form: EventForm, language: string) {
  const own = form.defaultLanguage;
  const used = form.title[language]?.trim() ? language : own;
  return {
    language: used,
    title: form.title[used]?.trim() || '…',
    summary: form.summary[used]?.trim() || form.summary[own]?.trim() || null,
  };
}

/** Plain text as safe HTML, shown until the API has rendered the Markdown. */
export function plainHtml(text: string): string {
  const safe = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  return safe
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim())
    .map((paragraph) => `<p>${paragraph.trim().replaceAll('\n', '<br>')}</p>`)
    .join('');
}

type Rendered = { language: string; html: string } | null;

/** The event as visitors would see it with the present form. */
export function previewOf(
  form: EventForm,
  language: string,
  about: { saved: EventResponse | null; organisations: OrganisationRef[]; rendered: Rendered },
): ShownEvent {
  const request = toRequest(form);
  const display = textsOf(form, language);
  const described = form.description[display.language]?.trim()
    ? display.language
    : form.defaultLanguage;
  const text = form.description[described] ?? '';
  const html = about.rendered?.language === described ? about.rendered.html : plainHtml(text);
  const organisation = about.organisations.find(({ id }) => id === form.organisationId) ??
    about.saved?.organisation ?? { id: '', slug: '', name: '…' };
  return {
    display: { ...display, descriptionHtml: text.trim() ? html : null },
    status: 'published',
    kind: request.kind ?? null,
    format: request.format ?? null,
    schedule: request.schedule ?? null,
    recurrence: request.recurrence ?? null,
    place: request.place ?? null,
    online: request.online ?? null,
    themes: request.themes ?? [],
    audiences: request.audiences ?? [],
    languages: request.languages ?? [],
    organisation,
    coOrganisations: form.coOrganisations.map(({ id, name }) => ({ id, slug: id, name })),
    registration: request.registration ?? null,
    price: { free: request.price?.free ?? null, text: request.price?.text ?? {} },
    accessibility: form.accessibility,
    image: form.image && {
      id: form.image.id,
      alt: form.image.alt,
      small: `/api/v1/images/${form.image.id}/small`,
      large: `/api/v1/images/${form.image.id}/large`,
    },
    example: about.saved?.example ?? false,
    replayUrl: request.replayUrl ?? null,
    licence: request.licence ?? null,
  };
}

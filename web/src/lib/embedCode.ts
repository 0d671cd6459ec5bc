/** Code to paste into another site to show a view of the calendar there. */

export type EmbedWish = {
  /** Origin of this calendar: "https://agenda.example". */
  origin: string;
  /** The filter as a query string, without question mark. */
  query: string;
  language: string;
  limit?: number;
  layout?: 'list' | 'compact';
  /** The name of the view, for the frame's title and the link without script. */
  title: string;
};

/** Escapes text for HTML, including attribute values. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

const withQuery = (address: string, query: string) => (query ? `${address}?${query}` : address);

/** The web component; without script readers see the link inside it. */
export function componentCode(wish: EmbedWish): string {
  const { origin, query, language, limit, layout, title } = wish;
  const attributes = [
    query && `query="${escapeHtml(query)}"`,
    `lang="${escapeHtml(language)}"`,
    limit && `limit="${limit}"`,
    layout === 'compact' && 'layout="compact"',
  ].filter(Boolean);
  const address = escapeHtml(withQuery(`${origin}/calendar`, query));
  return [
    `<script async src="${origin}/embed/soga-calendar.js"></script>`,
    `<soga-calendar ${attributes.join(' ')}>`,
    `  <a href="${address}">${escapeHtml(title)}</a>`,
    '</soga-calendar>',
  ].join('\n');
}

/** The address of the same view for a frame. */
export function frameAddress({ origin, query, language, limit, layout }: EmbedWish): string {
  const search = new URLSearchParams(query);
  search.set('lang', language);
  if (limit) search.set('limit', String(limit));
  if (layout === 'compact') search.set('layout', layout);
  return `${origin}/embed/calendar?${search}`;
}

/** A frame, for sites that do not allow scripts. */
export function frameCode(wish: EmbedWish): string {
  const address = escapeHtml(frameAddress(wish));
  return `<iframe src="${address}" title="${escapeHtml(wish.title)}" loading="lazy" style="width:100%;height:40rem;border:0"></iframe>`;
}

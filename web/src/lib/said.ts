/** Texts by language with this one changed; an empty text is left out. */
export function said(texts: Record<string, string>, language: string, text: string) {
  const others = Object.entries(texts).filter(([key]) => key !== language);
  return Object.fromEntries(text ? [...others, [language, text]] : others);
}

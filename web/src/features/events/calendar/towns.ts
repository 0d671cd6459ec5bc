import { api, dataOf } from '@/api/client';
import { countryName } from '@/lib/geo';
import type { Suggestion } from '@/ui/ComboBox';

/** Towns whose name starts with the text; the value is a point in the form of the search. */
export async function suggestTowns(
  text: string,
  language: string,
  signal: AbortSignal,
): Promise<Suggestion[]> {
  const { items } = await dataOf(
    api.GET('/api/v1/places', { params: { query: { q: text } }, signal }),
  );
  return items.map(({ name, admin, country, coordinates: { lat, lon } }) => ({
    value: `${lat},${lon}`,
    label: name,
    detail: [admin, countryName(country, language)].filter(Boolean).join(', '),
  }));
}

export type Coordinates = { lat: number; lon: number };

const EARTH_KM = 6371.0088;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres on a sphere, which is precise enough to sort by. */
export function distanceKm(from: Coordinates, to: Coordinates): number {
  const [dLat, dLon] = [radians(to.lat - from.lat), radians(to.lon - from.lon)];
  const a =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(a)));
}

/** A distance in words: «3 km», «moins de 1 km». */
export function formatKm(km: number, language: string): string {
  const french = language.startsWith('fr');
  if (km < 1) return french ? 'moins de 1\u00a0km' : 'under 1\u00a0km';
  return `${new Intl.NumberFormat(french ? 'fr-FR' : 'en-GB').format(Math.round(km))}\u00a0km`;
}

/** The name of a country, from its two letters: FR is «France». */
export function countryName(code: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }).of(code) ?? code;
}

/** The name of a language in another: «allemand», "German". */
export function languageName(code: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(code) ?? code;
}

/** The position of the device, or null when it is refused, unknown or too slow. */
export function whereAmI(): Promise<Coordinates | null> {
  return new Promise((found) => {
    if (!('geolocation' in navigator)) return found(null);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => found({ lat: coords.latitude, lon: coords.longitude }),
      () => found(null),
      { timeout: 10_000, maximumAge: 600_000 },
    );
  });
}

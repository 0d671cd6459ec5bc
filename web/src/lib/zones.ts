/** The town a zone is named after, where its name differs from the IANA identifier or between languages. */
const towns: Record<string, { fr: string; en: string }> = {
  'Atlantic/Azores': { fr: 'Açores', en: 'the Azores' },
  'Atlantic/Canary': { fr: 'Canaries', en: 'the Canaries' },
  'Atlantic/Reykjavik': { fr: 'Reykjavik', en: 'Reykjavik' },
  'America/Martinique': { fr: 'Fort-de-France', en: 'Fort-de-France' },
  'America/Guadeloupe': { fr: 'Pointe-à-Pitre', en: 'Pointe-à-Pitre' },
  'America/Cayenne': { fr: 'Cayenne', en: 'Cayenne' },
  'America/Montreal': { fr: 'Montréal', en: 'Montreal' },
  'Indian/Reunion': { fr: 'Saint-Denis', en: 'Saint-Denis' },
  'Indian/Mayotte': { fr: 'Mamoudzou', en: 'Mamoudzou' },
  'Europe/Athens': { fr: 'Athènes', en: 'Athens' },
  'Europe/Brussels': { fr: 'Bruxelles', en: 'Brussels' },
  'Europe/Bucharest': { fr: 'Bucarest', en: 'Bucharest' },
  'Europe/Chisinau': { fr: 'Chișinău', en: 'Chișinău' },
  'Europe/Copenhagen': { fr: 'Copenhague', en: 'Copenhagen' },
  'Europe/Istanbul': { fr: 'Istanbul', en: 'Istanbul' },
  'Europe/Kyiv': { fr: 'Kyiv', en: 'Kyiv' },
  'Europe/Kiev': { fr: 'Kyiv', en: 'Kyiv' },
  'Europe/Lisbon': { fr: 'Lisbonne', en: 'Lisbon' },
  'Europe/London': { fr: 'Londres', en: 'London' },
  'Europe/Luxembourg': { fr: 'Luxembourg', en: 'Luxembourg' },
  'Europe/Malta': { fr: 'Malte', en: 'Malta' },
  'Europe/Moscow': { fr: 'Moscou', en: 'Moscow' },
  'Europe/Podgorica': { fr: 'Podgorica', en: 'Podgorica' },
  'Europe/Tirane': { fr: 'Tirana', en: 'Tirana' },
  'Europe/Vienna': { fr: 'Vienne', en: 'Vienna' },
  'Europe/Vilnius': { fr: 'Vilnius', en: 'Vilnius' },
  'Europe/Warsaw': { fr: 'Varsovie', en: 'Warsaw' },
  'Europe/Zurich': { fr: 'Zurich', en: 'Zurich' },
  'Asia/Nicosia': { fr: 'Nicosie', en: 'Nicosia' },
};

const plural = new Set(['Açores', 'Canaries']);

/** «heure de Paris», «heure d’Athènes»; "Paris time"; «hora (Paris)», with the town's English name. UTC is named as such. */
export function zoneName(zone: string, language: string): string {
  const last = zone.split('/').at(-1) ?? zone;
  const tongue = language.slice(0, 2);
  if (last === 'UTC' || last === 'GMT') return tongue === 'fr' ? 'heure UTC' : 'UTC';
  const known = towns[zone];
  const plain = last.replaceAll('_', ' ');
  if (tongue === 'es' || tongue === 'it')
    return `${tongue === 'es' ? 'hora' : 'ora'} (${known?.en.replace('the ', '') ?? plain})`;
  if (tongue !== 'fr') return `${known?.en ?? plain} time`;
  const town = known?.fr ?? plain;
  if (plural.has(town)) return `heure des ${town}`;
  return /^[AEIOUÀÉÈHY]/.test(town) ? `heure d’${town}` : `heure de ${town}`;
}

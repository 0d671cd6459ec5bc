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

/** Spanish and Italian, by the last part of the zone; a town without its own name there has none here. */
const others: Record<string, { time: string; towns: Record<string, string> }> = {
  es: {
    time: 'hora de',
    towns: {
      Amsterdam: 'Ámsterdam',
      Athens: 'Atenas',
      Azores: 'las Azores',
      Berlin: 'Berlín',
      Brussels: 'Bruselas',
      Bucharest: 'Bucarest',
      Canary: 'Canarias',
      Copenhagen: 'Copenhague',
      Dublin: 'Dublín',
      Istanbul: 'Estambul',
      Lisbon: 'Lisboa',
      London: 'Londres',
      Luxembourg: 'Luxemburgo',
      Paris: 'París',
      Prague: 'Praga',
      Rome: 'Roma',
      Sofia: 'Sofía',
      Stockholm: 'Estocolmo',
      Vienna: 'Viena',
      Warsaw: 'Varsovia',
      Zurich: 'Zúrich',
    },
  },
  it: {
    time: 'ora di',
    towns: {
      Athens: 'Atene',
      Azores: 'Ponta Delgada',
      Berlin: 'Berlino',
      Brussels: 'Bruxelles',
      Bucharest: 'Bucarest',
      Canary: 'Las Palmas',
      Copenhagen: 'Copenaghen',
      Dublin: 'Dublino',
      Lisbon: 'Lisbona',
      London: 'Londra',
      Luxembourg: 'Lussemburgo',
      Paris: 'Parigi',
      Prague: 'Praga',
      Rome: 'Roma',
      Stockholm: 'Stoccolma',
      Vienna: 'Vienna',
      Warsaw: 'Varsavia',
      Zurich: 'Zurigo',
    },
  },
};

const plural = new Set(['Açores', 'Canaries']);

/** «heure de Paris», «heure d’Athènes»; "Paris time"; «hora de París», «ora di Parigi». UTC is named as such. */
export function zoneName(zone: string, language: string): string {
  const last = zone.split('/').at(-1) ?? zone;
  const tongue = language.slice(0, 2);
  if (last === 'UTC' || last === 'GMT') return tongue === 'fr' ? 'heure UTC' : 'UTC';
  const known = towns[zone];
  const plain = last.replaceAll('_', ' ');
  const here = others[tongue];
  if (here) return `${here.time} ${here.towns[last] ?? known?.en ?? plain}`;
  if (tongue !== 'fr') return `${known?.en ?? plain} time`;
  const town = known?.fr ?? plain;
  if (plural.has(town)) return `heure des ${town}`;
  return /^[AEIOUÀÉÈHY]/.test(town) ? `heure d’${town}` : `heure de ${town}`;
}

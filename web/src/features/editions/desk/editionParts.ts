import type { TFunction } from 'i18next';
import type { Part } from '@/api/refusals';
import type { useRules } from '@/api/useRules';

/**
 * What the API may refuse of a new edition.
 *
 * @param legOfRoom For each room that is sent, the position of its city in the form
 */
export function editionParts(
  t: TFunction<'editionDesk'>,
  rule: ReturnType<typeof useRules>,
  legOfRoom: readonly number[],
): Part[] {
  return [
    {
      at: /^\/(text\/name|slug|legs\/\d+\/create\/title)/,
      say: rule(t('editionDesk:new.name'), 'text', { least: 3, most: 160 }),
      field: 'name',
    },
    {
      at: /^\/(text\/theme|legs\/\d+\/create\/summary)/,
      say: rule(t('editionDesk:new.theme'), 'most', { most: 200 }),
      field: 'theme',
    },
    {
      at: /^\/organiserId/,
      say: rule(t('editionDesk:new.organiser'), 'choose'),
      field: 'organiser',
    },
    { at: /^\/days\/first/, say: rule(t('editionDesk:new.first'), 'day'), field: 'day0' },
    {
      at: /^\/days\/last/,
      say: rule(t('editionDesk:new.last'), 'lastDay', { most: 120 }),
      field: 'last0',
    },
    {
      at: /^\/legs\/(\d+)\/create\/firstDay/,
      say: rule(t('editionDesk:new.first'), 'day'),
      field: ([, leg]) => `day${leg}`,
    },
    {
      at: /^\/legs\/(\d+)\/create\/lastDay/,
      say: rule(t('editionDesk:new.last'), 'lastDay', { most: 120 }),
      field: ([, leg]) => `last${leg}`,
    },
    {
      at: /^\/legs\/(\d+)\/create\/country/,
      say: rule(t('editionDesk:new.country'), 'country'),
      field: ([, leg]) => `country${leg}`,
    },
    {
      at: /^\/legs\/(\d+)\/create\/venue/,
      say: rule(t('editionDesk:new.venue'), 'most', { most: 200 }),
      field: ([, leg]) => `venue${leg}`,
    },
    {
      at: /^\/legs\/(\d+)/,
      say: rule(t('editionDesk:new.town'), 'text', { least: 1, most: 100 }),
      field: ([, leg]) => `city${leg}`,
    },
    {
      at: /^\/rooms\/?(\d*)/,
      say: rule(t('editionDesk:new.rooms'), 'lines', { lines: 60, most: 80 }),
      field: ([, room]) => `rooms${legOfRoom[Number(room)] ?? 0}`,
    },
    {
      at: /^\/tracks/,
      say: rule(t('editionDesk:new.tracks'), 'lines', { lines: 12, most: 80 }),
      field: 'tracks',
    },
  ];
}

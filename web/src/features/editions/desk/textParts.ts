import type { TFunction } from 'i18next';
import type { Part } from '@/api/refusals';
import type { useRules } from '@/api/useRules';

/** What the API may refuse of the texts of an edition. */
export function textParts(t: TFunction<'editionDesk'>, rule: ReturnType<typeof useRules>): Part[] {
  const say = (label: string, accepted: string) => t('ui:refusal.part', { label, rule: accepted });
  return [
    {
      at: /^\/text\/name\/?(fr|en)?/,
      say: rule(t('editionDesk:new.name'), 'text', { least: 1, most: 160 }),
      field: ([, lang = 'fr']) => `name-${lang}`,
    },
    {
      at: /^\/text\/theme\/?(fr|en)?/,
      say: rule(t('editionDesk:new.theme'), 'most', { most: 200 }),
      field: ([, lang = 'fr']) => `theme-${lang}`,
    },
    {
      at: /^\/text\/summary\/?(fr|en)?/,
      say: rule(t('editionDesk:texts.summary'), 'most', { most: 1000 }),
      field: ([, lang = 'fr']) => `summary-${lang}`,
    },
    {
      at: /^\/about\/submissionsOpenOn/,
      say: rule(t('editionDesk:texts.opens'), 'day'),
      field: 'opens',
    },
    {
      at: /^\/about\/onlineRooms\/(opensBefore|closesAfter)/,
      say: rule(t('editionDesk:texts.rooms'), 'minutes'),
      field: ([, part = 'opensBefore']) => part,
    },
    {
      at: /^\/about\/calls\/(\d+)\/(?:title|text)/,
      say: rule(t('editionDesk:texts.callTitle.fr'), 'text', { least: 1, most: 160 }),
      field: ([, index]) => `call${index}-title-fr`,
    },
    {
      at: /^\/about\/calls\/(\d+)\/(?:closesOn|opensOn)/,
      say: rule(t('editionDesk:texts.callCloses'), 'day'),
      field: ([, index]) => `call${index}-closesOn`,
    },
    {
      at: /^\/about\/calls\/(\d+)\/closesTime/,
      say: say(t('editionDesk:texts.callTime'), t('editionDesk:texts.callTimeHint')),
      field: ([, index]) => `call${index}-closesTime`,
    },
    {
      at: /^\/about\/calls\/(\d+)\/zone/,
      say: say(t('editionDesk:texts.callZone'), t('editionDesk:texts.callZoneHint')),
      field: ([, index]) => `call${index}-zone`,
    },
    {
      at: /^\/about\/(call|press)s?\/(\d+)\/address/,
      say: say(t('editionDesk:texts.address'), t('editionDesk:texts.addressHint')),
      field: ([, list, index]) => `${list}${index}-address`,
    },
    {
      at: /^\/about\/press\/(\d+)\/publisher/,
      say: rule(t('editionDesk:texts.publisher'), 'text', { least: 1, most: 120 }),
      field: ([, index]) => `press${index}-publisher`,
    },
    {
      at: /^\/about\/press\/(\d+)/,
      say: rule(t('editionDesk:texts.pressTitle'), 'text', { least: 1, most: 300 }),
      field: ([, index]) => `press${index}-title`,
    },
    {
      at: /^\/partners/,
      say: rule(t('editions:partners.title'), 'choose'),
      field: 'partners',
    },
    {
      at: /^\/about\/questions/,
      say: rule(t('editionDesk:texts.questions'), 'questions'),
      field: 'questions',
    },
  ];
}

import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { formatDay } from '@/lib/dates';
import { countryName } from '@/lib/geo';
import { money } from '@/lib/numbers';
import { addDays } from '@/lib/wallTime';
import type { Tone } from '@/ui/StatusBadge';
import { useCatalogue, type Membership } from './api';
import { textIn } from './model';

export const tones: Record<Membership['status'], Tone> = {
  applied: 'info',
  incomplete: 'warn',
  admitted: 'info',
  refused: 'quiet',
  due: 'warn',
  current: 'good',
  grace: 'warn',
  lapsed: 'bad',
  resigned: 'quiet',
  excluded: 'quiet',
  ended: 'quiet',
  merged: 'quiet',
};
export const statuses = Object.keys(tones) as Membership['status'][];

/** The association's zone, in which its days begin. */
export const ZONE = 'Europe/Paris';

/** Names, days and amounts as the desk shows them. */
export function useWords() {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const { data } = useCatalogue();
  const named = (
    list: readonly { code: string; label: Record<string, string> }[] | undefined,
    code: string,
  ) => textIn(list?.find((one) => one.code === code)?.label ?? { fr: code }, language);
  return {
    language,
    catalogue: data,
    tier: (code: string) => named(data?.tiers, code),
    college: (code: string) => named(data?.colleges, code),
    segment: (code: string | null | undefined) => (code ? named(data?.segments, code) : t('none')),
    country: (code: string) => countryName(code, language),
    day: (date: string) => formatDay(date, language),
    /** The last day of what ends before this one. */
    dayBefore: (date: string) => formatDay(addDays(date, -1), language),
    /** «1er octobre», "1 October", for `10-01`. */
    dayOfYear: (monthDay: string) =>
      formatDay(`2026-${monthDay}`, language, { year: true }).replace(/^\S+ /, ''),
    money: (cents: number, currency: string) => money(cents, currency, language),
  };
}

import type { ComputedFigure } from './api';

type Unit = ComputedFigure['measure']['unit'];
type Words = (key: string, values?: Record<string, unknown>) => string;

/** «1 204», "66.7%", «4,5 sur 5», «1 895,50 €». */
export function valueText(value: number, unit: Unit, language: string, t: Words): string {
  const number = new Intl.NumberFormat(language, {
    maximumFractionDigits: 1,
    ...(unit === 'percent' && { style: 'percent' }),
    ...(unit === 'eur' && {
      style: 'currency',
      currency: 'EUR',
      minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
      maximumFractionDigits: Number.isInteger(value) ? 0 : 2,
    }),
  }).format(unit === 'percent' ? value / 100 : value);
  return unit === 'out-of-five' ? t('editions:figures.outOfFive', { number }) : number;
}

/** The share of a bar that is filled, in percent: of the greatest value, or of the whole for rates. */
export function shareOf(value: number, unit: Unit, values: readonly number[]): number {
  const whole = unit === 'percent' ? 100 : unit === 'out-of-five' ? 5 : Math.max(1, ...values);
  return Math.min(100, Math.max(value > 0 ? 1 : 0, (value / whole) * 100));
}

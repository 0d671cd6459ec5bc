/** «87 %»: a share from 0 to 1. */
export function percent(share: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(share);
}

import type { TFunction } from 'i18next';
import { isProblem } from '@/api/problem';

/** Why a decision failed and what to do; uses the moderation texts where there are any. */
export function explain(error: unknown, t: TFunction<'moderation'>): string {
  if (!isProblem(error) || error.status === 0) return t('moderation:problem.network');
  switch (error.type) {
    case 'taken-by-another':
      return t('moderation:problem.taken');
    case 'stale-version':
      return t('moderation:problem.stale');
    case 'own-organisation':
      return t('moderation:problem.own');
    case 'illegal-transition':
      return error.reason === 'not-taken'
        ? t('moderation:problem.notTaken')
        : t('moderation:problem.decided');
    default:
      return error.detail ?? error.title;
  }
}

/** True when the page no longer shows what the server has. */
export function isOutdated(error: unknown): boolean {
  return isProblem(error, 'taken-by-another', 'stale-version', 'illegal-transition');
}

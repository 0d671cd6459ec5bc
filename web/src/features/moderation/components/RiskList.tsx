import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { percent } from '@/lib/numbers';
import type { Risk } from '../model';
import css from './Panel.module.css';

/** The points to check, each explained; they decide nothing. */
export function RiskList({ risks }: { risks: Risk[] }) {
  const { t } = useTranslation('moderation');
  const language = useLanguage();
  if (risks.length === 0) return <p className={css.soft}>{t('risk.none')}</p>;
  return (
    <ul className={css.plain}>
      {risks.map(({ code, detail }) => (
        <li key={`${code} ${detail}`} className={css.risk}>
          <TriangleAlert size={18} aria-hidden />
          <span>{t(`risk.${code}.long`, figure(code, detail, language))}</span>
        </li>
      ))}
    </ul>
  );
}

/** The detail in the form its sentence needs: a count, a share, a distance or a word. */
function figure(code: Risk['code'], detail: string | null | undefined, language: string) {
  const number = Number(detail ?? 0);
  switch (code) {
    case 'refused-before':
      return { count: number };
    case 'likely-twin':
      return { detail: percent(number, language) };
    case 'far-away':
      return { detail: new Intl.NumberFormat(language).format(number) };
    default:
      return { detail: detail ?? '' };
  }
}

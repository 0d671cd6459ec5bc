import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { money } from '@/lib/numbers';
import { Banner } from '@/ui/Banner';
import type { PreCheck } from './api';
import css from './Claims.module.css';
import { DistanceMap } from './DistanceMap';
import { distanceOf, textIn, toneOf } from './model';
import { RuleList } from './RuleList';

/** The verdict, each rule with its reason, the distance drawn, and what to bring. Receives the focus. */
export function PreCheckAnswer({ answer }: { answer: PreCheck }) {
  const { t } = useTranslation('claims');
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [answer]);
  const distance = distanceOf(answer);
  const amount = money(answer.amount.cents, answer.amount.currency, language);
  return (
    <div className={css.answer}>
      <h2 ref={heading} tabIndex={-1}>
        {t('answer.title')}
      </h2>
      <Banner
        tone={toneOf(answer.verdict)}
        announce="status"
        title={t(`answer.verdict.${answer.verdict}`, { amount })}
      >
        <p>{t(`answer.next.${answer.verdict}`)}</p>
      </Banner>
      <RuleList
        rules={answer.rules}
        below={({ rule }) => rule === 'distance' && distance && <DistanceMap {...distance} />}
      />
      {answer.verdict !== 'not-eligible' && (
        <section className={css.section}>
          <h3>{t('answer.bring')}</h3>
          <ul className={css.points}>
            {answer.documents.map(({ kind, required, label }) => (
              <li key={kind}>
                {textIn(label, language)}
                {!required && ` (${t('answer.optional')})`}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className={css.hint}>{t('answer.noDecision')}</p>
    </div>
  );
}

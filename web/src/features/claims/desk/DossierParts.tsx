import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { StatusBadge } from '@/ui/StatusBadge';
import { useScheme } from '../api';
import css from '../Claims.module.css';
import { DistanceMap } from '../DistanceMap';
import type { Claim } from '../mine/api';
import { SentDocument } from '../mine/Documents';
import { distanceOf, textIn } from '../model';
import { RuleList } from '../RuleList';
import { AccountReading } from './AccountReading';
import { rulesOf } from './acts';

type PartProps = { claim: Claim };

/** Each rule with its inputs and verdict, and what a person decided about it. */
export function DecidedRules({ claim }: PartProps) {
  const { t } = useTranslation('claimDesk');
  const rules = rulesOf(claim);
  const distance = distanceOf({ rules });
  const { overrides } = claim.decision;
  return (
    <section className={css.section}>
      <h2>{t('rules.title')}</h2>
      <RuleList
        rules={rules}
        below={({ rule }) => {
          const decided = overrides.find((one) => one.rule === rule);
          return (
            <>
              {decided && (
                <p className={css.quote}>{t('rules.decided', { reason: decided.reason })}</p>
              )}
              {rule === 'distance' && distance && <DistanceMap {...distance} />}
            </>
          );
        }}
      />
    </section>
  );
}

/** What our own attendance says, and what the claimant declared. */
export function Attendance({ claim }: PartProps) {
  const { t } = useTranslation('claimDesk');
  const recorded = rulesOf(claim).find(({ rule }) => rule === 'attendance')?.inputs.recorded;
  const { firstParticipation, lateReason, declared } = claim.writing;
  const first = firstParticipation === null ? 'unsaid' : firstParticipation ? 'yes' : 'no';
  return (
    <section className={css.section}>
      <h2>{t('said.title')}</h2>
      <dl className={css.facts}>
        <div>
          <dt>{t('said.attendance')}</dt>
          <dd>{t(`said.recorded.${recorded ? 'yes' : 'no'}`)}</dd>
        </div>
        <div>
          <dt>{t('said.first')}</dt>
          <dd>{t(`said.answer.${first}`)}</dd>
        </div>
        <div>
          <dt>{t('said.declared')}</dt>
          <dd>{t(`said.answer.${declared ? 'yes' : 'no'}`)}</dd>
        </div>
      </dl>
      {lateReason && (
        <>
          <p className={css.strong}>{t('said.late')}</p>
          <p className={css.quote}>{lateReason}</p>
        </>
      )}
    </section>
  );
}

/** The documents asked for, what was sent of them, and their hashes. */
export function Pieces({ claim }: PartProps) {
  const { t } = useTranslation('claimDesk');
  const language = useLanguage();
  const { data: scheme } = useScheme(claim.subject.scheme);
  const kinds = [
    ...(scheme?.documents ?? []),
    { kind: 'other' as const, required: false, label: { fr: t('documents.other') } },
  ];
  return (
    <section className={css.section}>
      <h2>{t('documents.title')}</h2>
      <ul className={css.rules}>
        {kinds.map(({ kind, required, label }) => {
          const there = claim.documents.filter((one) => one.kind === kind);
          if (there.length === 0 && !required) return null;
          return (
            <li key={kind} className={css.rule}>
              <h3 className={css.ruleTitle}>
                {textIn(label, language)}
                {there.length === 0 && (
                  <StatusBadge tone="bad">{t('documents.missing')}</StatusBadge>
                )}
              </h3>
              {there.map((document) => (
                <div key={document.id} className={css.section}>
                  <p className={css.acts}>
                    <SentDocument claim={claim.id} document={document} />
                  </p>
                  <p className={css.hash}>{t('documents.hash', { hash: document.sha256 })}</p>
                </div>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The account: masked; whole for who may read it, with a reason. */
export function Account({ claim }: PartProps) {
  const { t } = useTranslation('claimDesk');
  if (!claim.account) return null;
  return (
    <section className={css.section}>
      <h2>{t('account.title')}</h2>
      <p>
        <span className={css.strong}>{claim.account.holder}</span> · {claim.account.masked}
      </p>
      <AccountReading id={claim.id} />
    </section>
  );
}

/** What the claimant was asked, and the answers. */
export function Questions({ claim }: PartProps) {
  const { t } = useTranslation('claimDesk');
  if (claim.questions.length === 0) return null;
  return (
    <section className={css.section}>
      <h2>{t('questions.title')}</h2>
      <ul className={css.rules}>
        {claim.questions.map(({ item, reason, askedAt, answer }) => (
          <li key={item + askedAt} className={css.rule}>
            <h3 className={css.ruleTitle}>
              {t(`claims:item.${item}`)}
              {!answer && <StatusBadge tone="warn">{t('questions.open')}</StatusBadge>}
            </h3>
            <p className={css.quote}>{reason}</p>
            {answer && <p>{answer}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

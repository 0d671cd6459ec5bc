import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { money } from '@/lib/numbers';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { RadioGroup } from '@/ui/RadioGroup';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import css from '../Claims.module.css';
import type { Claim } from '../mine/api';
import { textIn } from '../model';
import {
  decisionOf,
  gapsOf,
  grounds,
  isFixed,
  items,
  needsOf,
  openRules,
  uncheckedOf,
  type DeskAct,
  type Values,
} from './acts';
import { useDecide } from './api';
import { useKept } from './useKept';

type DecisionDialogProps = {
  claim: Claim;
  act: DeskAct;
  onClose: () => void;
  onDone: () => void;
};

/** Asks what a decision needs, and carries it out. */
export function DecisionDialog({ claim, act, onClose, onDone }: DecisionDialogProps) {
  const { t } = useTranslation('claimDesk');
  const language = useLanguage();
  const decide = useDecide(claim);
  const [values, keep, forget] = useKept<Values>(`claim:${claim.id}:${act}`, {
    message: '',
    ground: claim.decision.ground ?? '',
    back: '',
    reasons: {},
  });
  const [tried, setTried] = useState(false);
  const gaps = tried ? gapsOf(act, values, claim) : [];
  const set = (changed: Partial<Values>) => keep({ ...values, ...changed });
  const { amount, organisation } = claim.subject;
  const go = () => {
    setTried(true);
    if (decide.isPending || gapsOf(act, values, claim).length > 0) return;
    decide.mutate(decisionOf(act, values, claim), {
      onSuccess: () => {
        forget();
        onDone();
      },
    });
  };
  const close = () => {
    forget();
    onClose();
  };
  return (
    <Dialog
      open
      title={t(`act.${act}.name`)}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{t('back')}</Button>
          <Button variant="primary" pending={decide.isPending} onClick={go}>
            {t(`act.${act}.go`)}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <p>
          {t(`act.${act}.text`, {
            organisation: organisation.name,
            amount: money(amount.cents, amount.currency, language),
          })}
        </p>
        <Fields {...{ claim, act, values, gaps, set }} />
        <ProblemMessage
          error={decide.error}
          detail={isProblem(decide.error, 'version-conflict') ? t('stale') : undefined}
        />
      </div>
    </Dialog>
  );
}

type FieldsProps = {
  claim: Claim;
  act: DeskAct;
  values: Values;
  gaps: readonly string[];
  set: (changed: Partial<Values>) => void;
};

function Fields({ claim, act, values, gaps, set }: FieldsProps) {
  const { t } = useTranslation('claimDesk');
  const language = useLanguage();
  const needs = needsOf[act];
  const reason = (name: string, text: string) =>
    set({ reasons: { ...values.reasons, [name]: text } });
  return (
    <>
      {needs === 'questions' && (
        <>
          {gaps.includes('questions') && <p role="alert">{t('gap.questions')}</p>}
          {items.map((item) => (
            <TextArea
              key={item}
              name={`ask-${item}`}
              rows={2}
              label={t(`claims:item.${item}`)}
              maxLength={1000}
              value={values.reasons[item] ?? ''}
              onChange={({ target }) => reason(item, target.value)}
            />
          ))}
        </>
      )}
      {needs === 'overrides' && uncheckedOf(claim) > 0 && (
        <p role="alert">{t('checklist.first', { count: uncheckedOf(claim) })}</p>
      )}
      {needs === 'overrides' &&
        openRules(claim).map((rule) =>
          isFixed(rule) ? (
            <p key={rule.rule} role="alert">
              {t(`fixed.${rule.rule === 'account' ? 'account' : 'one-claim'}`)}
            </p>
          ) : (
            <TextArea
              key={rule.rule}
              name={`rule-${rule.rule}`}
              rows={2}
              label={t('act.recommend.why', { rule: t(`claims:rule.${rule.rule}`) })}
              hint={textIn(rule.explanation, language)}
              error={gaps.includes(rule.rule) ? t('gap.reason') : undefined}
              required
              maxLength={1000}
              value={values.reasons[rule.rule] ?? ''}
              onChange={({ target }) => reason(rule.rule, target.value)}
            />
          ),
        )}
      {needs === 'ground' && (
        <Select
          name="ground"
          label={t('field.ground')}
          error={gaps.includes('ground') ? t('gap.ground') : undefined}
          required
          value={values.ground}
          onChange={({ target }) => set({ ground: target.value })}
          options={grounds.map((value) => ({ value, label: t(`claims:ground.${value}`) }))}
        />
      )}
      {needs === 'back' && (
        <RadioGroup
          label={t('field.back')}
          error={gaps.includes('back') ? t('gap.back') : undefined}
          required
          value={values.back || null}
          onChange={(back) => set({ back: back as 'yes' | 'no' })}
          choices={(['yes', 'no'] as const).map((value) => ({
            value,
            label: t(`field.backIs.${value}`),
          }))}
        />
      )}
      {needs !== 'nothing' && needs !== 'questions' && (
        <TextArea
          name="message"
          label={
            needs === 'note' || needs === 'overrides'
              ? t('field.note')
              : t(`field.message.${act === 'refuse' ? 'told' : 'kept'}`)
          }
          error={gaps.includes('message') ? t('gap.message') : undefined}
          required={needs !== 'note' && needs !== 'overrides'}
          maxLength={2000}
          value={values.message}
          onChange={({ target }) => set({ message: target.value })}
        />
      )}
    </>
  );
}

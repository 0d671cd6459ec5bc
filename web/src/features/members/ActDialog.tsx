import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { money } from '@/lib/numbers';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/CheckboxGroup';
import { Dialog } from '@/ui/Dialog';
import { RadioGroup } from '@/ui/RadioGroup';
import { TextArea } from '@/ui/TextArea';
import {
  useMemberAct,
  type ErasureCertificate,
  type MemberAct,
  type Membership,
  type Tier,
} from './api';
import css from './Members.module.css';
import { priceOf, textIn } from './model';

export type AskedAct = MemberAct['act'];

type ActDialogProps = {
  act: AskedAct;
  membership: Membership;
  tiers: readonly Tier[];
  onClose: () => void;
  /** With the membership as it is now, or the certificate of what was erased of it. */
  onDone: (answer: Membership | ErasureCertificate) => void;
};

/** Asks what an act needs, and carries it out. */
export function ActDialog({ act, membership, tiers, onClose, onDone }: ActDialogProps) {
  const { t } = useTranslation('members');
  const language = useLanguage();
  const change = useMemberAct(membership);
  const now = membership.state.tier ?? membership.choice.tier;
  const others = tiers.filter(({ code }) => code !== now);
  const choosesTier = act === 'renew' || act === 'return' || act === 'change-tier';
  const [tier, setTier] = useState(act === 'change-tier' ? (others[0]?.code ?? '') : now);
  const [message, setMessage] = useState('');
  const [keepData, setKeepData] = useState(false);
  const [missing, setMissing] = useState(false);

  const input = (): MemberAct => {
    switch (act) {
      case 'renew':
      case 'return':
      case 'change-tier':
        return { act, tier };
      case 'answer':
        return { act, message: message.trim() };
      case 'resign':
        return { act, on: null, keepData, message };
      case 'withdraw':
      case 'erase':
        return { act };
    }
  };
  const go = () => {
    if (change.isPending) return;
    if (act === 'answer' && !message.trim()) return setMissing(true);
    change.mutate(input(), { onSuccess: onDone });
  };
  const stale = isProblem(change.error, 'version-conflict');
  return (
    <Dialog
      title={t(`act.${act}.title`, { name: membership.party.name })}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('act.back')}</Button>
          <Button variant="primary" pending={change.isPending} onClick={go}>
            {t(`act.${act}.go`)}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <p>{t(`act.${act}.text`)}</p>
        {choosesTier && (
          <RadioGroup
            label={t('apply.tier')}
            value={tier}
            onChange={setTier}
            choices={(act === 'change-tier' ? others : tiers).map(({ code, label, price }) => {
              const cents = priceOf(price, membership.choice.budget ?? null);
              return {
                value: code,
                label: textIn(label, language),
                hint: price && cents !== null ? money(cents, price.currency, language) : undefined,
              };
            })}
          />
        )}
        {(act === 'answer' || act === 'resign') && (
          <TextArea
            name="message"
            label={t(`act.${act}.message`)}
            error={missing && !message.trim() ? t('act.answer.missing') : undefined}
            required={act === 'answer'}
            maxLength={2000}
            value={message}
            onChange={({ target }) => setMessage(target.value)}
          />
        )}
        {act === 'resign' && (
          <Checkbox
            label={t('act.resign.keep')}
            hint={t('act.resign.keepHint')}
            checked={keepData}
            onChange={setKeepData}
          />
        )}
        <ProblemMessage error={change.error} detail={stale ? t('act.stale') : undefined} />
      </div>
    </Dialog>
  );
}

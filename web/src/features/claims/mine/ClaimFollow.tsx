import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { TextArea } from '@/ui/TextArea';
import type { Rule } from '../api';
import css from '../Claims.module.css';
import { ClaimHistory } from '../ClaimHistory';
import { Keeping } from '../Keeping';
import { RuleList } from '../RuleList';
import { AccountForm } from './AccountForm';
import { useClaimantAct, type Claim } from './api';
import { SentDocument } from './Documents';
import { Erase } from './Erase';
import { mayDo } from './words';

/** What was sent, what became of it, and what the claimant may still do. */
export function ClaimFollow({ claim }: { claim: Claim }) {
  const { t } = useTranslation('myClaims');
  const { status, account, documents, rules, questions, decision, id } = claim;
  const draft = status === 'draft';
  const answered = questions.filter(({ answer }) => answer !== null);
  return (
    <>
      {status === 'rejected' && decision.ground && (
        <Banner tone="bad" title={t('refused.title')}>
          <p>{t(`claims:ground.${decision.ground}`)}</p>
        </Banner>
      )}
      {/* until it is decided again, what was appealed stays in sight */}
      {(status === 'in-review' || status === 'needs-info' || status === 'recommended') &&
        decision.ground && (
          <Banner tone="info" title={t('refused.appealed')}>
            <p>{t(`claims:ground.${decision.ground}`)}</p>
          </Banner>
        )}
      <Acts claim={claim} />
      {status !== 'draft' && status !== 'needs-info' && (
        <section className={css.section}>
          <h2>{t('account.title')}</h2>
          {account && (
            <p>
              <span className={css.strong}>{account.holder}</span> · {account.masked}
            </p>
          )}
          <ChangeAccount claim={claim} />
        </section>
      )}
      {!draft && documents.length > 0 && (
        <section className={css.section}>
          <h2>{t('documents.sent')}</h2>
          {documents.map((document) => (
            <p key={document.id} className={css.acts}>
              <SentDocument claim={id} document={document} />
            </p>
          ))}
        </section>
      )}
      {answered.length > 0 && (
        <section className={css.section}>
          <h2>{t('questions.answered')}</h2>
          {answered.map(({ item, reason, answer, askedAt }) => (
            <div key={item + askedAt}>
              <p className={css.strong}>{t(`claims:item.${item}`)}</p>
              <p className={css.quote}>{reason}</p>
              <p className={css.quote}>{t('questions.answer', { answer: answer ?? '' })}</p>
            </div>
          ))}
        </section>
      )}
      {rules.length > 0 && (
        <section className={css.section}>
          <h2>{t('rules.title')}</h2>
          <p className={css.hint}>{t('rules.text')}</p>
          <RuleList rules={rules as unknown as Rule[]} />
        </section>
      )}
      <ClaimHistory id={id} />
      {!draft && <Keeping id={id} />}
      <Erase claim={claim} />
    </>
  );
}

/** Another account: asked for when a payment failed, possible until a batch is made. */
function ChangeAccount({ claim }: { claim: Claim }) {
  const { t } = useTranslation('myClaims');
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  if (!mayDo(claim, 'change-account')) return null;
  if (done)
    return (
      <Banner tone="good" announce="status">
        <p>{t('account.changed')}</p>
      </Banner>
    );
  return open ? (
    <AccountForm
      claim={claim}
      onDone={() => {
        setOpen(false);
        setDone(true);
      }}
    />
  ) : (
    <>
      {claim.status === 'approved' && <p className={css.hint}>{t('account.voids')}</p>}
      <Button
        variant={claim.status === 'payment-failed' ? 'primary' : undefined}
        onClick={() => setOpen(true)}
      >
        {t('account.another')}
      </Button>
    </>
  );
}

function Acts({ claim }: { claim: Claim }) {
  const { t } = useTranslation('myClaims');
  const [asked, setAsked] = useState<'withdraw' | 'appeal' | null>(null);
  const open = (['appeal', 'withdraw'] as const).filter((act) => mayDo(claim, act));
  if (open.length === 0) return null;
  return (
    <div className={css.acts}>
      {open.map((act) => (
        <Button
          key={act}
          variant={act === 'withdraw' ? 'quiet' : undefined}
          onClick={() => setAsked(act)}
        >
          {t(`act.${act}.name`)}
        </Button>
      ))}
      {asked && <ActDialog claim={claim} act={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}

type ActDialogProps = { claim: Claim; act: 'withdraw' | 'appeal'; onClose: () => void };

function ActDialog({ claim, act, onClose }: ActDialogProps) {
  const { t } = useTranslation('myClaims');
  const change = useClaimantAct(claim);
  const [message, setMessage] = useState('');
  const [tried, setTried] = useState(false);
  const go = () => {
    setTried(true);
    if (change.isPending || (act === 'appeal' && !message.trim())) return;
    change.mutate(act === 'appeal' ? { act, message: message.trim() } : { act }, {
      onSuccess: onClose,
    });
  };
  return (
    <Dialog
      open
      title={t(`act.${act}.title`)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" pending={change.isPending} onClick={go}>
            {t(`act.${act}.go`)}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <p>{t(`act.${act}.text`)}</p>
        {act === 'appeal' && (
          <TextArea
            name="message"
            label={t('act.appeal.message')}
            error={tried && !message.trim() ? t('act.appeal.missing') : undefined}
            required
            maxLength={2000}
            value={message}
            onChange={({ target }) => setMessage(target.value)}
          />
        )}
        <ProblemMessage error={change.error} />
      </div>
    </Dialog>
  );
}

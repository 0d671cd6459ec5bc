import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { RadioGroup } from '@/ui/RadioGroup';
import { StatusBadge } from '@/ui/StatusBadge';
import { TextField } from '@/ui/TextField';
import { useDecideLine, useMember, type StatementLine } from './api';
import css from './Desk.module.css';
import { MemberChoice } from './MemberChoice';
import { useWords } from '../words';

type Decision = 'assign' | 'ignore';

/** An entry of a statement that waits for a person: what it says, why it waits, and what to do with it. */
export function UnmatchedLine({ line }: { line: StatementLine }) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const [asked, setAsked] = useState<Decision | null>(null);
  const { cents, currency, payer, message, outcome, dues } = line;
  return (
    <li className={css.card}>
      <div className={css.spread}>
        <h3>
          {t('unmatched.line', {
            amount: words.money(cents, currency),
            payer: payer || t('unmatched.noPayer'),
          })}
        </h3>
        <StatusBadge tone="warn">{t(`outcome.${outcome}`)}</StatusBadge>
      </div>
      <p>{words.day(line.bookedOn)}</p>
      {message && <p className={css.quote}>{t('unmatched.says', { message })}</p>}
      <p>
        {t(`why.${outcome}`)}
        {dues && (
          <>
            {' '}
            <Link to={paths.deskMember(dues.membershipId)}>
              {t('unmatched.of', {
                name: dues.name,
                year: dues.year,
                balance: words.money(dues.balance, currency),
              })}
            </Link>
          </>
        )}
      </p>
      <div className={css.acts}>
        {outcome !== 'outgoing' && (
          <Button onClick={() => setAsked('assign')}>{t('unmatched.assign')}</Button>
        )}
        <Button variant="quiet" onClick={() => setAsked('ignore')}>
          {t('unmatched.ignore')}
        </Button>
      </div>
      {asked && <DecisionDialog line={line} decision={asked} onClose={() => setAsked(null)} />}
    </li>
  );
}

type DecisionDialogProps = { line: StatementLine; decision: Decision; onClose: () => void };

function DecisionDialog({ line, decision, onClose }: DecisionDialogProps) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const decide = useDecideLine();
  const [member, setMember] = useState(line.dues?.membershipId ?? '');
  const [term, setTerm] = useState(line.dues?.termId ?? '');
  const [message, setMessage] = useState('');
  const [tried, setTried] = useState(false);
  const found = useMember(member || null);
  const terms = (found.data?.terms ?? []).filter(({ dues }) => dues.reference).reverse();
  const assigning = decision === 'assign';
  const go = () => {
    if (decide.isPending) return;
    setTried(true);
    if (!message.trim() || (assigning && !term)) return;
    const termId = assigning ? term : null;
    decide.mutate({ id: line.id, termId, message: message.trim() }, { onSuccess: onClose });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`decide.${decision}.title`, { amount: words.money(line.cents, line.currency) })}
      actions={
        <>
          <Button onClick={onClose}>{t('act.back')}</Button>
          <Button variant="primary" pending={decide.isPending} onClick={go}>
            {t(`decide.${decision}.go`)}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <p>{t(`decide.${decision}.text`)}</p>
        {assigning && (
          <>
            {line.dues && <p>{t('decide.assign.named', { name: line.dues.name })}</p>}
            <MemberChoice
              label={t(line.dues ? 'desk:decide.assign.other' : 'desk:decide.assign.member')}
              error={tried && !member ? t('gap.member') : undefined}
              onChoose={(id) => {
                setMember(id || (line.dues?.membershipId ?? ''));
                setTerm('');
              }}
            />
            {terms.length > 0 && (
              <RadioGroup
                label={t('decide.assign.term')}
                required
                error={tried && !term ? t('gap.term') : undefined}
                value={term || null}
                onChange={setTerm}
                choices={terms.map(({ id, year, dues }) => ({
                  value: id,
                  label: t('decide.assign.termOf', { year }),
                  hint: t('decide.assign.balance', {
                    balance: words.money(dues.balance, dues.asked.currency),
                  }),
                }))}
              />
            )}
            {found.data && terms.length === 0 && <p>{t('decide.assign.noTerm')}</p>}
          </>
        )}
        <TextField
          name="message"
          label={t(`decide.${decision}.message`)}
          error={tried && !message.trim() ? t('gap.message') : undefined}
          required
          maxLength={500}
          value={message}
          onChange={({ target }) => setMessage(target.value)}
        />
        <ProblemMessage error={decide.error} />
      </div>
    </Dialog>
  );
}

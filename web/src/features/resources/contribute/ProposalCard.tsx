import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { ButtonLink } from '@/ui/ButtonLink';
import { Card } from '@/ui/Card';
import { Dialog } from '@/ui/Dialog';
import { StatusBadge, type Tone } from '@/ui/StatusBadge';
import { TextArea } from '@/ui/TextArea';
import { mayDo, useProposalAct, type Act, type Proposal } from './api';
import css from './Contribute.module.css';

const tones: Record<Proposal['status'], Tone> = {
  submitted: 'info',
  published: 'good',
  refused: 'bad',
  withdrawn: 'quiet',
};

const acts: Act[] = ['accept', 'refuse', 'withdraw'];

type ProposalCardProps = {
  proposal: Proposal;
  /** True where the reader may change the resource that it became. */
  changeable?: boolean;
  onDone: (act: Act) => void;
};

/** A proposed resource: what it is, where it stands, and what the reader may do. */
export function ProposalCard({ proposal, changeable, onDone }: ProposalCardProps) {
  const { t } = useTranslation('contribute');
  const language = useLanguage();
  const [asked, setAsked] = useState<Act | null>(null);
  const { content, status, organisation, resource, by, message, createdAt, actions } = proposal;
  const own = content.defaultLanguage;
  const open = acts.filter((act) => mayDo(proposal, act));
  const closed = actions.find(({ allowed, reason }) => !allowed && reason === 'own-organisation');
  const again = status === 'refused' || status === 'withdrawn';
  const change = status === 'published' && changeable ? resource : null;
  return (
    <Card as="li" className={css.card}>
      <div className={css.heading}>
        <h2 lang={own}>
          {resource ? (
            <Link to={paths.resource(resource)}>{content.title[own]}</Link>
          ) : (
            content.title[own]
          )}
        </h2>
        <StatusBadge tone={tones[status]}>{t(`status.${status}`)}</StatusBadge>
      </div>
      <p className={css.hint}>
        {t(`resources:kind.${content.kind}`)} · {t(`resources:access.${content.terms.access}`)} ·{' '}
        {organisation.name}
        {content.resourceId && ` · ${t('isChange')}`}
      </p>
      <p className={css.said} lang={own}>
        {content.summary[own]}
      </p>
      <p>
        <a href={content.terms.url}>{content.terms.url}</a>
      </p>
      {message && (
        <p className={css.said}>
          <strong>{t('answer')}</strong> {message}
        </p>
      )}
      <p className={css.hint}>{t('by', { who: by, at: formatInstant(createdAt, language) })}</p>
      {closed && <p className={css.hint}>{t('ui:problem.because.own-organisation')}</p>}
      {(open.length > 0 || again || change) && (
        <div className={css.acts}>
          {open.map((act) => (
            <Button
              key={act}
              size="small"
              variant={act === 'accept' ? 'primary' : act === 'refuse' ? 'danger' : 'quiet'}
              onClick={() => setAsked(act)}
            >
              {t(`act.${act}.name`)}
            </Button>
          ))}
          {again && (
            <ButtonLink
              size="small"
              to={paths.newResource({ from: proposal.id })}
              aria-label={t('againName', { title: content.title[own] })}
            >
              {t('again')}
            </ButtonLink>
          )}
          {change && (
            <ButtonLink
              size="small"
              to={paths.newResource({ of: change })}
              aria-label={t('change.name', { title: content.title[own] })}
            >
              {t('change.go')}
            </ButtonLink>
          )}
        </div>
      )}
      {asked && (
        <ActDialog
          proposal={proposal}
          act={asked}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            onDone(asked);
          }}
        />
      )}
    </Card>
  );
}

type ActDialogProps = { proposal: Proposal; act: Act; onClose: () => void; onDone: () => void };

function ActDialog({ proposal, act, onClose, onDone }: ActDialogProps) {
  const { t } = useTranslation('contribute');
  const [message, setMessage] = useState('');
  const [missing, setMissing] = useState(false);
  const change = useProposalAct(proposal);
  const go = () => {
    if (change.isPending) return;
    if (act === 'refuse' && !message.trim()) return setMissing(true);
    change.mutate({ act, message: message.trim() }, { onSuccess: onDone });
  };
  return (
    <Dialog
      title={t(`act.${act}.title`, {
        title: proposal.content.title[proposal.content.defaultLanguage],
      })}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('act.back')}</Button>
          <Button
            variant={act === 'accept' ? 'primary' : 'danger'}
            pending={change.isPending}
            onClick={go}
          >
            {t(`act.${act}.go`)}
          </Button>
        </>
      }
    >
      <p>{t(`act.${act}.text`)}</p>
      {act !== 'withdraw' && (
        <TextArea
          name="message"
          label={t(`act.${act}.message`)}
          required={act === 'refuse'}
          error={missing && !message.trim() ? t('act.refuse.missing') : undefined}
          maxLength={2000}
          value={message}
          onChange={({ target }) => setMessage(target.value)}
        />
      )}
      <ProblemMessage
        error={change.error}
        detail={isProblem(change.error, 'stale-version') ? t('act.stale') : undefined}
      />
    </Dialog>
  );
}

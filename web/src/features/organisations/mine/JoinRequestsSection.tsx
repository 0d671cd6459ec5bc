import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { TextArea } from '@/ui/TextArea';
import { ClaimSaid } from './ClaimSaid';
import css from './Organisations.module.css';
import { useJoinRequests, usePeopleAct } from './peopleApi';

type Asked = { request: string; person: string; decision: 'accept' | 'decline' };

/** Requests to represent the organisation; nothing when there are none. */
export function JoinRequestsSection({ id }: { id: string }) {
  const { t } = useTranslation('myOrganisations');
  const language = useLanguage();
  const { data } = useJoinRequests(id, true);
  const [asked, setAsked] = useState<Asked | null>(null);
  const pending = data?.items.filter(({ status }) => status === 'pending') ?? [];
  if (pending.length === 0) return null;
  const ask = (request: string, person: string, decision: Asked['decision']) => () =>
    setAsked({ request, person, decision });
  return (
    <section className={css.section} aria-label={t('requests.title')}>
      <h2>{t('requests.title')}</h2>
      <ul className={css.list}>
        {pending.map((one) => (
          <li key={one.id} className={css.row}>
            <div>
              <p className={css.name}>{one.name}</p>
              <p className={css.facts}>
                {[one.email, t(`role.${one.role}`), formatInstant(one.requestedAt, language)]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <ClaimSaid claim={one.claim} />
              {one.message && <p className={css.words}>{one.message}</p>}
            </div>
            <div className={css.acts}>
              <Button
                variant="primary"
                size="small"
                aria-label={t('requests.accept', { name: one.name })}
                onClick={ask(one.id, one.name, 'accept')}
              >
                {t('requests.acceptGo')}
              </Button>
              <Button
                size="small"
                aria-label={t('requests.decline', { name: one.name })}
                onClick={ask(one.id, one.name, 'decline')}
              >
                {t('requests.declineGo')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {asked && <DecisionDialog id={id} asked={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

type DecisionProps = { id: string; asked: Asked; onClose: () => void };

function DecisionDialog({ id, asked, onClose }: DecisionProps) {
  const { t } = useTranslation('myOrganisations');
  const decide = usePeopleAct(id);
  const [message, setMessage] = useState('');
  const { request, person, decision } = asked;
  const go = () => {
    if (!decide.isPending)
      decide.mutate({ name: decision, request, message }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={t(`requests.${decision}Title`, { name: person })}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('act.back')}</Button>
          <Button
            variant={decision === 'accept' ? 'primary' : 'danger'}
            pending={decide.isPending}
            onClick={go}
          >
            {t(`requests.${decision}Go`)}
          </Button>
        </>
      }
    >
      <div className={css.fields}>
        <p>{t(`requests.${decision}Text`)}</p>
        <TextArea
          label={t('requests.message')}
          value={message}
          maxLength={2000}
          onChange={(change) => setMessage(change.target.value)}
        />
        <ProblemMessage error={decide.error} />
      </div>
    </Dialog>
  );
}

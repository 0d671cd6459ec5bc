import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '@/api/client';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { Select } from '@/ui/Select';
import { StatusBadge } from '@/ui/StatusBadge';
import { TextField } from '@/ui/TextField';
import type { Role } from './api';
import css from './Organisations.module.css';
import { useInvitations, usePeopleAct } from './peopleApi';

/** Invites people to represent the organisation, and lists unanswered invitations. */
export function InvitationsSection({ id }: { id: string }) {
  const { t } = useTranslation('myOrganisations');
  const language = useLanguage();
  const { data } = useInvitations(id, true);
  const revoke = usePeopleAct(id);
  return (
    <section className={css.section} aria-label={t('invite.title')}>
      <h2>{t('invite.title')}</h2>
      <InviteForm id={id} />
      <ProblemMessage error={revoke.error} />
      <ul className={css.list}>
        {data?.items.map((one) => (
          <li key={one.id} className={css.row}>
            <div>
              <p className={css.name}>{one.email}</p>
              <p className={css.facts}>
                {t(`role.${one.role}`)} ·{' '}
                {t('invite.until', { when: formatInstant(one.expiresAt, language) })}
              </p>
            </div>
            {one.over && <StatusBadge tone="quiet">{t('invite.over')}</StatusBadge>}
            <Button
              variant="quiet"
              size="small"
              aria-label={t('invite.revokeOf', { email: one.email })}
              pending={revoke.isPending}
              onClick={() => revoke.mutate({ name: 'revoke', invitation: one.id })}
            >
              {t('invite.revoke')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function InviteForm({ id }: { id: string }) {
  const { t } = useTranslation('myOrganisations');
  const language = useLanguage();
  const invite = usePeopleAct(id);
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('editor');
  const [key, setKey] = useState(newIdempotencyKey);
  const [problem, setProblem] = useState<string>();
  const [sentTo, setSentTo] = useState<string | null>(null);

  const send = async () => {
    const address = email.trim();
    setSentTo(null);
    setProblem(/^\S+@\S+\.\S+$/.test(address) ? undefined : t('invite.wrongEmail'));
    if (!/^\S+@\S+\.\S+$/.test(address) || invite.isPending) return;
    try {
      await invite.mutateAsync({ name: 'invite', email: address, role, language, key });
      setKey(newIdempotencyKey());
      setSentTo(address);
      setEmail('');
    } catch (error) {
      if (isProblem(error) && error.status >= 400 && error.status < 500)
        setKey(newIdempotencyKey());
      if (isProblem(error, 'invalid-request')) setProblem(t('invite.wrongEmail'));
      if (isProblem(error, 'duplicate')) setProblem(t('invite.already'));
    }
  };
  return (
    <form
      className={css.invite}
      noValidate
      aria-label={t('invite.title')}
      onSubmit={(submit) => {
        submit.preventDefault();
        void send();
      }}
    >
      <TextField
        name="email"
        type="email"
        label={t('invite.email')}
        autoComplete="off"
        required
        error={problem}
        value={email}
        onChange={(change) => setEmail(change.target.value)}
      />
      <Select
        label={t('invite.role')}
        placeholder={false}
        value={role}
        options={(['editor', 'signatory'] as const).map((value) => ({
          value,
          label: t(`role.${value}`),
        }))}
        onChange={(change) => setRole(change.target.value as Role)}
      />
      <Button type="submit" variant="primary" pending={invite.isPending}>
        {t('invite.send')}
      </Button>
      {sentTo && (
        <Banner tone="good" announce="status" title={t('invite.sent', { email: sentTo })} />
      )}
      {!problem && <ProblemMessage error={invite.error} />}
    </form>
  );
}

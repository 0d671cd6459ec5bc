import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { countryName } from '@/lib/geo';
import { Button } from '@/ui/Button';
import { ButtonLink } from '@/ui/ButtonLink';
import { ComboBox } from '@/ui/ComboBox';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { StatusBadge } from '@/ui/StatusBadge';
import {
  suggestOrganisations,
  useAcceptMine,
  useMyInvitations,
  useMyOrganisations,
  useMyRequests,
} from './api';
import { JoinDialog } from './JoinDialog';
import css from './Organisations.module.css';

/** The organisations I represent, and ways to join or create one. */
export function MyOrganisationsPage() {
  const { t } = useTranslation('myOrganisations');
  const { data, error, isPending, refetch } = useMyOrganisations();
  return (
    <div className={css.page}>
      <PageTitle
        beside={
          <ButtonLink to={paths.newOrganisation()} variant="primary">
            <Plus size={18} aria-hidden />
            {t('list.create')}
          </ButtonLink>
        }
      >
        {t('list.title')}
      </PageTitle>
      <Invitations />
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton shape="row" count={2} />}
      {data?.items.length === 0 && (
        <EmptyState title={t('list.none')}>{t('list.noneText')}</EmptyState>
      )}
      {data && data.items.length > 0 && (
        <ul className={css.list}>
          {data.items.map((one) => (
            <li key={one.id} className={css.row}>
              <div>
                <h2 className={css.name}>
                  <Link to={paths.myOrganisation(one.id)}>{one.name}</Link>
                </h2>
                <p className={css.facts}>
                  {t(`organisations:kind.${one.kind}`)} · {t(`as.${one.role}`)}
                  {one.trusted && ` · ${t('list.trusted')}`}
                </p>
              </div>
              {one.joinRequests > 0 && (
                <StatusBadge tone="warn">
                  {t('list.requests', { count: one.joinRequests })}
                </StatusBadge>
              )}
              <ButtonLink
                to={paths.myOrganisation(one.id)}
                size="small"
                aria-label={t('list.manageName', { name: one.name })}
              >
                {t('list.manage')}
              </ButtonLink>
            </li>
          ))}
        </ul>
      )}
      <Join />
      <Requests />
    </div>
  );
}

function Invitations() {
  const { t } = useTranslation('myOrganisations');
  const { data } = useMyInvitations();
  const accept = useAcceptMine();
  const open = data?.items.filter(({ over }) => !over) ?? [];
  if (open.length === 0) return null;
  return (
    <section className={css.section} aria-label={t('invited.title')}>
      <h2>{t('invited.title')}</h2>
      <ProblemMessage error={accept.error} />
      <ul className={css.list}>
        {open.map(({ id, organisation, role, invitedByName }) => (
          <li key={id} className={css.row}>
            <div>
              <p className={css.name}>{organisation.name}</p>
              <p className={css.facts}>
                {t('invited.by', { name: invitedByName, role: t(`as.${role}`) })}
              </p>
            </div>
            <Button
              variant="primary"
              size="small"
              pending={accept.isPending}
              onClick={() => accept.mutate(id)}
            >
              {t('invited.accept')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Join() {
  const { t } = useTranslation('myOrganisations');
  const language = useLanguage();
  const [text, setText] = useState('');
  const [joining, setJoining] = useState<{ id: string; name: string } | null>(null);
  const names = useRef(new Map<string, string>());
  return (
    <section className={css.section} aria-label={t('find.title')}>
      <h2>{t('find.title')}</h2>
      <div className={css.fields}>
        <ComboBox
          label={t('find.label')}
          hint={t('find.hint')}
          text={text}
          onTextChange={setText}
          suggest={async (q, signal) => {
            const found = await suggestOrganisations(q, signal);
            names.current = new Map(found.map(({ id, name }) => [id, name]));
            return found.map(({ id, name, city, country }) => ({
              value: id,
              label: name,
              detail: [city, country && countryName(country, language)].filter(Boolean).join(', '),
            }));
          }}
          onChoose={({ value, label }) => {
            setJoining({ id: value, name: names.current.get(value) ?? label });
            setText('');
          }}
        />
      </div>
      {joining && <JoinDialog organisation={joining} onClose={() => setJoining(null)} />}
    </section>
  );
}

function Requests() {
  const { t } = useTranslation('myOrganisations');
  const language = useLanguage();
  const { data } = useMyRequests();
  const tones = { pending: 'info', accepted: 'good', declined: 'bad' } as const;
  if (!data || data.items.length === 0) return null;
  return (
    <section className={css.section} aria-label={t('asked.title')}>
      <h2>{t('asked.title')}</h2>
      <ul className={css.list}>
        {data.items.map(({ id, organisation, role, status, requestedAt, decisionMessage }) => (
          <li key={id} className={css.row}>
            <div>
              <p className={css.name}>{organisation.name}</p>
              <p className={css.facts}>
                {t(`role.${role}`)} · {formatInstant(requestedAt, language)}
              </p>
              {decisionMessage && <p className={css.words}>{decisionMessage}</p>}
            </div>
            <StatusBadge tone={tones[status]}>{t(`asked.${status}`)}</StatusBadge>
          </li>
        ))}
      </ul>
    </section>
  );
}

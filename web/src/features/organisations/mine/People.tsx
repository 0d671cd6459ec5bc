import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import type { Role } from './api';
import { InvitationsSection } from './InvitationsSection';
import { JoinRequestsSection } from './JoinRequestsSection';
import css from './Organisations.module.css';
import { usePeopleAct, useRepresentatives } from './peopleApi';

type PeopleProps = {
  id: string;
  /** True when I decide who represents the organisation. */
  manages: boolean;
};

/** Representatives, invitations and requests of the organisation. */
export function People({ id, manages }: PeopleProps) {
  const { t } = useTranslation('myOrganisations');
  return (
    <>
      {manages && <JoinRequestsSection id={id} />}
      <Representatives id={id} manages={manages} />
      {manages ? (
        <InvitationsSection id={id} />
      ) : (
        <p className={css.hint}>{t('people.signatoryDecides')}</p>
      )}
    </>
  );
}

function Representatives({ id, manages }: PeopleProps) {
  const { t } = useTranslation('myOrganisations');
  const language = useLanguage();
  const { data, error, isPending } = useRepresentatives(id);
  const change = usePeopleAct(id);
  const [removing, setRemoving] = useState<{ id: string; name: string } | null>(null);
  return (
    <section className={css.section} aria-label={t('people.representatives')}>
      <h2>{t('people.representatives')}</h2>
      <p className={css.hint}>{t('people.roles')}</p>
      <ProblemMessage error={error ?? change.error} detail={lastSignatory(change.error, t)} />
      {isPending && <Skeleton shape="row" count={2} />}
      <ul className={css.list}>
        {data?.items.map((one) => (
          <li key={one.id} className={css.row}>
            <div>
              <p className={css.name}>{one.name}</p>
              <p className={css.facts}>
                {[one.email, t('people.since', { when: formatInstant(one.since, language) })]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            {manages ? (
              <div className={css.person}>
                <Select
                  label={t('people.roleOf', { name: one.name })}
                  placeholder={false}
                  value={one.role}
                  options={(['editor', 'signatory'] as const).map((value) => ({
                    value,
                    label: t(`role.${value}`),
                  }))}
                  onChange={({ target }) =>
                    change.mutate({
                      name: 'role',
                      representative: one.id,
                      role: target.value as Role,
                    })
                  }
                />
                <Button
                  variant="quiet"
                  aria-label={t('people.remove', { name: one.name })}
                  onClick={() => setRemoving(one)}
                >
                  {t('people.removeGo')}
                </Button>
              </div>
            ) : (
              <span>{t(`role.${one.role}`)}</span>
            )}
          </li>
        ))}
      </ul>
      {removing && <RemoveDialog id={id} person={removing} onClose={() => setRemoving(null)} />}
    </section>
  );
}

type RemoveProps = { id: string; person: { id: string; name: string }; onClose: () => void };

function RemoveDialog({ id, person, onClose }: RemoveProps) {
  const { t } = useTranslation('myOrganisations');
  const change = usePeopleAct(id);
  const go = () => {
    if (!change.isPending)
      change.mutate({ name: 'remove', representative: person.id }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={t('people.removeTitle', { name: person.name })}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('act.back')}</Button>
          <Button variant="danger" pending={change.isPending} onClick={go}>
            {t('people.removeGo')}
          </Button>
        </>
      }
    >
      <p>{t('people.removeText')}</p>
      <ProblemMessage error={change.error} detail={lastSignatory(change.error, t)} />
    </Dialog>
  );
}

function lastSignatory(error: unknown, t: (key: string) => string): string | undefined {
  return isProblem(error, 'last-signatory') ? t('people.lastSignatory') : undefined;
}

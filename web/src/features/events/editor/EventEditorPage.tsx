import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { paths } from '@/lib/paths';
import { ProblemMessage } from '@/api/ProblemMessage';
import type { components } from '@/api/schema';
import { useCurrentUser } from '@/auth/AuthContext';
import { useLanguage } from '@/i18n/useLanguage';
import { viewerZone } from '@/lib/wallTime';
import { ButtonLink } from '@/ui/ButtonLink';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { useEventToEdit, useMe } from './api';
import { dropBackup, readBackup, type Backup } from './backup';
import { EventEditor } from './EventEditor';
import {
  canonical,
  emptyForm,
  requestOf,
  toForm,
  toRequest,
  type EventForm,
  type EventResponse,
} from './model';

/** Edits a new or existing event. */
export function EventEditorPage() {
  const { t } = useTranslation('editor');
  const { id } = useParams();
  const { key } = useLocation();
  const me = useMe();
  const event = useEventToEdit(id ?? null);
  const error = me.error ?? event.error;
  const ready = me.data && (!id || event.data);
  return (
    <>
      <PageTitle>{id ? t('page.edit') : t('page.new')}</PageTitle>
      <ProblemMessage error={error} onRetry={() => void (me.error ? me : event).refetch()} />
      {!ready && !error && <Skeleton shape="block" count={3} />}
      {ready && (
        <Opened
          key={id ?? key}
          me={me.data}
          event={event.data?.data ?? null}
          etag={event.data?.etag ?? ''}
        />
      )}
    </>
  );
}

type OpenedProps = {
  me: components['schemas']['MeResponse'];
  event: EventResponse | null;
  etag: string;
};

function Opened({ me, event, etag }: OpenedProps) {
  const language = useLanguage();
  const person = useCurrentUser()?.id ?? me.id;
  const name = event?.id ?? 'new';
  const [begin] = useState(() => {
    const only = me.organisations.length === 1 ? me.organisations[0]?.id : undefined;
    const empty = { ...emptyForm(language, viewerZone()), organisationId: only ?? '' };
    const saved = event && toForm(requestOf(event), event, viewerZone());
    return { saved, form: saved ?? empty };
  });
  const [backup, setBackup] = useState(() => worthRestoring(readBackup(person, name), begin.form));
  const [round, setRound] = useState(0);
  const start = useMemo(
    () => ({ event, etag, savedForm: begin.saved, form: backup?.form ?? begin.form }),
    [event, etag, begin, backup],
  );
  if (!event && me.organisations.length === 0) return <NoOrganisation />;
  if (event && !event.actions.some(({ name: act, allowed }) => act === 'edit' && allowed))
    return <NotNow event={event} />;
  return (
    <EventEditor
      key={round}
      start={start}
      person={person}
      organisations={me.organisations}
      restoredAt={backup?.at ?? null}
      onForget={() => {
        dropBackup(person, name);
        setBackup(null);
        setRound(round + 1);
      }}
    />
  );
}

/** Returns the backup if it differs from the saved version. */
function worthRestoring(backup: Backup | null, saved: EventForm): Backup | null {
  if (!backup) return null;
  const words = (form: EventForm) => canonical([toRequest(form), form.schedule]);
  return words(backup.form) === words(saved) ? null : backup;
}

function NoOrganisation() {
  const { t } = useTranslation('editor');
  return (
    <EmptyState
      title={t('none.title')}
      actions={
        <ButtonLink to={paths.myOrganisations()} variant="primary">
          {t('none.go')}
        </ButtonLink>
      }
    >
      {t('none.text')}
    </EmptyState>
  );
}

function NotNow({ event }: { event: EventResponse }) {
  const { t } = useTranslation('editor');
  const reason = event.actions.find(({ name }) => name === 'edit')?.reason;
  return (
    <EmptyState
      title={t('notNow.title')}
      actions={
        <ButtonLink to={paths.myEvent(event.id)} variant="primary">
          {t('notNow.go')}
        </ButtonLink>
      }
    >
      {reason === 'being-reviewed' ? t('notNow.beingReviewed') : t('notNow.text')}
    </EmptyState>
  );
}

import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { textIn, useEvent } from '@/features/events';
import { useLanguage } from '@/i18n/useLanguage';
import { paths } from '@/lib/paths';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { PageTitle } from '@/ui/PageTitle';
import { RadioGroup } from '@/ui/RadioGroup';
import { StatusBadge, type Tone } from '@/ui/StatusBadge';
import { TextField } from '@/ui/TextField';
import { shown, type Kept, type Verdict } from './door';
import css from './Registrations.module.css';
import { Scanner } from './Scanner';
import { useDoor } from './useDoor';

const tones: Record<Verdict, Tone> = {
  recorded: 'good',
  'already-present': 'info',
  repeated: 'info',
  undone: 'quiet',
  'unknown-code': 'bad',
  'other-event': 'bad',
  'no-seat': 'warn',
};

/** The door of an event: codes typed or scanned, kept on this device until they are sent. */
export function DoorPage() {
  const { t } = useTranslation('registrations');
  const language = useLanguage();
  const { id = '' } = useParams();
  const { data: event } = useEvent(id, null);
  const door = useDoor(id);
  return (
    <div className={css.page}>
      <div>
        <p className={css.back}>
          <Link to={paths.registrations(id)}>
            {event ? textIn(event.title, language) : t('list.title')}
          </Link>
        </p>
        <PageTitle>{t('door.title')}</PageTitle>
        <p className={css.lead} role="status">
          {door.present !== null && t('door.present', { count: door.present })}{' '}
          {door.waiting > 0 && t('door.waiting', { count: door.waiting })}
        </p>
      </div>
      {door.offline && (
        <Banner tone="warn" announce="status" title={t('door.offline')}>
          <p>{t('door.offlineText')}</p>
        </Banner>
      )}
      <ProblemMessage error={door.refusal} />
      <Scanner onCode={(code) => door.record({ code })} />
      <EntryForm onEntry={door.record} />
      <Recorded entries={door.entries} onUndo={(undoes) => door.record({ undoes })} />
    </div>
  );
}

type EntryFormProps = {
  onEntry: (what: { code?: string; name?: string; departure?: string }) => void;
};

/** A code, or a name for somebody without registration, and where the person comes from. */
function EntryForm({ onEntry }: EntryFormProps) {
  const { t } = useTranslation('registrations');
  const [kind, setKind] = useState<'code' | 'name'>('code');
  const [text, setText] = useState('');
  const [departure, setDeparture] = useState('');
  const [empty, setEmpty] = useState(false);
  const field = useRef<HTMLFormElement>(null);
  return (
    <form
      ref={field}
      className={css.form}
      aria-label={t('door.record')}
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault();
        const said = text.trim();
        setEmpty(!said);
        field.current?.querySelector<HTMLInputElement>('[name="entry"]')?.focus();
        if (!said) return;
        onEntry({ [kind]: said, ...(departure.trim() && { departure: departure.trim() }) });
        setText('');
        setDeparture('');
      }}
    >
      <RadioGroup
        label={t('door.kind')}
        row
        value={kind}
        onChange={(value) => setKind(value as 'code' | 'name')}
        choices={[
          { value: 'code', label: t('door.byCode') },
          { value: 'name', label: t('door.byName') },
        ]}
      />
      <TextField
        name="entry"
        label={t(kind === 'code' ? 'registrations:door.code' : 'registrations:door.name')}
        hint={kind === 'code' ? t('door.codeHint') : undefined}
        error={empty ? t('door.empty') : undefined}
        autoComplete="off"
        autoCapitalize={kind === 'code' ? 'characters' : 'words'}
        maxLength={kind === 'code' ? 40 : 120}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <TextField
        name="departure"
        label={t('door.departure')}
        hint={t('door.departureHint')}
        autoComplete="off"
        maxLength={120}
        value={departure}
        onChange={({ target }) => setDeparture(target.value)}
      />
      <Button type="submit" variant="primary">
        {t('door.record')}
      </Button>
    </form>
  );
}

function Recorded({ entries, onUndo }: { entries: Kept[]; onUndo: (id: string) => void }) {
  const { t } = useTranslation('registrations');
  const rows = shown(entries);
  if (rows.length === 0) return null;
  const nameOf = ({ person, name, code }: Kept) => person ?? name ?? code ?? '';
  return (
    <DataTable
      caption={t('door.recorded')}
      rows={rows}
      rowKey={({ clientId }) => clientId}
      columns={[
        { key: 'who', header: t('fact.name'), cell: nameOf },
        { key: 'from', header: t('door.departure'), cell: ({ departure }) => departure ?? '–' },
        {
          key: 'verdict',
          header: t('list.status'),
          cell: ({ verdict, undone }) => (
            <StatusBadge tone={undone ? 'quiet' : verdict ? tones[verdict] : 'info'}>
              {t(`door.verdict.${undone ? 'undone' : (verdict ?? 'waiting')}`)}
            </StatusBadge>
          ),
        },
        {
          key: 'act',
          header: t('list.act'),
          cell: (row) =>
            !row.undone && (
              <Button
                size="small"
                aria-label={t('door.undoName', { name: nameOf(row) })}
                onClick={() => onUndo(row.clientId)}
              >
                {t('door.undo')}
              </Button>
            ),
        },
      ]}
    />
  );
}

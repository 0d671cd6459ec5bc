import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { newIdempotencyKey } from '@/api/client';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/CheckboxGroup';
import { FileField } from '@/ui/FileField';
import { RadioGroup } from '@/ui/RadioGroup';
import { Segmented } from '@/ui/Segmented';
import { TextField } from '@/ui/TextField';
import { useReadSource } from './api';
import css from './Imports.module.css';
import { KindSelect } from './KindSelect';
import type { ApplyAs, EventKind } from './model';
import { refusalWords } from './problems';

const MOST_BYTES = 10 * 1024 * 1024;
const besideField = ['unreadable-source', 'unreachable-source', 'too-large', 'invalid-request'];

type ImportFormProps = { organisationId: string; trusted: boolean };

/** Reads a file or an address into a preview; nothing is written before that. */
export function ImportForm({ organisationId, trusted }: ImportFormProps) {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const read = useReadSource();
  const busy = useRef(false);
  const [key, setKey] = useState(newIdempotencyKey);
  const [way, setWay] = useState<'file' | 'address'>('file');
  const [file, setFile] = useState<File | null>(null);
  const [url, setUrl] = useState('');
  const [follow, setFollow] = useState(false);
  const [showAddress, setShowAddress] = useState(false);
  const [as, setAs] = useState<ApplyAs>('draft');
  const [kind, setKind] = useState<EventKind | null>(null);
  const [problem, setProblem] = useState<string>();
  const [part, setPart] = useState<number | null>(null);
  const field = way === 'file' ? 'import-file' : 'import-address';

  /**
   * Changed input is another request: the old error disappears, and the request gets its own key.
   */
  const begin = () => {
    setProblem(undefined);
    setKey(newIdempotencyKey());
    read.reset();
  };
  const refuse = (words: string) => {
    setProblem(words);
    document.getElementById(field)?.focus();
  };

  const send = async (submit: FormEvent) => {
    submit.preventDefault();
    if (busy.current) return;
    const address = url.trim();
    if (way === 'file' && !file) return refuse(t('file.missing'));
    if (way === 'file' && file && file.size > MOST_BYTES) return refuse(t('problem.too-large'));
    if (way === 'address' && !/^(https?|webcal):\/\/\S+$/i.test(address))
      return refuse(t('address.wrong'));
    busy.current = true;
    setProblem(undefined);
    try {
      const common = { organisationId, kind, key };
      const one = await read.mutateAsync(
        way === 'file' && file
          ? { ...common, file, onProgress: setPart }
          : { ...common, url: address, follow, as, showAddress },
      );
      await navigate(paths.import(organisationId, one.id));
    } catch (error) {
      if (isProblem(error) && error.status >= 400) setKey(newIdempotencyKey());
      if (isProblem(error, ...besideField)) refuse(refusalWords(error, t));
      busy.current = false;
    } finally {
      setPart(null);
    }
  };
  const isBeside = isProblem(read.error, ...besideField);
  return (
    <form
      className={css.form}
      noValidate
      aria-label={t('form.title')}
      onSubmit={(submit) => void send(submit)}
    >
      <Segmented
        label={t('form.way')}
        options={[
          { value: 'file', label: t('file.way') },
          { value: 'address', label: t('address.way') },
        ]}
        value={way}
        onChange={(value) => {
          begin();
          setWay(value);
        }}
      />
      {way === 'file' ? (
        <FileField
          accept=".ics,.ical,.ifb,.icalendar,.csv,.tsv,.txt,.json,.jsonld,.html,.htm,text/calendar,text/csv,application/json,application/ld+json"
          id={field}
          label={t('file.label')}
          hint={t('file.hint')}
          error={problem}
          file={file}
          disabled={read.isPending}
          onChange={(chosen) => {
            begin();
            setFile(chosen);
          }}
        />
      ) : (
        <TextField
          id={field}
          type="url"
          label={t('address.label')}
          hint={t('address.hint')}
          error={problem}
          required
          autoComplete="off"
          placeholder="https://"
          value={url}
          onChange={(change) => {
            begin();
            setUrl(change.target.value);
          }}
        />
      )}
      {way === 'address' && (
        <Checkbox
          label={t('address.follow')}
          hint={t('address.followHint')}
          checked={follow}
          onChange={(on) => {
            begin();
            setFollow(on);
          }}
        />
      )}
      {way === 'address' && (
        <Checkbox
          label={t('address.show')}
          hint={t('address.showHint')}
          checked={showAddress}
          onChange={(on) => {
            begin();
            setShowAddress(on);
          }}
        />
      )}
      {way === 'address' && follow && (
        <RadioGroup
          label={t('as.later')}
          hint={t('as.laterHint')}
          choices={(['draft', 'submitted'] as const).map((value) => ({
            value,
            label: t(`as.${asWord(value, trusted)}.label`),
            hint: t(`as.${asWord(value, trusted)}.later`),
          }))}
          value={as}
          onChange={(value) => {
            begin();
            setAs(value as ApplyAs);
          }}
        />
      )}
      <KindSelect
        value={kind}
        onChange={(value) => {
          begin();
          setKind(value);
        }}
      />
      <ProblemMessage error={isBeside ? null : read.error} />
      <div className={css.acts}>
        <Button
          type="submit"
          variant="primary"
          pending={read.isPending}
          pendingLabel={
            part !== null && part < 1
              ? t('form.sending', { part: Math.round(part * 100) })
              : t('form.reading')
          }
        >
          {t('form.go')}
        </Button>
        <p className={css.soft}>{t('form.safe')}</p>
      </div>
    </form>
  );
}

/** For a trusted organisation, submitting publishes. */
export function asWord(as: ApplyAs, trusted: boolean): 'draft' | 'submitted' | 'published' {
  return as === 'submitted' && trusted ? 'published' : as;
}

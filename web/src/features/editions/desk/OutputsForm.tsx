import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { isProblem } from '@/api/problem';
import { languageName } from '@/lib/geo';
import { useLanguage } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { useSessionOutputs, type Output } from '../api';
import { useChangeOutputs } from './api';
import css from './Desk.module.css';

const kinds = [
  'slides',
  'notes',
  'minutes',
  'recording',
  'poll-result',
  'publication',
  'other',
] as const;
const languages = ['fr', 'en', 'es', 'it', 'de', 'nl', 'pt', 'pl', 'ro', 'el'];
const most = 20;

/** The outputs of a session that was released, saved as a whole list apart from the session. */
export function OutputsForm({ event }: { event: string }) {
  const { data, error, isFetchedAfterMount, refetch } = useSessionOutputs(event);
  if (!data || !isFetchedAfterMount)
    return <ProblemMessage error={error} onRetry={() => void refetch()} />;
  return <Form event={event} start={data.items} version={data.version} />;
}

type FormProps = { event: string; start: readonly Output[]; version: number };

function Form({ event, start, version }: FormProps) {
  const { t } = useTranslation('editionDesk');
  const language = useLanguage();
  // The version that was read with what is being typed: another lead's change is refused, not overwritten.
  const [read, setRead] = useState(version);
  const [items, setItems] = useState<Output[]>([...start]);
  const [attempt, setAttempt] = useState(0);
  const { mutate, error, isPending, isSuccess, reset } = useChangeOutputs(event);
  const update = (next: Output[]) => {
    setItems(next);
    if (isSuccess) reset();
  };
  const change = (index: number, part: Partial<Output>) =>
    update(items.map((one, at) => (at === index ? { ...one, ...part } : one)));
  const up = (index: number) =>
    update(
      items.map((one, at) => items[at === index ? at - 1 : at === index - 1 ? index : at] ?? one),
    );
  const labels: Record<string, string> = {
    title: t('outputs.name'),
    language: t('outputs.language'),
    url: t('texts.address'),
    licence: t('outputs.licence'),
  };
  const refused = (isProblem(error) ? error.violations : []).map(({ pointer }) => {
    const [, index = '0', part = ''] = pointer.split('/').filter(Boolean);
    const label = labels[part];
    return {
      field: `output${index}-${part}`,
      message: label
        ? t('outputs.refused', { number: Number(index) + 1, label })
        : t('refused.other'),
    };
  });
  const submit = (sent: FormEvent) => {
    sent.preventDefault();
    setAttempt(attempt + 1);
    mutate({ version: read, items }, { onSuccess: (saved) => setRead(saved.version) });
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate aria-labelledby="outputs-title">
      <h3 id="outputs-title">{t('editions:outputs.title')}</h3>
      <p className={css.hint}>{t('outputs.hint')}</p>
      <ErrorSummary attempt={attempt} errors={refused} />
      {refused.length === 0 && <ProblemMessage error={error} />}
      {items.map((one, index) => (
        <fieldset key={index} className={css.form}>
          <legend>{t('outputs.one', { number: index + 1 })}</legend>
          <TextField
            name={`output${index}-title`}
            label={t('outputs.name')}
            required
            maxLength={200}
            value={one.title}
            onChange={({ target }) => change(index, { title: target.value })}
          />
          <TextField
            type="url"
            name={`output${index}-url`}
            label={t('texts.address')}
            hint={t('texts.addressHint')}
            required
            value={one.url}
            onChange={({ target }) => change(index, { url: target.value })}
          />
          <div className={css.pair}>
            <Select
              label={t('outputs.kind')}
              placeholder={false}
              options={kinds.map((kind) => ({
                value: kind,
                label: t(`editions:outputs.kind.${kind}`),
              }))}
              value={one.kind}
              onChange={({ target }) => change(index, { kind: target.value as Output['kind'] })}
            />
            <Select
              name={`output${index}-language`}
              label={t('outputs.language')}
              placeholder={false}
              options={[...new Set([...languages, one.language])].map((code) => ({
                value: code,
                label: languageName(code, language),
              }))}
              value={one.language}
              onChange={({ target }) => change(index, { language: target.value })}
            />
            <TextField
              name={`output${index}-licence`}
              label={t('outputs.licence')}
              hint={t('outputs.licenceHint')}
              maxLength={100}
              value={one.licence ?? ''}
              onChange={({ target }) => change(index, { licence: target.value || null })}
            />
          </div>
          <div>
            {index > 0 && (
              <Button
                size="small"
                variant="quiet"
                aria-label={t('outputs.upOf', { number: index + 1 })}
                onClick={() => up(index)}
              >
                {t('outputs.up')}
              </Button>
            )}
            <Button
              size="small"
              variant="quiet"
              aria-label={t('outputs.removeOf', { number: index + 1 })}
              onClick={() => update(items.filter((_, at) => at !== index))}
            >
              {t('texts.remove')}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          disabled={items.length >= most}
          onClick={() =>
            update([...items, { kind: 'slides', title: '', language, url: '', licence: null }])
          }
        >
          {t('outputs.add')}
        </Button>{' '}
        <Button type="submit" pending={isPending}>
          {t('outputs.save')}
        </Button>
      </div>
      <p role="status">{isSuccess && t('texts.saved')}</p>
    </form>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { Checkbox } from '@/ui/CheckboxGroup';
import { ComboBox } from '@/ui/ComboBox';
import { Select } from '@/ui/Select';
import css from '../Claims.module.css';
import { textIn } from '../model';
import { suggestEvents, type SchemeDraft, type Writing } from './api';
import { BothLanguages, idOf } from './fields';
import { Add, changed, Row } from './rows';
import type { Form } from './useWriting';

type PartProps = { form: Form };

const kinds = [
  'attendance-list',
  'declaration-on-honour',
  'account-statement',
  'de-minimis-declaration',
  'other',
] as const;

/** The documents that a claim needs. */
export function DocumentsPart({ form: { writing, set, fault } }: PartProps) {
  const { t } = useTranslation('schemeDesk');
  const { documents } = writing;
  const put = (at: number, document?: Writing['documents'][number]) =>
    set({ documents: changed(documents, at, document) });
  const free = kinds.filter((kind) => documents.every((one) => one.kind !== kind));
  return (
    <section className={css.section}>
      <h2>{t('part.documents')}</h2>
      {documents.length === 0 && <p className={css.hint}>{t('documentsNone')}</p>}
      <ul className={css.rules}>
        {documents.map((document, at) => (
          <Row
            key={at}
            label={t(`document.${document.kind}`)}
            onRemove={() => put(at)}
            beside={
              <Checkbox
                label={t('field.required')}
                checked={document.required ?? false}
                onChange={(required) => put(at, { ...document, required })}
              />
            }
          >
            <Select
              name={idOf(`/documents/${at}/kind`)}
              label={t('field.document')}
              error={fault(`/documents/${at}/kind`)}
              placeholder={false}
              value={document.kind}
              onChange={({ target }) =>
                put(at, { ...document, kind: target.value as typeof document.kind })
              }
              options={kinds.map((value) => ({ value, label: t(`document.${value}`) }))}
            />
            <BothLanguages
              pointer={`/documents/${at}/label`}
              label={t('field.documentLabel')}
              value={document.label}
              fault={fault}
              rows={2}
              maxLength={300}
              onChange={(label) => put(at, { ...document, label })}
            />
          </Row>
        ))}
      </ul>
      {free[0] && (
        <Add
          words={t('addDocument')}
          onAdd={() =>
            set({
              documents: [...documents, { kind: free[0] ?? 'other', required: true, label: {} }],
            })
          }
        />
      )}
    </section>
  );
}

type EventsProps = PartProps & { titles: SchemeDraft['events'] };

/** The events that give the right to the allowance, and those that count for a first participation. */
export function EventsPart({ form: { writing, set, fault }, titles }: EventsProps) {
  const { t } = useTranslation('schemeDesk');
  const language = useLanguage();
  const [found, setFound] = useState<Record<string, string>>({});
  const { events } = writing;
  const nameOf = (id: string) => {
    const title = (titles as Record<string, Record<string, string> | undefined>)[id];
    return found[id] ?? (title ? textIn(title, language) : t('unknownEvent'));
  };
  return (
    <section className={css.section}>
      <h2>{t('part.events')}</h2>
      {(['covered', 'counted'] as const).map((role) => (
        <div key={role} className={css.section}>
          <Chooser
            pointer={`/events/${role}`}
            label={t(`field.${role}`)}
            hint={t(`field.${role}Hint`)}
            error={fault(`/events/${role}`)}
            onChoose={(id, title) => {
              setFound({ ...found, [id]: title });
              if (![...events.covered, ...events.counted].includes(id))
                set({ events: { ...events, [role]: [...events[role], id] } });
            }}
          />
          <ul className={css.rules}>
            {events[role].map((id) => (
              <Row
                key={id}
                label={nameOf(id)}
                onRemove={() =>
                  set({ events: { ...events, [role]: events[role].filter((one) => one !== id) } })
                }
              >
                <p className={css.strong}>{nameOf(id)}</p>
              </Row>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

type ChooserProps = {
  pointer: string;
  label: string;
  hint: string;
  error: string | undefined;
  onChoose: (id: string, title: string) => void;
};

function Chooser({ pointer, label, hint, error, onChoose }: ChooserProps) {
  const language = useLanguage();
  const [text, setText] = useState('');
  return (
    <ComboBox
      id={idOf(pointer)}
      label={label}
      hint={hint}
      error={error}
      text={text}
      onTextChange={setText}
      onChoose={({ value, label: title }) => {
        onChoose(value, title);
        setText('');
      }}
      suggest={async (typed, signal) =>
        (await suggestEvents(typed, signal)).map(({ id, title, startsAt }) => ({
          value: id,
          label: textIn(title, language),
          detail: (startsAt ?? '').slice(0, 10),
        }))
      }
    />
  );
}

import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { ComboBox } from '@/ui/ComboBox';
import { FieldError } from '@/ui/Field';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { suggestMyEvents, suggestOrganisations, useNames } from '../api';
import css from '../Editor.module.css';
import { useEditor } from '../EditorContext';
import type { EventForm, Named } from '../model';
import { Section } from './Section';

const licences = ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC0-1.0', 'Licence-Ouverte-2.0'];

/** Co-organisers, the larger event, licence and recording. */
export function LinksSection() {
  const { t } = useTranslation('editor');
  const { register } = useFormContext<EventForm>();
  const { errorOf } = useEditor();
  return (
    <Section title={t('links.title')}>
      <CoOrganisers />
      <PartOf />
      <div className={css.pair}>
        <Select
          {...register('licence')}
          label={t('links.licence')}
          hint={t('links.licenceHint')}
          placeholder={t('links.noLicence')}
          options={licences.map((value) => ({ value, label: value.replaceAll('-', ' ') }))}
          error={errorOf('licence')}
        />
        <TextField
          {...register('replayUrl')}
          type="url"
          label={t('links.replay')}
          hint={t('links.replayHint')}
          placeholder="https://"
          error={errorOf('replayUrl')}
        />
      </div>
    </Section>
  );
}

function CoOrganisers() {
  const { t } = useTranslation('editor');
  const { control, setValue } = useFormContext<EventForm>();
  const { errorOf } = useEditor();
  const [own, chosen] = useWatch({ control, name: ['organisationId', 'coOrganisations'] });
  const [text, setText] = useState('');
  const change = (next: Named[]) => setValue('coOrganisations', next, { shouldDirty: true });
  return (
    <div className={css.fields} id="coOrganisationIds">
      <ComboBox
        label={t('links.coOrganisers')}
        hint={t('links.coOrganisersHint')}
        text={text}
        onTextChange={setText}
        suggest={async (q, signal) =>
          (await suggestOrganisations(q, signal)).filter(
            ({ value }) => value !== own && !chosen.some(({ id }) => id === value),
          )
        }
        onChoose={({ value, label }) => {
          change([...chosen, { id: value, name: label }]);
          setText('');
        }}
      />
      <FieldError id="coOrganisationIds" error={errorOf('coOrganisationIds')} />
      <Chosen
        kind="organisation"
        label={t('links.chosen')}
        items={chosen}
        onRemove={(id) => change(chosen.filter((one) => one.id !== id))}
      />
    </div>
  );
}

function PartOf() {
  const { t } = useTranslation('editor');
  const { control, setValue } = useFormContext<EventForm>();
  const { errorOf, eventId } = useEditor();
  const parent = useWatch({ control, name: 'partOf' });
  const [text, setText] = useState('');
  const change = (next: Named | null) => setValue('partOf', next, { shouldDirty: true });
  if (parent)
    return (
      <div className={css.fields} id="partOf">
        <Chosen
          kind="event"
          label={t('links.partOf')}
          items={[parent]}
          onRemove={() => change(null)}
        />
        <FieldError id="partOf" error={errorOf('partOf')} />
      </div>
    );
  return (
    <ComboBox
      id="partOf"
      label={t('links.partOf')}
      hint={t('links.partOfHint')}
      text={text}
      onTextChange={setText}
      suggest={async (q, signal) =>
        (await suggestMyEvents(q, signal)).filter(({ value }) => value !== eventId)
      }
      onChoose={({ value, label }) => {
        change({ id: value, name: label });
        setText('');
      }}
    />
  );
}

type ChosenProps = {
  kind: 'event' | 'organisation';
  label: string;
  items: Named[];
  onRemove: (id: string) => void;
};

function Chosen({ kind, label, items, onRemove }: ChosenProps) {
  const { t } = useTranslation('editor');
  const named = useNames(items, kind);
  if (items.length === 0) return null;
  return (
    <div>
      <p className={css.chosenLabel}>{label}</p>
      <ul className={css.chosen}>
        {named.map(({ id, name }) => (
          <li key={id}>
            {name}
            <Button
              size="small"
              variant="quiet"
              aria-label={t('links.removeName', { name })}
              onClick={() => onRemove(id)}
            >
              {t('links.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { languageName } from '@/lib/geo';
import { RadioGroup } from '@/ui/RadioGroup';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { TypedField } from '@/ui/TypedField';
import css from '../Editor.module.css';
import { useEditor } from '../EditorContext';
import { accessibilityFacts, type EventForm } from '../model';
import { Section } from './Section';

const words = {
  stepFree: 'step-free',
  signLanguage: 'sign-language',
  liveCaptions: 'live-captions',
  hearingLoop: 'hearing-loop',
  quietRoom: 'quiet-room',
} as const;

/** Registration and price. */
export function PracticalSection() {
  const { t } = useTranslation('editor');
  const { control, register } = useFormContext<EventForm>();
  const { errorOf } = useEditor();
  const mode = useWatch({ control, name: 'registration.mode' });
  return (
    <Section title={t('practical.title')}>
      <Controller
        control={control}
        name="registration.mode"
        render={({ field }) => (
          <RadioGroup
            id="registration.mode"
            label={t('practical.registration')}
            error={errorOf('registration.mode')}
            choices={['none', 'external', 'here'].map((value) => ({
              value,
              label: t(`practical.mode.${value}`),
            }))}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      {mode === 'external' && (
        <>
          <TextField
            {...register('registration.url')}
            type="url"
            label={t('practical.url')}
            placeholder="https://"
            required
            error={errorOf('registration.url')}
          />
          <Moment name="closesAt" />
        </>
      )}
      {mode === 'here' && <Seats />}
      <Price />
    </Section>
  );
}

/** When registration opens or closes. */
function Moment({ name }: { name: 'opensAt' | 'closesAt' }) {
  const { t } = useTranslation('editor');
  const { control } = useFormContext<EventForm>();
  const { errorOf } = useEditor();
  return (
    <Controller
      control={control}
      name={`registration.${name}`}
      render={({ field }) => (
        <TypedField
          id={`registration.${name}`}
          type="datetime-local"
          label={t(`practical.${name}`)}
          hint={t(`practical.${name}Hint`)}
          error={errorOf(`registration.${name}`)}
          value={field.value}
          wrong={(typed) =>
            typed === '' || /^(19|20|21)/.test(typed) ? undefined : t('ui:date.year')
          }
          onTake={field.onChange}
        />
      )}
    />
  );
}

/** Seats and waiting list of people who register here. */
function Seats() {
  const { t } = useTranslation('editor');
  const { control, register } = useFormContext<EventForm>();
  const { errorOf } = useEditor();
  const format = useWatch({ control, name: 'format' });
  const seats = (name: 'onSite' | 'remote' | 'waitingList') => (
    <TextField
      {...register(`registration.${name}`)}
      inputMode="numeric"
      label={t(`practical.${name}`)}
      hint={t(`practical.${name}Hint`)}
      error={errorOf(`registration.${name}`)}
    />
  );
  return (
    <>
      <div className={css.pair}>
        {format !== 'online' && seats('onSite')}
        {format !== 'on-site' && seats('remote')}
        {seats('waitingList')}
      </div>
      <div className={css.pair}>
        <Moment name="opensAt" />
        <Moment name="closesAt" />
      </div>
    </>
  );
}

function Price() {
  const { t } = useTranslation('editor');
  const { control, register } = useFormContext<EventForm>();
  const { errorOf, language } = useEditor();
  const reader = useLanguage();
  const free = useWatch({ control, name: 'price.free' });
  return (
    <>
      <Controller
        control={control}
        name="price.free"
        render={({ field }) => (
          <RadioGroup
            id="price.free"
            label={t('practical.price')}
            row
            error={errorOf('price.free')}
            choices={['yes', 'no'].map((value) => ({ value, label: t(`practical.free.${value}`) }))}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      {free === 'no' && (
        <TextField
          {...register(`price.text.${language}`)}
          label={t('practical.priceText', { language: languageName(language, reader) })}
          hint={t('practical.priceHint')}
          lang={language}
          maxLength={300}
          error={errorOf(`price.text.${language}`)}
        />
      )}
    </>
  );
}

/** Facts about access: yes, no or not known. */
export function AccessibilitySection() {
  const { t } = useTranslation('editor');
  const { register } = useFormContext<EventForm>();
  const { errorOf } = useEditor();
  const options = (['yes', 'no', 'unknown'] as const).map((value) => ({
    value,
    label: t(`access.${value}`),
  }));
  return (
    <Section title={t('access.title')} intro={t('access.intro')}>
      <div className={css.pair} id="accessibility">
        {accessibilityFacts.map((fact) => (
          <Select
            key={fact}
            {...register(`accessibility.${fact}`)}
            label={t(`events:fact.${words[fact]}`)}
            placeholder={false}
            options={options}
            error={errorOf('accessibility')}
          />
        ))}
      </div>
    </Section>
  );
}

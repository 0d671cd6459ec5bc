import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { languageName } from '@/lib/geo';
import { languageOptions } from '@/lib/textLanguages';
import { Select } from '@/ui/Select';
import { Tabs } from '@/ui/Tabs';
import { TextArea } from '@/ui/TextArea';
import { TextField } from '@/ui/TextField';
import css from '../Editor.module.css';
import { useEditor } from '../EditorContext';
import { FormattedArea } from '../fields/FormattedArea';
import { textLanguages, writtenParts, type EventForm } from '../model';
import { Section } from './Section';

/** Title, summary and description, one tab for each language. */
export function TextsSection() {
  const { t } = useTranslation('editor');
  const reader = useLanguage();
  const { language, setLanguage } = useEditor();
  const { control, register } = useFormContext<EventForm>();
  const form = useWatch({ control }) as EventForm;
  const [added, setAdded] = useState<string[]>([]);
  const languages = textLanguages(form, added);
  const rest = languageOptions(reader).filter(({ value }) => !languages.includes(value));
  const add = (code: string) => {
    if (!code) return;
    setAdded([...added, code]);
    setLanguage(code);
  };
  return (
    <Section title={t('texts.title')} intro={t('texts.intro')}>
      <Tabs
        label={t('texts.languages')}
        selected={language}
        onSelect={setLanguage}
        tabs={languages.map((code) => ({
          key: code,
          label: (
            <>
              {capital(languageName(code, reader))}{' '}
              <span className={css.count}>{t('texts.done', writtenParts(form, code))}</span>
            </>
          ),
          panel: <TextsPanel language={code} own={code === form.defaultLanguage} />,
        }))}
      />
      <div className={css.pair}>
        <Select
          label={t('texts.own')}
          hint={t('texts.ownHint')}
          placeholder={false}
          options={languages.map((value) => ({ value, label: languageName(value, reader) }))}
          {...register('defaultLanguage')}
        />
        <Select
          label={t('texts.add')}
          hint={t('texts.addHint')}
          placeholder={t('texts.addChoose')}
          options={rest}
          value=""
          onChange={(change) => add(change.target.value)}
        />
      </div>
    </Section>
  );
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function TextsPanel({ language, own }: { language: string; own: boolean }) {
  const { t } = useTranslation('editor');
  const { register } = useFormContext<EventForm>();
  const { errorOf } = useEditor();
  return (
    <div className={css.fields}>
      <TextField
        {...register(`title.${language}`)}
        label={t('texts.heading')}
        hint={t('texts.headingHint')}
        error={errorOf(`title.${language}`)}
        required={own}
        maxLength={160}
        lang={language}
      />
      <TextArea
        {...register(`summary.${language}`)}
        label={t('texts.summary')}
        hint={t('texts.summaryHint')}
        error={errorOf(`summary.${language}`)}
        required={own}
        maxLength={400}
        rows={2}
        lang={language}
      />
      <FormattedArea
        {...register(`description.${language}`)}
        label={t('texts.description')}
        hint={t('texts.descriptionHint')}
        error={errorOf(`description.${language}`)}
        rows={6}
        lang={language}
      />
      <MarkdownHelp />
    </div>
  );
}

function MarkdownHelp() {
  const { t } = useTranslation('editor');
  const samples = ['**mot**', '*mot*', '- …', '## …', '[mot](https://…)', '> …'];
  const meanings = t('markdown.meanings').split('|');
  return (
    <details className={css.help}>
      <summary>{t('markdown.title')}</summary>
      <dl>
        {samples.map((sample, index) => (
          <div key={sample}>
            <dt>
              <code>{sample}</code>
            </dt>
            <dd>{meanings[index]}</dd>
          </div>
        ))}
      </dl>
      <p>{t('markdown.safe')}</p>
    </details>
  );
}

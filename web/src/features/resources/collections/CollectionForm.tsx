import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { newIdempotencyKey } from '@/api/client';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { languageName } from '@/lib/geo';
import { useLanguage } from '@/i18n/useLanguage';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ErrorSummary, type FieldProblem } from '@/ui/ErrorSummary';
import { TextArea } from '@/ui/TextArea';
import { TextField } from '@/ui/TextField';
import { useUnsavedChanges } from '@/ui/useUnsavedChanges';
import { useDeleteCollection, useWriteCollection, type Collection } from './api';
import { ChosenResources, type Chosen } from './ChosenResources';
import css from './Collections.module.css';

const languages = ['fr', 'en', 'es', 'it'] as const;

type Form = { title: Record<string, string>; summary: Record<string, string>; chosen: Chosen[] };

/** The texts without empty ones. */
const filled = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim()));

export function CollectionForm({ before }: { before: Collection | undefined }) {
  const { t } = useTranslation('collections');
  const language = useLanguage();
  const navigate = useNavigate();
  const write = useWriteCollection(before);
  const [key, setKey] = useState(newIdempotencyKey);
  const [begun] = useState<Form>(() => ({
    title: before?.title ?? {},
    summary: before?.summary ?? {},
    chosen: before?.entries.map(({ resource: { id, display } }) => ({ id, ...display })) ?? [],
  }));
  // The language one reads in, or the collection's own, first; the others are folded.
  const first = languages.find((one) => one === (before?.defaultLanguage ?? language)) ?? 'fr';
  const others = languages.filter((one) => one !== first);
  const [form, setForm] = useState(begun);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [gone, setGone] = useState(false);
  const guard = useUnsavedChanges(form !== begun && !write.isPending && !write.isSuccess && !gone);
  const set = (changed: Partial<Form>) => setForm({ ...form, ...changed });

  const submit = async () => {
    if (write.isPending) return;
    const title = filled(form.title);
    const own =
      before && title[before.defaultLanguage]
        ? before.defaultLanguage
        : (languages.find((one) => title[one]) ?? Object.keys(title)[0]);
    const gaps: FieldProblem[] = [];
    if (!own) gaps.push({ field: `title-${first}`, message: t('gap.title') });
    if (form.chosen.length === 0) gaps.push({ field: 'resource', message: t('gap.resources') });
    setProblems(gaps);
    setAttempt((count) => count + 1);
    if (!own || gaps.length > 0) return;
    try {
      const slug = await write.mutateAsync({
        key,
        body: {
          defaultLanguage: own,
          title,
          summary: filled(form.summary),
          resourceIds: form.chosen.map(({ id }) => id),
        },
      });
      await navigate(paths.collection(slug));
    } catch (error) {
      // A lost answer keeps its key, so that nothing is made twice; a refusal was an answer.
      if (isProblem(error) && error.status >= 400 && error.status < 500)
        setKey(newIdempotencyKey());
    }
  };
  const errorOf = (field: string) => problems.find((one) => one.field === field)?.message;
  const textsIn = (lang: string) => (
    <fieldset key={lang} className={css.texts}>
      <legend>{languageName(lang, language)}</legend>
      <TextField
        name={`title-${lang}`}
        label={t('form.name')}
        lang={lang}
        maxLength={120}
        error={errorOf(`title-${lang}`)}
        value={form.title[lang] ?? ''}
        onChange={({ target }) => set({ title: { ...form.title, [lang]: target.value } })}
      />
      <TextArea
        name={`summary-${lang}`}
        label={t('form.text')}
        lang={lang}
        rows={2}
        maxLength={2000}
        value={form.summary[lang] ?? ''}
        onChange={({ target }) => set({ summary: { ...form.summary, [lang]: target.value } })}
      />
    </fieldset>
  );
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ErrorSummary errors={problems} attempt={attempt} />
      {problems.length === 0 && <ProblemMessage error={write.error} />}
      {textsIn(first)}
      <details className={css.others} open={others.some((lang) => begun.title[lang])}>
        <summary>{t('form.others')}</summary>
        {others.map(textsIn)}
      </details>
      <ChosenResources
        chosen={form.chosen}
        error={errorOf('resource')}
        onChange={(chosen) => set({ chosen })}
      />
      <div className={css.acts}>
        <Button type="submit" variant="primary" pending={write.isPending}>
          {t('form.save')}
        </Button>
        {before && <Deletion collection={before} onGone={() => setGone(true)} />}
      </div>
      {guard}
    </form>
  );
}

type DeletionProps = { collection: Collection; onGone: () => void };

function Deletion({ collection, onGone }: DeletionProps) {
  const { t } = useTranslation('collections');
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const remove = useDeleteCollection(collection);
  const go = () =>
    remove.mutate(undefined, {
      onSuccess: () => {
        onGone();
        // After the guard against leaving has seen that nothing is left to lose.
        setTimeout(() => void navigate(paths.collections()));
      },
    });
  return (
    <>
      <Button variant="quiet" onClick={() => setAsked(true)}>
        {t('delete.name')}
      </Button>
      <Dialog
        title={t('delete.title', { title: collection.display.title })}
        open={asked}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button variant="danger" pending={remove.isPending} onClick={go}>
              {t('delete.name')}
            </Button>
            <Button variant="quiet" onClick={() => setAsked(false)}>
              {t('delete.back')}
            </Button>
          </>
        }
      >
        <ProblemMessage error={remove.error} />
        <p>{t('delete.text')}</p>
      </Dialog>
    </>
  );
}

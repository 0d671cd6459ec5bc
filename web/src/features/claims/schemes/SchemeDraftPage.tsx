import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { paths } from '@/lib/paths';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { useUnsavedChanges } from '@/ui/useUnsavedChanges';
import css from '../Claims.module.css';
import { textIn } from '../model';
import { useDeleteDraft, useOpenDraft, useSchemeDraft, type SchemeDraft } from './api';
import { DryRun } from './DryRun';
import { idOf } from './fields';
import { DocumentsPart, EventsPart } from './Lists';
import { ChecklistPart, OpenPart } from './OpenPart';
import { MoneyPart, RulesPart, TimesPart, Words } from './Parts';
import { useWriting } from './useWriting';

type Problems = SchemeDraft['problems'];

/** A scheme that is being written: its parts left, what is wrong with it right, the dry run below. */
export function SchemeDraftPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('schemeDesk');
  const { data: draft, error, isPending } = useSchemeDraft(id);
  if (isProblem(error, 'not-found'))
    return (
      <>
        <PageTitle>{t('absent')}</PageTitle>
        <p>
          <Link to={paths.deskSchemes()}>{t('back')}</Link>
        </p>
      </>
    );
  // Handled by the route's own error page.
  if (error) throw error;
  if (isPending) return <Skeleton shape="block" />;
  return <Editor draft={draft} />;
}

function Editor({ draft }: { draft: SchemeDraft }) {
  const { t } = useTranslation('schemeDesk');
  const language = useLanguage();
  const saving = useWriting(draft);
  const [tried, setTried] = useState(false);
  const { writing, set } = saving;
  // What is only missing is told beside its field once somebody wants to open the scheme.
  const fault = (pointer: string) => {
    const problem = draft.problems.find((one) => one.pointer === pointer);
    return problem && (tried || problem.reason !== 'missing')
      ? t(`fault.${problem.reason ?? 'missing'}`)
      : undefined;
  };
  const form = { writing, set, fault };
  const title = textIn(writing.texts.title, language) || t('untitled');
  return (
    <div className={css.page}>
      <header className={css.section}>
        <p className={css.hint}>
          <Link to={paths.deskSchemes()}>{t('back')}</Link>
        </p>
        <PageTitle>{title}</PageTitle>
        <p className={css.lead}>
          {draft.scheme
            ? t('lead.next', { number: draft.number, count: draft.claims })
            : t('lead.own')}
        </p>
        <p className={css.hint}>{t('allNeeded')}</p>
      </header>
      <div className={css.dossier}>
        <form className={css.page} noValidate onSubmit={(event) => event.preventDefault()}>
          <Words form={form} fixed={draft.scheme !== null} />
          <MoneyPart form={form} />
          <RulesPart form={form} />
          <TimesPart form={form} />
          <DocumentsPart form={form} />
          <ChecklistPart form={form} />
          <EventsPart form={form} titles={draft.events} />
          <OpenPart form={form} />
        </form>
        <Aside draft={draft} saving={saving} onTry={() => setTried(true)} />
      </div>
      <DryRun draft={draft} saving={saving.busy} />
      {useUnsavedChanges(saving.busy)}
    </div>
  );
}

type AsideProps = {
  draft: SchemeDraft;
  saving: ReturnType<typeof useWriting>;
  onTry: () => void;
};

/** Whether it is saved, what keeps it from being opened, and the way to open or delete it. */
function Aside({ draft, saving, onTry }: AsideProps) {
  const { t } = useTranslation('schemeDesk');
  const navigate = useNavigate();
  const [asked, setAsked] = useState<'open' | 'delete' | null>(null);
  const open = useOpenDraft(draft);
  const remove = useDeleteDraft(draft);
  const { problems } = draft;
  const done = () => void navigate(paths.deskSchemes());
  return (
    <aside className={css.decide} aria-label={t('aside')}>
      <h2>{t('aside')}</h2>
      <p className={css.hint} role="status">
        {saving.busy ? t('saving') : t('saved')}
      </p>
      {saving.stale && (
        <Banner tone="bad" actions={<Button onClick={saving.reload}>{t('reload')}</Button>}>
          <p>{t('stale')}</p>
        </Banner>
      )}
      <ProblemMessage error={saving.error} onRetry={saving.retry} />
      {problems.length === 0 ? <p>{t('ready')}</p> : <ProblemList problems={problems} />}
      <div className={css.acts}>
        <Button
          variant="primary"
          pending={saving.busy}
          pendingLabel={t('saving')}
          onClick={() => {
            onTry();
            if (problems.length === 0) setAsked('open');
          }}
        >
          {t('open.name')}
        </Button>
        <Button onClick={() => setAsked('delete')}>{t('delete.name')}</Button>
      </div>
      <p>
        <a href="#dry-run">{t('dry.title')}</a>
      </p>
      <p className={css.hint}>{t('open.hint')}</p>
      {asked && (
        <Dialog
          open
          title={asked === 'open' ? t('open.name') : t('delete.name')}
          onClose={() => setAsked(null)}
          actions={
            <>
              <Button onClick={() => setAsked(null)}>{t('cancel')}</Button>
              {asked === 'open' ? (
                <Button
                  variant="primary"
                  pending={open.isPending}
                  onClick={() => open.mutate(undefined, { onSuccess: done })}
                >
                  {t('open.go')}
                </Button>
              ) : (
                <Button
                  variant="danger"
                  pending={remove.isPending}
                  onClick={() => remove.mutate(undefined, { onSuccess: done })}
                >
                  {t('delete.go')}
                </Button>
              )}
            </>
          }
        >
          {asked === 'open' && <p>{draft.scheme ? t('open.textNext') : t('open.text')}</p>}
          {asked === 'delete' && <p>{t('delete.text')}</p>}
          <ProblemMessage error={asked === 'open' ? open.error : remove.error} />
        </Dialog>
      )}
    </aside>
  );
}

/** Every problem at once; each leads to its field. */
function ProblemList({ problems }: { problems: Problems }) {
  const { t } = useTranslation('schemeDesk');
  const nameOf = (pointer: string) => {
    const words = pointer.slice(1).split('/');
    const language = words.find((word) => word === 'fr' || word === 'en');
    const place = words.find((word) => /^\d+$/.test(word));
    const name =
      words[0] === 'sources'
        ? t('sources')
        : words[0] === 'open'
          ? t('part.open')
          : words[0] === 'documents'
            ? t('field.document')
            : words[0] === 'checklist'
              ? t('field.check')
              : t(`field.${words[1] ?? words[0] ?? ''}`);
    const label = place ? `${name} ${Number(place) + 1}` : name;
    return language ? t(`in.${language}`, { label }) : label;
  };
  return (
    <>
      <h3>{t('problems', { count: problems.length })}</h3>
      <ul className={css.points}>
        {problems.map(({ pointer, reason }) => (
          <li key={pointer + reason}>
            <a
              href={`#${idOf(pointer)}`}
              onClick={(click) => {
                const field = document.getElementById(idOf(pointer));
                if (!field) return;
                click.preventDefault();
                field.scrollIntoView({ block: 'center' });
                const within = field.querySelector<HTMLElement>('input, select, [tabindex="0"]');
                (within ?? field).focus({ preventScroll: true });
              }}
            >
              {nameOf(pointer)}
            </a>
            {reason !== 'missing' && ` – ${t(`fault.${reason ?? 'missing'}`)}`}
          </li>
        ))}
      </ul>
    </>
  );
}

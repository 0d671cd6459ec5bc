import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { download } from '@/lib/download';
import { Button } from '@/ui/Button';
import { FileField } from '@/ui/FileField';
import { StatusBadge } from '@/ui/StatusBadge';
import type { Scheme } from '../api';
import css from '../Claims.module.css';
import { textIn } from '../model';
import {
  documentOf,
  useAddDocument,
  useRemoveDocument,
  type Claim,
  type DocumentKind,
} from './api';
import { accepted, mostBytes } from './form';

type DocumentsProps = { claim: Claim; required: Scheme['documents'] };

/** The pieces of a claim: what is asked for, what is there, and a field for each. */
export function Documents({ claim, required }: DocumentsProps) {
  const { t } = useTranslation('myClaims');
  const kinds = [
    ...required,
    { kind: 'other' as DocumentKind, required: false, label: { fr: t('documents.other') } },
  ];
  return (
    <section className={css.section}>
      <h2>{t('documents.title')}</h2>
      <p className={css.lead}>{t('documents.text')}</p>
      <ul className={css.rules}>
        {kinds.map((kind) => (
          <Kind key={kind.kind} claim={claim} {...kind} />
        ))}
      </ul>
    </section>
  );
}

type KindProps = { claim: Claim } & Omit<Scheme['documents'][number], 'label'> & {
    label: Record<string, string>;
  };

function Kind({ claim, kind, required, label }: KindProps) {
  const { t } = useTranslation('myClaims');
  const language = useLanguage();
  const add = useAddDocument(claim.id);
  const remove = useRemoveDocument(claim.id);
  const [refused, setRefused] = useState<'size' | 'type' | null>(null);
  const there = claim.documents.filter((one) => one.kind === kind);
  const send = (file: File | null) => {
    if (!file || add.isPending) return;
    const wrong =
      file.size > mostBytes ? 'size' : /\.(pdf|jpe?g|png)$/i.test(file.name) ? null : 'type';
    setRefused(wrong);
    if (!wrong) add.mutate({ kind, file });
  };
  const state = there.length > 0 ? 'there' : required ? 'missing' : 'optional';
  return (
    <li className={css.rule}>
      <h3 className={css.ruleTitle}>
        {textIn(label, language)}
        <StatusBadge tone={{ there: 'good', missing: 'warn', optional: 'quiet' }[state] as 'good'}>
          {t(`documents.${state}`)}
        </StatusBadge>
      </h3>
      {there.map((document) => (
        <p key={document.id} className={css.acts}>
          <SentDocument claim={claim.id} document={document} />
          <Button
            size="small"
            variant="quiet"
            pending={remove.isPending}
            onClick={() => remove.mutate(document.id)}
          >
            {t('documents.remove')}
          </Button>
        </p>
      ))}
      <FileField
        id={`document-${kind}`}
        label={t(there.length > 0 ? 'myClaims:documents.another' : 'myClaims:documents.add')}
        hint={t('documents.hint')}
        required={state === 'missing'}
        error={refused ? t(`documents.refused.${refused}`) : undefined}
        accept={accepted}
        disabled={add.isPending}
        file={null}
        onChange={send}
      />
      {add.isPending && <p role="status">{t('documents.sending')}</p>}
      <ProblemMessage error={add.error ?? remove.error} />
    </li>
  );
}

type SentDocumentProps = { claim: string; document: Claim['documents'][number] };

/** A document that was sent, to read; or when it was erased. */
export function SentDocument({ claim, document }: SentDocumentProps) {
  const { id, name, bytes, erasedAt } = document;
  const { t } = useTranslation('myClaims');
  const [error, setError] = useState<unknown>(null);
  const language = useLanguage();
  const size = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(
    Math.max(bytes / 1_048_576, 0.1),
  );
  if (erasedAt) return <>{t('documents.erased', { at: formatInstant(erasedAt, language) })}</>;
  return (
    <>
      <Button
        size="small"
        onClick={() => void documentOf(claim, id).then((file) => download(file, name), setError)}
      >
        {t('documents.read', { name, size })}
      </Button>
      <ProblemMessage error={error} />
    </>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { paths } from '@/lib/paths';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { PageTitle } from '@/ui/PageTitle';
import { StatusBadge } from '@/ui/StatusBadge';
import { useDiscard } from './api';
import css from './Imports.module.css';
import { entriesOf, importTones, nameOf, type Import } from './model';
import { noticeWords } from './problems';

/** The source, when it was read, and guesses about it as a whole. */
export function ImportHead({ one }: { one: Import }) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const [discarding, setDiscarding] = useState(false);
  const facts = [
    one.kind && t(`form.of.${one.kind}`),
    t('one.entries', { count: entriesOf(one) }),
    t('one.readAt', { when: formatInstant(one.createdAt, language), by: one.createdBy }),
  ];
  return (
    <div className={css.section}>
      <div>
        <PageTitle>{nameOf(one)}</PageTitle>
        <p className={css.facts}>
          <StatusBadge tone={importTones[one.state]}>{t(`state.${one.state}`)}</StatusBadge>
          <span>{facts.filter(Boolean).join(' · ')}</span>
        </p>
        {one.url && one.url !== nameOf(one) && <p className={css.address}>{one.url}</p>}
      </div>
      {one.notices.length > 0 && (
        <Banner tone="info" title={t('one.notices')}>
          <ul>
            {one.notices.map((notice) => (
              <li key={notice.code}>{noticeWords(notice, t)}</li>
            ))}
          </ul>
        </Banner>
      )}
      {one.state === 'preview' && (
        <div className={css.acts}>
          <p className={css.soft}>{t('one.preview')}</p>
          <Button size="small" variant="quiet" onClick={() => setDiscarding(true)}>
            {t('discard.go')}
          </Button>
        </div>
      )}
      {discarding && <DiscardDialog one={one} onClose={() => setDiscarding(false)} />}
    </div>
  );
}

function DiscardDialog({ one, onClose }: { one: Import; onClose: () => void }) {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const discard = useDiscard(one.id);
  const go = () =>
    discard.mutate(undefined, {
      onSuccess: () => void navigate(paths.imports(one.organisationId), { replace: true }),
    });
  return (
    <Dialog
      title={t('discard.title')}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          <Button variant="danger" pending={discard.isPending} onClick={go}>
            {t('discard.go')}
          </Button>
        </>
      }
    >
      <p>{t(`discard.${one.sourceId ? 'textFollowed' : 'text'}`)}</p>
      <ProblemMessage error={discard.error} />
    </Dialog>
  );
}

import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { useLastQuestion } from './api';
import type { EventResponse } from './model';

type EditorNoticesProps = {
  event: EventResponse | null;
  onDemand: boolean;
  restoredAt: string | null;
  onKeep: () => void;
  onForget: () => void;
};

/** Notices before the form: restored text, a moderator's question, the effect of saving. */
export function EditorNotices(props: EditorNoticesProps) {
  const { event, onDemand, restoredAt, onKeep, onForget } = props;
  const { t } = useTranslation('editor');
  const language = useLanguage();
  const kind = noticeOf(event, onDemand);
  const asked =
    event?.status === 'changes-requested' || event?.revision?.status === 'changes-requested';
  return (
    <>
      {restoredAt && (
        <Banner
          tone="info"
          announce="status"
          title={t('restored.title')}
          actions={
            <>
              {event && !onDemand && (
                <Button size="small" onClick={onKeep}>
                  {t('restored.keep')}
                </Button>
              )}
              <Button size="small" variant="quiet" onClick={onForget}>
                {event ? t('restored.forget') : t('restored.empty')}
              </Button>
            </>
          }
        >
          <p>{t('restored.text', { when: formatInstant(restoredAt, language) })}</p>
        </Banner>
      )}
      {event && asked && <Question id={event.id} />}
      {kind && (
        <Banner tone="info" title={t(`notice.${kind}.title`)}>
          <p>{t(`notice.${kind}.text`)}</p>
        </Banner>
      )}
    </>
  );
}

function noticeOf(event: EventResponse | null, onDemand: boolean): string | null {
  if (onDemand) return 'trusted';
  if (event?.status === 'published' || event?.status === 'postponed')
    return event.revision?.status === 'submitted' ? 'revisionWaiting' : 'revision';
  return event?.status === 'submitted' ? 'waiting' : null;
}

function Question({ id }: { id: string }) {
  const { t } = useTranslation('editor');
  const { data: question } = useLastQuestion(id);
  if (!question) return null;
  return (
    <Banner tone="warn" title={t('notice.asked', { name: question.author.name })}>
      {question.reason && <p>{t(`reasons.${question.reason}`)}</p>}
      <p>{question.body}</p>
    </Banner>
  );
}

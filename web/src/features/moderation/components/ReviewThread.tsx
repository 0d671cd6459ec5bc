import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { Tag } from '@/ui/Tag';
import type { Review } from '../model';
import css from './Panel.module.css';

/** The messages between the organisation and the moderators, oldest first. */
export function ReviewThread({ thread }: Pick<Review, 'thread'>) {
  const { t } = useTranslation('moderation');
  const language = useLanguage();
  if (thread.length === 0) return <p className={css.soft}>{t('thread.none')}</p>;
  return (
    <ol className={css.plain}>
      {thread.map(({ id, at, author, kind, reason, body }) => (
        <li key={id} className={css.message} data-side={author.side}>
          <p className={css.soft}>
            <strong>{author.name}</strong>, {t(`thread.side.${author.side}`)} ·{' '}
            <time dateTime={at}>{formatInstant(at, language)}</time>
          </p>
          <p className={css.marks}>
            <Tag>{t(`thread.kind.${kind}`)}</Tag>
            {reason && <Tag hue="warn">{t(`reason.${reason}`)}</Tag>}
          </p>
          <p className={css.body}>{body}</p>
        </li>
      ))}
    </ol>
  );
}

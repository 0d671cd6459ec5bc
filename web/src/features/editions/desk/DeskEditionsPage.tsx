import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { Tag } from '@/ui/Tag';
import { useEditions } from '../api';
import { periodText } from '../model';
import css from './Desk.module.css';
import { EditionForm } from './EditionForm';

/** The editions of a lead, those that nobody else sees included, and a new one. */
export function DeskEditionsPage() {
  const { t } = useTranslation('editionDesk');
  const language = useLanguage();
  const { data, error, isPending, refetch } = useEditions();
  const [adding, setAdding] = useState(false);
  return (
    <div className={css.page}>
      <PageTitle
        beside={
          !adding && (
            <Button variant="primary" onClick={() => setAdding(true)}>
              {t('list.add')}
            </Button>
          )
        }
      >
        {t('list.title')}
      </PageTitle>
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {adding && <EditionForm onClose={() => setAdding(false)} />}
      {isPending && <Skeleton shape="row" count={4} />}
      <ul className={css.cards}>
        {data?.items.map((edition) => (
          <li key={edition.id}>
            <span>
              <Link to={paths.deskProgramme(edition.id)}>{edition.display.name}</Link>{' '}
              {!edition.published && <Tag hue="warn">{t('list.hidden')}</Tag>}
            </span>
            <small>
              {periodText(edition.period, language)}
              {edition.programme && ` · ${t('list.release', { number: edition.programme })}`}
            </small>
          </li>
        ))}
      </ul>
    </div>
  );
}

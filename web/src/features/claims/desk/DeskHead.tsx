import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentUser } from '@/auth/AuthContext';
import { pages } from '@/lib/pages';
import { LinkTabs } from '@/ui/LinkTabs';
import { PageTitle } from '@/ui/PageTitle';
import css from '../Claims.module.css';

const parts = ['deskClaims', 'deskBatches', 'deskBank', 'deskAudit', 'deskSchemes'] as const;

type DeskHeadProps = { at: (typeof parts)[number]; lead: string; beside?: ReactNode };

/** The head of a page of the desk of claims: its name, what it is for, and the way to the others. */
export function DeskHead({ at, lead, beside }: DeskHeadProps) {
  const { t } = useTranslation('claimDesk');
  const user = useCurrentUser();
  const mine = parts.filter((name) =>
    pages[name].access.some((role) => user?.roles.includes(role)),
  );
  return (
    <header className={css.section}>
      <LinkTabs
        label={t('tabs')}
        current={at}
        tabs={mine.map((key) => ({ key, to: pages[key].path, label: t(`tab.${key}`) }))}
      />
      <PageTitle beside={beside}>{t(`account:page.${at}`, '') || t(`common:page.${at}`)}</PageTitle>
      <p className={css.lead}>{lead}</p>
    </header>
  );
}

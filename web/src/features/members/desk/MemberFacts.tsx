import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatInstant } from '@/lib/dates';
import { languageName } from '@/lib/geo';
import { paths } from '@/lib/paths';
import type { Membership } from '../api';
import css from './Desk.module.css';
import { useWords } from '../words';

/** Who the member is and what was applied for. */
export function MemberFacts({ membership }: { membership: Membership }) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const { party, choice, state, createdAt } = membership;
  const { organisation, contact } = party;
  return (
    <section className={css.section} aria-label={t('member.facts')}>
      <dl className={css.facts}>
        {organisation && (
          <Fact name={t('kind.organisation')}>
            <Link to={paths.organisation(organisation.slug)}>{organisation.name}</Link>
          </Fact>
        )}
        <Fact name={t('member.contact')}>
          {contact.name}
          {contact.email && (
            <>
              <br />
              <a href={`mailto:${contact.email}`}>{contact.email}</a>
            </>
          )}
        </Fact>
        <Fact name={t('column.tier')}>{words.tier(state.tier ?? choice.tier)}</Fact>
        {state.tier && state.tier !== choice.tier && (
          <Fact name={t('member.nextTier')}>{words.tier(choice.tier)}</Fact>
        )}
        <Fact name={t('column.college')}>{words.college(choice.college)}</Fact>
        <Fact name={t('column.segment')}>{words.segment(choice.segment)}</Fact>
        <Fact name={t('column.country')}>{words.country(party.country)}</Fact>
        {choice.budget !== null && choice.budget !== undefined && (
          <Fact name={t('member.budget')}>{words.money(choice.budget, 'EUR')}</Fact>
        )}
        <Fact name={t('member.language')}>{languageName(party.language, words.language)}</Fact>
        <Fact name={t('member.statutes')}>{choice.statutes}</Fact>
        <Fact name={t('column.received')}>{formatInstant(createdAt, words.language)}</Fact>
        {state.resignsOn && <Fact name={t('member.resigns')}>{words.day(state.resignsOn)}</Fact>}
        {choice.motivation && (
          <div className={css.wide}>
            <dt>{t('member.motivation')}</dt>
            <dd>{choice.motivation}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { money } from '@/lib/numbers';
import { paths } from '@/lib/paths';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { Select } from '@/ui/Select';
import { StatusBadge } from '@/ui/StatusBadge';
import { useSchemes } from '../api';
import css from '../Claims.module.css';
import { textIn, toneOf } from '../model';
import { useDryRun, type DryRun as Answer, type SchemeDraft } from './api';

/** Past claims asked by the rules of the draft: who would win, who would lose, and what it would cost. */
export function DryRun({ draft, saving }: { draft: SchemeDraft; saving: boolean }) {
  const { t } = useTranslation('schemeDesk');
  const language = useLanguage();
  const { data: schemes = [] } = useSchemes();
  const [chosen, setChosen] = useState(draft.scheme ?? '');
  const asked = chosen || schemes[0]?.slug || '';
  const { mutate, data, variables, error, isPending } = useDryRun(draft.id);
  const problem = error && 'violations' in error ? t('dry.incomplete') : undefined;
  return (
    <section className={css.section} id="dry-run">
      <h2>{t('dry.title')}</h2>
      <p className={css.lead}>{t('dry.text')}</p>
      {!draft.scheme && schemes.length > 1 && (
        <Select
          label={t('dry.claimsOf')}
          placeholder={false}
          value={asked}
          onChange={({ target }) => setChosen(target.value)}
          options={schemes.map(({ slug, texts }) => ({
            value: slug,
            label: textIn(texts.title, language),
          }))}
        />
      )}
      <div className={css.acts}>
        <Button
          pending={isPending || saving}
          pendingLabel={saving ? t('saving') : t('dry.running')}
          onClick={() => mutate(asked || null)}
        >
          {t('dry.go')}
        </Button>
      </div>
      <ProblemMessage error={error} detail={problem} />
      {data && variables !== undefined && <Outcome answer={data} />}
    </section>
  );
}

function Outcome({ answer }: { answer: Answer }) {
  const { t } = useTranslation('schemeDesk');
  const language = useLanguage();
  const { claims, before, after, fits, currency, changed } = answer;
  if (claims === 0) return <p role="status">{t('dry.noClaims')}</p>;
  const amount = (cents: number) => money(cents, currency, language);
  const sides = [
    { key: 'before', side: before },
    { key: 'after', side: after },
  ] as const;
  return (
    <div className={css.section} role="status">
      {!fits && (
        <Banner tone="warn">
          <p>{t('dry.tooMuch', { amount: amount(after.grantedCents) })}</p>
        </Banner>
      )}
      <DataTable
        caption={t('dry.sums', { count: claims })}
        rows={sides}
        rowKey={({ key }) => key}
        columns={[
          { key: 'side', header: t('dry.by'), cell: ({ key }) => t(`dry.side.${key}`) },
          {
            key: 'eligible',
            header: t('claims:verdict.yes'),
            numeric: true,
            cell: ({ side }) => String(side.eligible),
          },
          {
            key: 'not',
            header: t('claims:verdict.no'),
            numeric: true,
            cell: ({ side }) => String(side.notEligible),
          },
          {
            key: 'undecided',
            header: t('dry.cannotSay'),
            numeric: true,
            cell: ({ side }) => String(side.undecided),
          },
          {
            key: 'granted',
            header: t('dry.granted'),
            numeric: true,
            cell: ({ side }) => amount(side.grantedCents),
          },
          {
            key: 'open',
            header: t('dry.open'),
            numeric: true,
            cell: ({ side }) => amount(side.openCents),
          },
        ]}
      />
      {changed.length === 0 ? (
        <p>{t('dry.nobody')}</p>
      ) : (
        <DataTable
          caption={t('dry.changed', { count: changed.length })}
          rows={changed}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'organisation',
              header: t('claimDesk:column.organisation'),
              cell: ({ id, organisation }) => <Link to={paths.deskClaim(id)}>{organisation}</Link>,
            },
            {
              key: 'before',
              header: t('dry.side.before'),
              cell: (row) => <Verdict verdict={row.before} />,
            },
            {
              key: 'after',
              header: t('dry.side.after'),
              cell: (row) => <Verdict verdict={row.after} />,
            },
            {
              key: 'rules',
              header: t('dry.because'),
              cell: ({ rules }) =>
                rules.map((rule) => t(`claims:rule.${rule}`)).join(', ') || t('dry.amountOnly'),
            },
            {
              key: 'amount',
              header: t('claimDesk:column.amount'),
              numeric: true,
              cell: ({ centsBefore, centsAfter }) =>
                `${amount(centsBefore)} → ${amount(centsAfter)}`,
            },
          ]}
        />
      )}
    </div>
  );
}

function Verdict({ verdict }: { verdict: Answer['changed'][number]['before'] }) {
  const { t } = useTranslation('schemeDesk');
  return <StatusBadge tone={toneOf(verdict)}>{t(`dry.verdict.${verdict}`)}</StatusBadge>;
}

import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { download } from '@/lib/download';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { StatusBadge } from '@/ui/StatusBadge';
import { receiptOf, type Membership, type Term } from './api';
import type { Asked } from './desk/acts';
import css from './desk/Desk.module.css';
import { mayDo } from './model';
import { useFile } from '@/api/useFile';
import { useWords } from './words';

type TermsProps = {
  membership: Membership;
  heading: 'h2' | 'h3';
  /** Left out where nothing is done about money. */
  onAsk?: (asked: Asked) => void;
};

/** Each membership year, the last one first: what was asked, what came in, and what may be done about it. */
export function Terms({ membership, heading: Heading, onAsk }: TermsProps) {
  const { t } = useTranslation('desk');
  return (
    <section className={css.section}>
      <Heading>{t('terms.title')}</Heading>
      <ul className={css.list}>
        {[...membership.terms].reverse().map((term) => (
          <li key={term.id} className={css.card}>
            <OneTerm
              membership={membership}
              term={term}
              heading={Heading}
              {...(onAsk && { onAsk })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneTerm({ membership, term, heading, onAsk }: TermsProps & { term: Term }) {
  const { t } = useTranslation('desk');
  const Heading = heading === 'h2' ? 'h3' : 'h4';
  const words = useWords();
  const receipt = useFile();
  const { dues, entries, lines } = term;
  const { currency } = dues.asked;
  const called = dues.calledOn !== null && dues.calledOn !== undefined;
  const takenBack = new Set(entries.flatMap(({ reverses }) => reverses ?? []));
  const paid = entries.some(({ id, kind }) => kind === 'payment' && !takenBack.has(id));
  const standing = term.exempt ? 'exempt' : term.settled ? 'settled' : called ? 'open' : 'uncalled';
  return (
    <>
      <div className={css.spread}>
        <Heading>{t('terms.year', { year: term.year })}</Heading>
        <StatusBadge tone={term.settled ? 'good' : called ? 'warn' : 'quiet'}>
          {t(`terms.${standing}`)}
        </StatusBadge>
      </div>
      <p>
        {t('terms.days', { from: words.day(term.firstDay), to: words.dayBefore(term.endDay) })}
        {dues.reference && ` · ${t('terms.reference', { reference: dues.reference })}`}
        {dues.dueOn && !term.settled && ` · ${t('terms.due', { day: words.day(dues.dueOn) })}`}
      </p>
      <ul className={css.plain}>
        {lines.map(({ tier, from, cents }) => (
          <li key={from + tier}>
            {t('terms.line', {
              tier: words.tier(tier),
              from: words.day(from),
              price: words.money(cents, currency),
            })}
          </li>
        ))}
      </ul>
      {called && (
        <p className={css.amount}>
          {t(dues.balance < 0 ? 'desk:terms.tooMuch' : 'desk:terms.sums', {
            asked: words.money(dues.asked.cents ?? 0, currency),
            paid: words.money(dues.paid.cents ?? 0, currency),
            balance: words.money(Math.abs(dues.balance), currency),
          })}
        </p>
      )}
      {entries.length > 0 && (
        <DataTable
          caption={t('entries.caption', { year: term.year })}
          rows={entries}
          rowKey={({ id }) => id}
          columns={[
            { key: 'day', header: t('entries.day'), cell: ({ bookedOn }) => words.day(bookedOn) },
            { key: 'kind', header: t('entries.kind'), cell: ({ kind }) => t(`entries.of.${kind}`) },
            {
              key: 'method',
              header: t('entries.method'),
              cell: ({ method }) => t(`method.${method}`),
            },
            {
              key: 'amount',
              header: t('entries.amount'),
              numeric: true,
              cell: ({ cents, kind }) =>
                words.money(kind === 'reversal' ? -cents : cents, currency),
            },
            { key: 'note', header: t('entries.note'), cell: ({ note }) => note ?? t('none') },
            {
              key: 'act',
              header: t('entries.act'),
              cell: (entry) =>
                takenBack.has(entry.id) ? (
                  t('entries.takenBack')
                ) : onAsk && entry.kind !== 'reversal' && mayDo(membership, 'reverse') ? (
                  <Button size="small" onClick={() => onAsk({ act: 'reverse', term, entry })}>
                    {t('act.reverse.name')}
                  </Button>
                ) : (
                  t('none')
                ),
            },
          ]}
        />
      )}
      <div className={css.acts}>
        {onAsk && called && mayDo(membership, 'pay') && (
          <Button
            variant={dues.balance > 0 ? 'primary' : undefined}
            onClick={() => onAsk({ act: 'pay', term })}
          >
            {t('act.pay.name')}
          </Button>
        )}
        {onAsk && called && dues.balance > 0 && mayDo(membership, 'waive') && (
          <Button onClick={() => onAsk({ act: 'waive', term })}>{t('act.waive.name')}</Button>
        )}
        {paid && (
          <Button
            variant="quiet"
            pending={receipt.isPending}
            onClick={() =>
              receipt.mutate(async () =>
                download(
                  await receiptOf(membership.id, term.id),
                  `${dues.reference ?? term.id}.pdf`,
                ),
              )
            }
          >
            <Download size={18} aria-hidden />
            {t('terms.receipt')}
          </Button>
        )}
      </div>
      <ProblemMessage error={receipt.error} />
    </>
  );
}

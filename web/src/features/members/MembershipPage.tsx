import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { formatDay } from '@/lib/dates';
import { download } from '@/lib/download';
import { money } from '@/lib/numbers';
import { paths } from '@/lib/paths';
import { addDays } from '@/lib/wallTime';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { ButtonLink } from '@/ui/ButtonLink';
import { CopyField } from '@/ui/CopyField';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import { StatusBadge } from '@/ui/StatusBadge';
import { AccessReasons } from './AccessReasons';
import { myData, useCatalogue, useHistory, useMyMemberships } from './api';
import type { ErasureCertificate, Membership } from './api';
import { Benefits } from './Benefits';
import css from './Members.module.css';
import { ActDialog, type AskedAct } from './ActDialog';
import { MyElectorates } from './governance/MyElectorates';
import { mayDo, termToPay, textIn } from './model';
import { Terms } from './Terms';
import { useFile } from '@/api/useFile';
import { tones } from './words';

/** My membership and those of my organisations: where they stand, what is to pay, and what to do. */
export function MembershipPage() {
  const { t } = useTranslation('members');
  const language = useLanguage();
  const { state } = useLocation();
  const { data, error, isPending, refetch } = useMyMemberships();
  const [erased, setErased] = useState<ErasureCertificate | null>(null);
  const applied = (state as { applied?: boolean } | null)?.applied;
  return (
    <div className={css.page}>
      <PageTitle beside={<ButtonLink to={paths.join()}>{t('mine.about')}</ButtonLink>}>
        {t('mine.title')}
      </PageTitle>
      {applied && (
        <Banner tone="good" announce="status" title={t('mine.applied')}>
          <p>{t('mine.appliedText')}</p>
        </Banner>
      )}
      {erased && (
        <Banner tone="good" announce="status" title={t('erased.title')}>
          <p>
            {erased.keptUntil
              ? t('erased.until', { day: formatDay(erased.keptUntil, language) })
              : t('erased.all')}{' '}
            {t('erased.mail')}
          </p>
        </Banner>
      )}
      <ProblemMessage error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton count={4} />}
      {data?.items.length === 0 && (
        <EmptyState title={t('mine.none')}>{t('mine.noneText')}</EmptyState>
      )}
      <AccessReasons />
      <MyElectorates />
      {data?.items.map((one) => (
        <MembershipSection key={one.id} membership={one} onErased={setErased} />
      ))}
      <MyData />
    </div>
  );
}

type SectionProps = {
  membership: Membership;
  onErased: (certificate: ErasureCertificate) => void;
};

function MembershipSection({ membership, onErased }: SectionProps) {
  const { t } = useTranslation('members');
  const language = useLanguage();
  const catalogue = useCatalogue();
  const [asked, setAsked] = useState<AskedAct | null>(null);
  const [done, setDone] = useState<AskedAct | null>(null);
  const { party, choice, state, status } = membership;
  const nameOf = (
    list: readonly { code: string; label: Record<string, string> }[] | undefined,
    code: string,
  ) => textIn(list?.find((one) => one.code === code)?.label ?? { fr: code }, language);
  const day = (date: string) => formatDay(date, language);
  const acts = (
    ['renew', 'return', 'answer', 'change-tier', 'withdraw', 'resign', 'erase'] as const
  ).filter((act) => mayDo(membership, act));
  return (
    <section className={css.membership} aria-label={party.name}>
      <div className={css.heading}>
        <h2>{party.name}</h2>
        <StatusBadge tone={tones[status]}>{t(`status.${status}`)}</StatusBadge>
      </div>
      <p className={css.lead}>
        {t(`statusText.${status}`, {
          until: state.paidUntil ? day(addDays(state.paidUntil, -1)) : '',
          grace: state.graceUntil ? day(addDays(state.graceUntil, -1)) : '',
        })}
      </p>
      {status === 'incomplete' && <Question membership={membership} />}
      {done && (
        <Banner tone="good" announce="status">
          <p>{t(`act.${done}.done`)}</p>
        </Banner>
      )}
      <dl className={css.facts}>
        <dt>{t('mine.tier')}</dt>
        <dd>{nameOf(catalogue.data?.tiers, state.tier ?? choice.tier)}</dd>
        <dt>{t('mine.college')}</dt>
        <dd>{nameOf(catalogue.data?.colleges, choice.college)}</dd>
        {state.resignsOn && (
          <>
            <dt>{t('mine.resigns')}</dt>
            <dd>{day(state.resignsOn)}</dd>
          </>
        )}
      </dl>
      <ToPay membership={membership} />
      {acts.length > 0 && (
        <div className={css.acts}>
          {acts.map((act, index) => (
            <Button
              key={act}
              variant={
                act === 'resign' || act === 'withdraw' || act === 'erase'
                  ? 'quiet'
                  : index === 0
                    ? 'primary'
                    : undefined
              }
              onClick={() => {
                setDone(null);
                setAsked(act);
              }}
            >
              {t(`act.${act}.name`)}
            </Button>
          ))}
        </div>
      )}
      <Benefits membership={membership} heading="h3" />
      {membership.terms.length > 0 && <Terms membership={membership} heading="h3" />}
      {asked && (
        <ActDialog
          act={asked}
          membership={membership}
          tiers={catalogue.data?.tiers ?? []}
          onClose={() => setAsked(null)}
          onDone={(answer) => {
            setAsked(null);
            if ('erased' in answer) onErased(answer);
            else setDone(asked);
          }}
        />
      )}
    </section>
  );
}

/** Everything that is held about the person as a member, as a file. */
function MyData() {
  const { t } = useTranslation('members');
  const file = useFile();
  return (
    <section className={css.section}>
      <h2>{t('data.title')}</h2>
      <p className={css.hint}>{t('data.text')}</p>
      <div className={css.acts}>
        <Button
          pending={file.isPending}
          onClick={() => file.mutate(async () => download(await myData(), 'member-data.json'))}
        >
          {t('data.go')}
        </Button>
      </div>
      <ProblemMessage error={file.error} />
    </section>
  );
}

/** What the secretary asked last. */
function Question({ membership }: { membership: Membership }) {
  const { t } = useTranslation('members');
  const { data } = useHistory(membership.id);
  const asked = data?.items.findLast(({ act }) => act === 'ask')?.note;
  return asked ? (
    <Banner tone="info" title={t('mine.question')}>
      <p className={css.said}>{asked}</p>
    </Banner>
  ) : null;
}

/** What is to pay, and the reference by which the payment is recognised. */
function ToPay({ membership }: { membership: Membership }) {
  const { t } = useTranslation('members');
  const language = useLanguage();
  const { data } = useCatalogue();
  const term = termToPay(membership);
  if (!term) return null;
  const { dues } = term;
  const tier = term.lines.at(-1)?.tier ?? membership.choice.tier;
  const page = data?.tiers.find(({ code }) => code === tier)?.price?.paymentPage;
  return (
    <div className={css.pay}>
      <h3>{t('pay.title', { year: term.year })}</h3>
      <p>
        {t('pay.amount', { amount: money(dues.balance, dues.asked.currency, language) })}
        {dues.dueOn && ` ${t('pay.due', { day: formatDay(dues.dueOn, language) })}`}
      </p>
      {dues.payTo && <CopyField label={t('pay.account')} value={dues.payTo} />}
      <CopyField
        label={t('pay.reference')}
        hint={t('pay.referenceHint')}
        value={dues.reference ?? ''}
      />
      {page && (
        <p>
          <a href={page}>{t('pay.online')}</a>
        </p>
      )}
    </div>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '@/api/client';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { RadioGroup } from '@/ui/RadioGroup';
import { Skeleton } from '@/ui/Skeleton';
import { TextArea } from '@/ui/TextArea';
import { useAskToJoin, useMyOrganisation, type Role } from './api';
import { ClaimFields, emptyClaim, toClaimRequest, type Claim } from './ClaimFields';
import css from './Organisations.module.css';

type JoinDialogProps = { organisation: { id: string; name: string }; onClose: () => void };
type Gaps = Partial<Record<keyof Claim, string>>;

/** Asks to represent an existing organisation; with a proof when nobody represents it yet. */
export function JoinDialog({ organisation, onClose }: JoinDialogProps) {
  const { t } = useTranslation('myOrganisations');
  const { data, error } = useMyOrganisation(organisation.id);
  const ask = useAskToJoin();
  const [role, setRole] = useState<Role>('editor');
  const [message, setMessage] = useState('');
  const [claim, setClaim] = useState(emptyClaim);
  const [gaps, setGaps] = useState<Gaps>({});
  const [key, setKey] = useState(newIdempotencyKey);
  const listing = data?.data.listing;
  const claims = listing !== undefined && !listing.represented;
  const go = () => {
    if (ask.isPending || !listing) return;
    const missing = claims ? gapsOf(claim, t) : {};
    setGaps(missing);
    if (Object.keys(missing).length > 0) return;
    const asked = claims
      ? { role: 'signatory' as const, message: '', claim: toClaimRequest(claim) }
      : { role, message };
    ask.mutate(
      { id: organisation.id, ...asked, key },
      {
        onError: (refused) => {
          if (isProblem(refused) && refused.status < 500) setKey(newIdempotencyKey());
          setGaps(refusedFields(refused, listing.claimDomain ?? null, t));
        },
      },
    );
  };
  return (
    <Dialog
      title={
        claims
          ? t('claim.title', { name: organisation.name })
          : t('join.title', { name: organisation.name })
      }
      open
      onClose={onClose}
      actions={
        ask.isSuccess ? (
          <Button variant="primary" onClick={onClose}>
            {t('join.done')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('act.back')}</Button>
            <Button variant="primary" pending={ask.isPending} onClick={go}>
              {t('join.go')}
            </Button>
          </>
        )
      }
    >
      {ask.isSuccess ? (
        <Sent answer={ask.data} />
      ) : (
        <div className={css.fields}>
          <ProblemMessage error={error} />
          {!listing && !error && <Skeleton count={3} />}
          {listing && claims && (
            <>
              <p>{t('claim.text')}</p>
              <ClaimFields listing={listing} claim={claim} errors={gaps} onChange={setClaim} />
            </>
          )}
          {listing && !claims && (
            <>
              <p>{t('join.text')}</p>
              <RadioGroup
                label={t('join.role')}
                value={role}
                onChange={(value) => setRole(value as Role)}
                choices={(['editor', 'signatory'] as const).map((value) => ({
                  value,
                  label: t(`role.${value}`),
                  hint: t(`roleHint.${value}`),
                }))}
              />
              <TextArea
                label={t('join.message')}
                hint={t('join.messageHint')}
                value={message}
                maxLength={2000}
                onChange={(change) => setMessage(change.target.value)}
              />
            </>
          )}
          {Object.keys(gaps).length === 0 && (
            <ProblemMessage error={ask.error} detail={refusalWords(ask.error, t)} />
          )}
        </div>
      )}
    </Dialog>
  );
}

type Answer = NonNullable<ReturnType<typeof useAskToJoin>['data']>;

function Sent({ answer }: { answer: Answer }) {
  const { t } = useTranslation('myOrganisations');
  if (answer.status === 'accepted')
    return (
      <Banner tone="good" announce="status" title={t('claim.done')}>
        <p>{t('claim.doneText')}</p>
      </Banner>
    );
  const address = answer.claim?.confirmedAt ? null : answer.claim?.address;
  return (
    <Banner tone="good" announce="status" title={t('join.sent')}>
      <p>{address ? t('claim.mailed', { address }) : t('join.sentText')}</p>
    </Banner>
  );
}

function gapsOf(claim: Claim, t: (key: string) => string): Gaps {
  return {
    ...(!claim.function.trim() && { function: t('claim.missing.function') }),
    ...(!claim.acceptsLicence && { acceptsLicence: t('claim.missing.licence') }),
  };
}

/** The fields that the API refused. */
function refusedFields(
  error: unknown,
  domain: string | null,
  t: (key: string, values?: Record<string, string>) => string,
): Gaps {
  if (!isProblem(error, 'invalid-request')) return {};
  const pointers = error.violations.map(({ pointer }) => pointer);
  return {
    ...(pointers.includes('/claim/address') && {
      address: t('claim.missing.address', { domain: domain ?? '' }),
    }),
    ...(pointers.includes('/claim/proof') && { proof: t('claim.missing.proof') }),
  };
}

function refusalWords(error: unknown, t: (key: string) => string): string | undefined {
  if (!isProblem(error)) return undefined;
  if (error.reason === 'pending') return t('join.pending');
  return error.reason === 'already-representative' ? t('join.already') : undefined;
}

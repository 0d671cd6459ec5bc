import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { isProblem } from '@/api/problem';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useAuth } from '@/auth/AuthContext';
import { paths } from '@/lib/paths';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { ButtonLink } from '@/ui/ButtonLink';
import { Card } from '@/ui/Card';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Skeleton } from '@/ui/Skeleton';
import css from './Organisations.module.css';
import { useConfirmJoin, useJoinConfirmation } from './peopleApi';

/** The page behind the link in the mail to an address of an organisation. */
export function JoinConfirmationPage() {
  const { t } = useTranslation('myOrganisations');
  const { token = '' } = useParams();
  const confirm = useConfirmJoin(token);
  const { data, error } = useJoinConfirmation(token);
  const over = isProblem(error, 'expired', 'not-found');
  return (
    <div className={css.page}>
      <PageTitle>
        {data ? t('offer.title', { name: data.organisation.name }) : t('confirm.title')}
      </PageTitle>
      {!data && !error && <Skeleton count={3} />}
      {over && (
        <EmptyState
          title={t('confirm.overTitle')}
          actions={<ButtonLink to={paths.myOrganisations()}>{t('offer.mine')}</ButtonLink>}
        >
          {t('confirm.over')}
        </EmptyState>
      )}
      {!over && <ProblemMessage error={error} />}
      {data && !confirm.isSuccess && (
        <Card className={css.fields}>
          <p>{t('confirm.text', { address: data.address, name: data.organisation.name })}</p>
          <ProblemMessage error={confirm.error} />
          <Confirm
            reason={data.actions.find(({ name }) => name === 'confirm')?.reason ?? null}
            pending={confirm.isPending}
            onConfirm={() => confirm.mutate()}
          />
        </Card>
      )}
      {data && confirm.isSuccess && (
        <Banner
          tone="good"
          announce="status"
          title={confirm.data.status === 'accepted' ? t('claim.done') : t('confirm.done')}
          actions={
            <ButtonLink
              to={
                confirm.data.status === 'accepted'
                  ? paths.myOrganisation(data.organisation.id)
                  : paths.myOrganisations()
              }
            >
              {confirm.data.status === 'accepted' ? t('confirm.manage') : t('offer.mine')}
            </ButtonLink>
          }
        >
          <p>{confirm.data.status === 'accepted' ? t('claim.doneText') : t('confirm.doneText')}</p>
        </Banner>
      )}
    </div>
  );
}

type ConfirmProps = { reason: string | null; pending: boolean; onConfirm: () => void };

function Confirm({ reason, pending, onConfirm }: ConfirmProps) {
  const { t } = useTranslation('myOrganisations');
  const { user, signOut } = useAuth();
  const { pathname } = useLocation();
  if (!user)
    return (
      <ButtonLink
        variant="primary"
        to={`${paths.signIn()}?${new URLSearchParams({ to: pathname })}`}
      >
        {t('confirm.signIn')}
      </ButtonLink>
    );
  if (reason === 'other-account')
    return (
      <Banner
        tone="warn"
        title={t('confirm.otherTitle')}
        actions={<Button onClick={() => void signOut()}>{t('offer.signOut')}</Button>}
      >
        <p>{t('confirm.other')}</p>
      </Banner>
    );
  return (
    <Button variant="primary" pending={pending} onClick={onConfirm}>
      {t('confirm.go')}
    </Button>
  );
}

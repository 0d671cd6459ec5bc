import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { PageTitle } from '@/ui/PageTitle';
import { useAuth } from './AuthContext';
import css from './SignInPanel.module.css';

/**
 * Explains why sign-in is needed and offers it; says so when the sign-in service does not answer.
 */
export function SignInPanel({ returnTo }: { returnTo: string }) {
  const { t } = useTranslation('account');
  const { ended, signIn } = useAuth();
  const [leaving, setLeaving] = useState<'sign-in' | 'create' | null>(null);
  const [unavailable, setUnavailable] = useState(false);

  const leave = (create: boolean) => {
    setLeaving(create ? 'create' : 'sign-in');
    setUnavailable(false);
    signIn(returnTo, create).catch(() => {
      setUnavailable(true);
      setLeaving(null);
    });
  };

  return (
    <div className={css.panel}>
      <PageTitle>{t('signIn.title')}</PageTitle>
      {ended && (
        <Banner tone="info" title={t('signIn.endedTitle')}>
          <p>{t('signIn.ended')}</p>
        </Banner>
      )}
      {unavailable && (
        <Banner tone="warn" announce="alert" title={t('signIn.unavailableTitle')}>
          <p>{t('signIn.unavailable')}</p>
        </Banner>
      )}
      <p>{t('signIn.why')}</p>
      <Card className={css.choices}>
        <Button variant="primary" wide pending={leaving === 'sign-in'} onClick={() => leave(false)}>
          {t('signIn.go')}
        </Button>
        <Button wide pending={leaving === 'create'} onClick={() => leave(true)}>
          {t('signIn.create')}
        </Button>
        <p className={css.note}>{t('signIn.visitor')}</p>
      </Card>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Banner } from '@/ui/Banner';

/** Confirms that one's own event was withdrawn in favour of this one. */
export function GivenUp() {
  const { t } = useTranslation('events');
  const { state } = useLocation() as { state: { done?: string } | null };
  if (state?.done !== 'given-up') return null;
  return (
    <Banner tone="good" announce="status" title={t('page.givenUp')}>
      <p>{t('page.givenUpText')}</p>
    </Banner>
  );
}

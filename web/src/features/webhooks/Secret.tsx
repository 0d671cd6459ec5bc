import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '@/ui/Banner';
import { CopyField } from '@/ui/CopyField';
import css from './Webhooks.module.css';

/** Shows a secret, which is visible only once. Takes the focus. */
export function Secret({ secret }: { secret: string }) {
  const { t } = useTranslation('webhooks');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={t('secret.once')} className={css.secret}>
      <Banner tone="warn" title={t('secret.once')}>
        <p>{t('secret.onceText')}</p>
      </Banner>
      <CopyField label={t('secret.label')} value={secret} />
    </div>
  );
}

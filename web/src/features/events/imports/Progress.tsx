import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '@/lib/paths';
import { Banner } from '@/ui/Banner';
import { ButtonLink } from '@/ui/ButtonLink';
import css from './Imports.module.css';
import { rowsIn, type Import } from './model';

/** The progress of applying, then the result; takes the focus when it starts. */
export function Progress({ one, ref }: { one: Import; ref: Ref<HTMLDivElement> }) {
  const { t } = useTranslation('imports');
  const [applied, failed] = [rowsIn(one, 'applied'), rowsIn(one, 'failed')];
  const done = applied + failed;
  const total = done + rowsIn(one, 'waiting');
  const isApplying = one.state === 'applying';
  return (
    <div ref={ref} tabIndex={-1} role="status" className={css.progress}>
      {isApplying && (
        <Banner tone="info" title={t('progress.title')}>
          <p className={css.meter}>
            <progress value={done} max={total} aria-label={t('progress.title')} />
            {t('progress.part', { done, total })}
          </p>
          <p>{t('progress.leave')}</p>
        </Banner>
      )}
      {!isApplying && done > 0 && (
        <Banner
          tone={failed > 0 ? 'warn' : 'good'}
          title={t('progress.applied', { count: applied })}
          actions={<ButtonLink to={paths.myEvents()}>{t('progress.myEvents')}</ButtonLink>}
        >
          {failed > 0 && <p>{t('progress.failed', { count: failed })}</p>}
        </Banner>
      )}
    </div>
  );
}

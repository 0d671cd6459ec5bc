import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import css from './CodeSample.module.css';
import { useCopy } from './useCopy';

type CodeSampleProps = {
  /** The name of the code for screen readers. */
  label: string;
  code: string;
  /** Actions beside «copy». */
  children?: ReactNode;
};

/** Code to copy. */
export function CodeSample({ label, code, children }: CodeSampleProps) {
  const { t } = useTranslation('ui');
  const { outcome, copy } = useCopy(code);
  return (
    <div className={css.sample}>
      {/* What scrolls must be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} role="group" aria-label={label} className={css.code}>
        <code>{code}</code>
      </pre>
      <div className={css.foot}>
        <Button size="small" onClick={() => void copy()}>
          <Copy size={16} aria-hidden />
          {t('code.copy')}
        </Button>
        {children}
        <span role="status">{outcome && t(`code.${outcome}`)}</span>
      </div>
    </div>
  );
}

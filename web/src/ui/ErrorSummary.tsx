import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { cx } from './cx';
import css from './Surface.module.css';

export type FieldProblem = {
  /** The id of the field (its name); without one the message stands alone. */
  field?: string;
  message: string;
};

type ErrorSummaryProps = {
  errors: FieldProblem[];
  /**
   * Changes with every attempt to send, so that the focus moves here again:
   * `formState.submitCount`.
   */
  attempt?: number;
  /** Called before a link is followed, to bring a hidden field on screen. */
  onFollow?: (field: string) => void;
};

/** The faults of a form, with links to the fields; receives the focus when it appears. */
export function ErrorSummary({ errors, attempt = 0, onFollow }: ErrorSummaryProps) {
  const { t } = useTranslation('ui');
  const box = useRef<HTMLDivElement>(null);
  const any = errors.length > 0;
  useEffect(() => {
    if (any) box.current?.focus();
  }, [any, attempt]);
  if (!any) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className={cx(css.banner, css.bad)}>
      <CircleAlert size={20} aria-hidden />
      <div>
        <p className={css.bannerTitle}>{t('errorSummary.title', { count: errors.length })}</p>
        <ul>
          {errors.map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              {field ? <FieldLink field={field} message={message} onFollow={onFollow} /> : message}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

type FieldLinkProps = {
  field: string;
  message: string;
  onFollow: ErrorSummaryProps['onFollow'] | undefined;
};

function FieldLink({ field, message, onFollow }: FieldLinkProps) {
  return (
    <a
      href={`#${field}`}
      onClick={(click) => {
        if (onFollow) flushSync(() => onFollow(field));
        const target = document.getElementById(field);
        if (!target) return;
        click.preventDefault();
        target.scrollIntoView({ block: 'center' });
        focusable(target).focus({ preventScroll: true });
      }}
    >
      {message}
    </a>
  );
}

/** The field itself, or its first part that can be focused. */
function focusable(field: HTMLElement): HTMLElement {
  if (field.matches('input, select, textarea')) return field;
  return field.querySelector<HTMLElement>('input, select, textarea, [tabindex="0"]') ?? field;
}

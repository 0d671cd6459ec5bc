import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx';
import css from './Dialog.module.css';

type DialogProps = {
  title: string;
  open: boolean;
  /** Called by Escape, the close button and a press outside. */
  onClose: () => void;
  children: ReactNode;
  /** The buttons at the foot; they stay in sight. */
  actions?: ReactNode;
};

/** A question or a small form above the page; keeps the focus inside and gives it back. */
export function Dialog(props: DialogProps) {
  return <Modal {...props} className={css.dialog} />;
}

/** A dialog from the bottom edge on a phone and from the side on a desk, for filters. */
export function Sheet(props: DialogProps) {
  return <Modal {...props} className={css.sheet} />;
}

/** Focuses what opened a dialog; the button of the panel it is hidden in; the content when it is gone. */
function focusAgain(opener: Element | null) {
  const panel = opener?.closest('[hidden]');
  const there = panel ? document.querySelector(`[aria-controls="${panel.id}"]`) : opener;
  const isThere = there?.isConnected && there !== document.body;
  const target = isThere ? there : document.querySelector('main');
  if (target instanceof HTMLElement) target.focus();
}

function Modal({
  title,
  open,
  onClose,
  children,
  actions,
  className,
}: DialogProps & { className?: string | undefined }) {
  const { t } = useTranslation('ui');
  const titleId = useId();
  const element = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = element.current;
    if (!open || !dialog) return;
    // A browser gives the focus back when a dialog is closed, not when it is taken off the page.
    const opener = document.activeElement;
    if (!dialog.open) dialog.showModal();
    return () => {
      dialog.close();
      if (!document.activeElement || document.activeElement === document.body) focusAgain(opener);
    };
  }, [open]);

  if (!open) return null;
  return (
    // A press on the scrim is a convenience beside Escape and the button.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={element}
      aria-labelledby={titleId}
      className={cx(css.modal, className)}
      onCancel={(cancel) => {
        cancel.preventDefault();
        onClose();
      }}
      onClick={(click) => {
        if (click.target === element.current) onClose();
      }}
    >
      <div className={css.inside}>
        <header className={css.header}>
          <h2 id={titleId}>{title}</h2>
          <button type="button" className={css.close} onClick={onClose}>
            <X size={20} aria-hidden />
            {t('close')}
          </button>
        </header>
        <div className={css.body}>{children}</div>
        {actions && <footer className={css.footer}>{actions}</footer>}
      </div>
    </dialog>
  );
}

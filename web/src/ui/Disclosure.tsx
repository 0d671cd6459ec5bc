import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { ChevronDown } from 'lucide-react';
import { useLocation } from 'react-router';
import { buttonClass } from './buttonClass';
import { cx } from './cx';
import css from './Disclosure.module.css';

type DisclosureProps = {
  /** The words on the button. */
  label: ReactNode;
  children: ReactNode;
  /** Aligned with the right edge of the button. */
  end?: boolean;
  className?: string | undefined;
};

/** A button that shows links below it: closes on Escape, a press elsewhere, or navigation. */
export function Disclosure({ label, children, end, className }: DisclosureProps) {
  const id = useId();
  const { key } = useLocation();
  const [openAt, setOpenAt] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const open = openAt === key;

  useEffect(() => {
    if (!open) return;
    const onKey = (press: KeyboardEvent) => {
      if (press.key !== 'Escape') return;
      setOpenAt(null);
      button.current?.focus();
    };
    const onPress = (press: PointerEvent) => {
      if (!root.current?.contains(press.target as Node)) setOpenAt(null);
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPress);
    };
  }, [open]);

  return (
    <div ref={root} className={cx(css.disclosure, className)}>
      <button
        ref={button}
        type="button"
        className={buttonClass({ variant: 'quiet', size: 'small' })}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpenAt(open ? null : key)}
      >
        {label}
        <ChevronDown size={16} aria-hidden />
      </button>
      <div id={id} hidden={!open} className={cx(css.panel, end && css.end)}>
        {children}
      </div>
    </div>
  );
}

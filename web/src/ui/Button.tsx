import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonClass, type ButtonLook } from './buttonClass';

type ButtonProps = ComponentProps<'button'> &
  ButtonLook & {
    /**
     * True while the act is under way: the button keeps the focus, shows it and does nothing
     * more.
     */
    pending?: boolean;
    /** The label meanwhile, «Publication…»; «En cours…» by default. */
    pendingLabel?: string;
  };

export function Button({
  variant,
  size,
  wide,
  pending = false,
  pendingLabel,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const { t } = useTranslation('ui');
  return (
    <button
      {...rest}
      type={pending ? 'button' : type}
      className={buttonClass({ variant, size, wide }, className)}
      aria-busy={pending || undefined}
      aria-disabled={pending || rest['aria-disabled']}
      onClick={pending ? undefined : onClick}
    >
      {pending ? (pendingLabel ?? t('pending')) : children}
    </button>
  );
}

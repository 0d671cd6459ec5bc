import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button,
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
  Text,
} from 'react-aria-components';
import { buttonClass, type ButtonLook } from './buttonClass';
import css from './Popup.module.css';

export type MenuEntry = {
  key: string;
  label: string;
  detail?: string;
  /** An address to open, outside the site or a file… */
  href?: string;
  newTab?: boolean;
  /** …or something to do. */
  onChoose?: () => void;
  disabled?: boolean;
};

type MenuProps = ButtonLook & { label: ReactNode; entries: MenuEntry[] };

/** A button that opens a list of acts. For links between pages of the site see Disclosure. */
export function Menu({ label, entries, ...look }: MenuProps) {
  return (
    <MenuTrigger>
      <Button className={buttonClass(look)}>
        {label}
        <ChevronDown size={16} aria-hidden />
      </Button>
      <Popover className={css.popover}>
        <AriaMenu className={css.list}>
          {entries.map(
            ({ key, label: words, detail, href, newTab, onChoose, disabled = false }) => (
              <MenuItem
                key={key}
                id={key}
                textValue={words}
                href={href}
                target={newTab ? '_blank' : undefined}
                rel={newTab ? 'noopener' : undefined}
                onAction={onChoose}
                isDisabled={disabled}
                className={css.item}
              >
                <Text slot="label">{words}</Text>
                {detail && (
                  <Text slot="description" className={css.detail}>
                    {detail}
                  </Text>
                )}
              </MenuItem>
            ),
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

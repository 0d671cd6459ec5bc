import { Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import css from '../Claims.module.css';

/** A list with this place changed; without a value, left out. */
export function changed<One>(list: readonly One[], at: number, value?: One): One[] {
  return list.flatMap((one, index) =>
    index === at ? (value === undefined ? [] : [value]) : [one],
  );
}

type RowProps = {
  label: string;
  onRemove: () => void;
  /** Before the button that removes it. */
  beside?: ReactNode;
  children: ReactNode;
};

export function Row({ label, onRemove, beside, children }: RowProps) {
  const { t } = useTranslation('schemeDesk');
  return (
    <li className={css.rule}>
      {children}
      <div className={css.spread}>
        {beside}
        <Button size="small" onClick={onRemove} aria-label={t('remove', { what: label })}>
          <Trash2 size={16} aria-hidden />
          {t('removeShort')}
        </Button>
      </div>
    </li>
  );
}

export function Add({ words, onAdd }: { words: string; onAdd: () => void }) {
  return (
    <div className={css.acts}>
      <Button size="small" onClick={onAdd}>
        <Plus size={16} aria-hidden />
        {words}
      </Button>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { Select } from '@/ui/Select';
import { eventKinds } from '../model';
import type { EventKind } from './model';

type KindSelectProps = { value: EventKind | null; onChange: (kind: EventKind | null) => void };

/** Chooses the kind of entries whose source does not say it. */
export function KindSelect({ value, onChange }: KindSelectProps) {
  const { t } = useTranslation('imports');
  return (
    <Select
      label={t('kind.label')}
      hint={t('kind.hint')}
      placeholder={t('kind.none')}
      options={eventKinds.map((kind) => ({ value: kind, label: t(`events:kind.${kind}`) }))}
      value={value ?? ''}
      onChange={({ target }) => onChange((target.value || null) as EventKind | null)}
    />
  );
}

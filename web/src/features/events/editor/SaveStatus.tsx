import { CircleAlert, CircleCheck, CloudOff, LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { useLanguage } from '@/i18n/useLanguage';
import { formatTime } from '@/lib/dates';
import { toWall, viewerZone } from '@/lib/wallTime';
import { cx } from '@/ui/cx';
import css from './Editor.module.css';
import type { SaveState } from './saver';

type SaveStatusProps = {
  state: SaveState;
  /** Why nothing is saved yet, or what is missing. */
  note: string | null;
  onDemand: boolean;
};

const icons = { good: CircleCheck, busy: LoaderCircle, away: CloudOff, bad: CircleAlert };

/** Says whether everything is saved; announced when it changes. */
export function SaveStatus({ state, note, onDemand }: SaveStatusProps) {
  const { t } = useTranslation('editor');
  const language = useLanguage();
  const [look, words] = inWords(state, onDemand, t, language);
  const Icon = look && icons[look];
  return (
    <p role="status" className={cx(css.saved, look && css[look])}>
      {Icon && <Icon size={18} aria-hidden />}
      <span>
        {words} {note}
      </span>
    </p>
  );
}

type Words = (key: string, options?: Record<string, unknown>) => string;

function inWords(
  state: SaveState,
  onDemand: boolean,
  t: Words,
  language: string,
): [keyof typeof icons | null, string] {
  switch (state.step) {
    case 'clean':
      return [null, ''];
    case 'waiting':
      return [null, onDemand ? t('save.unpublished') : t('save.waiting')];
    case 'saving':
      return ['busy', t('save.saving')];
    case 'saved': {
      const time = formatTime(toWall(state.at, viewerZone()), language);
      return ['good', onDemand ? t('save.published', { time }) : t('save.saved', { time })];
    }
    case 'offline':
      return ['away', t('save.offline')];
    case 'invalid':
      return ['bad', t('save.invalid', { count: state.error.violations.length })];
    case 'conflict':
      return ['bad', t('save.conflict')];
    case 'failed':
      if (isProblem(state.error, 'being-reviewed')) return ['bad', t('save.beingReviewed')];
      return ['bad', (isProblem(state.error) && state.error.detail) || t('save.failed')];
  }
}

import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { formatInstant } from '@/lib/dates';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { RadioGroup } from '@/ui/RadioGroup';
import { differences, merge, type Difference, type Member } from './conflict';
import css from './Editor.module.css';
import { inWords } from './inWords';
import type { EventForm } from './model';

type ConflictDialogProps = {
  /** The last version both edits started from, mine as typed, theirs as saved. */
  base: EventForm;
  mine: EventForm;
  theirs: EventForm;
  at: string;
  onSettle: (merged: EventForm) => void;
  /** Postpones the decision to look at the page; nothing is saved until then. */
  onClose: () => void;
};

/** Asks which version to keep, field by field, after someone else has saved another one. */
export function ConflictDialog({ base, mine, theirs, at, onSettle, onClose }: ConflictDialogProps) {
  const { t } = useTranslation('editor');
  const language = useLanguage();
  const found = useMemo(() => differences(base, mine, theirs), [base, mine, theirs]);
  const [choices, setChoices] = useState(found);
  const all = (choice: Difference['choice']) =>
    onSettle(
      merge(
        mine,
        theirs,
        choices.map((one) => ({ ...one, choice })),
      ),
    );
  const choose = (member: Member, choice: string) =>
    setChoices(
      choices.map((one) =>
        one.member === member ? { ...one, choice: choice as Difference['choice'] } : one,
      ),
    );
  return (
    <Dialog
      title={t('conflict.title')}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => all('theirs')}>{t('conflict.allTheirs')}</Button>
          <Button onClick={() => all('mine')}>{t('conflict.allMine')}</Button>
          <Button variant="primary" onClick={() => onSettle(merge(mine, theirs, choices))}>
            {t('conflict.go')}
          </Button>
        </>
      }
    >
      <p>{t('conflict.text', { when: formatInstant(at, language) })}</p>
      <div className={css.fields}>
        {choices.map(({ member, choice, both }) => (
          <RadioGroup
            key={member}
            label={t(`member.${member}`)}
            hint={both ? t('conflict.both') : undefined}
            value={choice}
            onChange={(next) => choose(member, next)}
            choices={[
              {
                value: 'mine',
                label: t('conflict.mine'),
                hint: inWords(mine, member, t, language),
              },
              {
                value: 'theirs',
                label: t('conflict.theirs'),
                hint: inWords(theirs, member, t, language),
              },
            ]}
          />
        ))}
      </div>
    </Dialog>
  );
}

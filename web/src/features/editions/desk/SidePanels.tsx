import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { Switch } from '@/ui/Switch';
import { TextField } from '@/ui/TextField';
import { textIn } from '../model';
import { useAddSpeaker, type Draft, type SlotDraft, type Speaker } from './api';
import css from './Desk.module.css';

type WarningsProps = {
  draft: Draft;
  speakers: readonly Speaker[];
  onOpen: (slot: SlotDraft) => void;
};

/** What a lead should look at, what blocks a release first; each leads to its slots. */
export function Warnings({ draft, speakers, onOpen }: WarningsProps) {
  const { t } = useTranslation('editionDesk');
  const language = useLanguage();
  return (
    <section aria-labelledby="warnings">
      <h2 id="warnings">{t('warnings.title')}</h2>
      {draft.warnings.length === 0 && <p>{t('warnings.none')}</p>}
      <ul className={css.warnings} aria-live="polite">
        {draft.warnings.map((warning, index) => {
          const name = speakers.find(({ id }) => id === warning.speakerId)?.name ?? '';
          return (
            <li key={`${warning.code} ${warning.slots.join()} ${index}`}>
              <span className={warning.blocking ? css.blocking : undefined}>
                {t(`warnings.${warning.code}`, {
                  name,
                  free: warning.minutesFree,
                  needed: warning.minutesNeeded,
                })}
              </span>{' '}
              {warning.slots.map((id) => {
                const slot = draft.slots.find((one) => one.id === id);
                return (
                  slot && (
                    <Button key={id} size="small" variant="quiet" onClick={() => onOpen(slot)}>
                      {textIn(slot.content.title, language)}
                    </Button>
                  )
                );
              })}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The people of an edition; one without consent is named to leads only. */
export function Speakers({ edition, speakers }: { edition: string; speakers: readonly Speaker[] }) {
  const { t } = useTranslation('editionDesk');
  const [name, setName] = useState('');
  const [consent, setConsent] = useState(false);
  const add = useAddSpeaker(edition);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(
      { name: name.trim(), consent },
      {
        onSuccess: () => {
          setName('');
          setConsent(false);
        },
      },
    );
  };
  return (
    <section aria-labelledby="speakers">
      <h2 id="speakers">{t('speakers.title')}</h2>
      <ul className={css.cards}>
        {speakers.map(({ id, name: who, consentedAt }) => (
          <li key={id}>
            {who}
            <small>
              {t(consentedAt ? 'editionDesk:speakers.named' : 'editionDesk:speakers.hidden')}
            </small>
          </li>
        ))}
      </ul>
      <form className={css.form} onSubmit={submit}>
        <TextField
          name="speaker"
          label={t('speakers.name')}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <Switch label={t('speakers.consent')} checked={consent} onChange={setConsent} />
        <ProblemMessage error={add.error} />
        <div>
          <Button type="submit" pending={add.isPending} disabled={!name.trim()}>
            {t('speakers.add')}
          </Button>
        </div>
      </form>
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { TextField } from '@/ui/TextField';
import type { EditionRequest } from './api';
import css from './Desk.module.css';

type Press = EditionRequest['about']['press'][number];

type PressFormProps = { press: readonly Press[]; onChange: (press: Press[]) => void };

/** What newspapers, sites and broadcasts said about an edition. */
export function PressForm({ press, onChange }: PressFormProps) {
  const { t } = useTranslation('editionDesk');
  const change = (index: number, part: Partial<Press>) =>
    onChange(press.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <fieldset className={css.form}>
      <legend>{t('texts.press')}</legend>
      {press.map((one, index) => (
        <fieldset key={index} className={css.form}>
          <legend>{t('texts.mention', { number: index + 1 })}</legend>
          <div className={css.pair}>
            <TextField
              name={`press${index}-title`}
              label={t('texts.pressTitle')}
              required
              maxLength={300}
              value={one.title}
              onChange={({ target }) => change(index, { title: target.value })}
            />
            <TextField
              name={`press${index}-publisher`}
              label={t('texts.publisher')}
              required
              maxLength={120}
              value={one.publisher}
              onChange={({ target }) => change(index, { publisher: target.value })}
            />
            <TextField
              type="date"
              label={t('texts.pressOn')}
              value={one.on ?? ''}
              onChange={({ target }) => change(index, { on: target.value || null })}
            />
            <TextField
              type="url"
              name={`press${index}-address`}
              label={t('texts.address')}
              hint={t('texts.addressHint')}
              value={one.address ?? ''}
              onChange={({ target }) => change(index, { address: target.value.trim() || null })}
            />
          </div>
          <div>
            <Button
              size="small"
              variant="quiet"
              aria-label={t('texts.removeMention', { number: index + 1 })}
              onClick={() => onChange(press.filter((_, at) => at !== index))}
            >
              {t('texts.remove')}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          onClick={() =>
            onChange([...press, { title: '', publisher: '', address: null, on: null }])
          }
        >
          {t('texts.addMention')}
        </Button>
      </div>
    </fieldset>
  );
}

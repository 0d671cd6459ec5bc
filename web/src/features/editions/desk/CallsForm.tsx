import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { TextArea } from '@/ui/TextArea';
import { TextField } from '@/ui/TextField';
import { said } from '@/lib/said';
import { viewerZone } from '@/lib/wallTime';
import type { EditionRequest } from './api';
import css from './Desk.module.css';

type Call = EditionRequest['about']['calls'][number];
const languages = ['fr', 'en'] as const;

type CallsFormProps = { calls: readonly Call[]; onChange: (calls: Call[]) => void };

/** The calls of an edition, each with its deadline in a zone. */
export function CallsForm({ calls, onChange }: CallsFormProps) {
  const { t } = useTranslation('editionDesk');
  const change = (index: number, part: Partial<Call>) =>
    onChange(calls.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <fieldset className={css.form}>
      <legend>{t('texts.calls')}</legend>
      {calls.map((call, index) => (
        <fieldset key={index} className={css.form}>
          <legend>{t('texts.call', { number: index + 1 })}</legend>
          {languages.map((language) => (
            <div key={language} className={css.pair}>
              <TextField
                name={`call${index}-title-${language}`}
                label={t(`texts.callTitle.${language}`)}
                required={language === 'fr'}
                maxLength={160}
                value={call.title[language] ?? ''}
                onChange={({ target }) =>
                  change(index, { title: said(call.title, language, target.value) })
                }
              />
              <TextArea
                label={t(`texts.callText.${language}`)}
                rows={2}
                maxLength={1000}
                value={call.text[language] ?? ''}
                onChange={({ target }) =>
                  change(index, { text: said(call.text, language, target.value) })
                }
              />
            </div>
          ))}
          <div className={css.pair}>
            <TextField
              type="date"
              label={t('texts.callOpens')}
              value={call.opensOn ?? ''}
              onChange={({ target }) => change(index, { opensOn: target.value || null })}
            />
            <TextField
              type="date"
              name={`call${index}-closesOn`}
              label={t('texts.callCloses')}
              value={call.closesOn ?? ''}
              onChange={({ target }) => change(index, { closesOn: target.value || null })}
            />
            <TextField
              type="time"
              name={`call${index}-closesTime`}
              label={t('texts.callTime')}
              hint={t('texts.callTimeHint')}
              value={call.closesTime ?? ''}
              onChange={({ target }) => change(index, { closesTime: target.value || null })}
            />
            <TextField
              name={`call${index}-zone`}
              label={t('texts.callZone')}
              hint={t('texts.callZoneHint')}
              value={call.zone ?? ''}
              onChange={({ target }) => change(index, { zone: target.value.trim() || null })}
            />
            <TextField
              type="url"
              name={`call${index}-address`}
              label={t('texts.address')}
              hint={t('texts.addressHint')}
              value={call.address ?? ''}
              onChange={({ target }) => change(index, { address: target.value.trim() || null })}
            />
          </div>
          <div>
            <Button
              size="small"
              variant="quiet"
              aria-label={t('texts.removeCall', { number: index + 1 })}
              onClick={() => onChange(calls.filter((_, at) => at !== index))}
            >
              {t('texts.remove')}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button onClick={() => onChange([...calls, emptyCall()])}>{t('texts.addCall')}</Button>
      </div>
    </fieldset>
  );
}

const emptyCall = (): Call => ({
  title: {},
  text: {},
  opensOn: null,
  closesOn: null,
  closesTime: null,
  zone: viewerZone(),
  address: null,
});

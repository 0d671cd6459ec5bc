import { useTranslation } from 'react-i18next';
import { TextField } from '@/ui/TextField';
import css from '../Claims.module.css';
import { BothLanguages, idOf } from './fields';
import { Add, changed, Row } from './rows';
import type { Form } from './useWriting';

/** What a reviewer checks and decides item by item. */
export function ChecklistPart({ form: { writing, set, fault } }: { form: Form }) {
  const { t } = useTranslation('schemeDesk');
  const { checklist } = writing;
  const free = () => {
    const taken = checklist.map(({ code }) => code);
    const places = Array.from({ length: taken.length + 1 }, (_, at) => `item-${at + 1}`);
    return places.find((code) => !taken.includes(code)) ?? 'item';
  };
  return (
    <section className={css.section}>
      <h2>{t('part.checklist')}</h2>
      <p className={css.hint}>{t('checklistHint')}</p>
      <ul className={css.rules}>
        {checklist.map((item, at) => (
          <Row
            key={item.code}
            label={item.label.fr ?? item.code}
            onRemove={() => set({ checklist: changed(checklist, at) })}
          >
            <BothLanguages
              pointer={`/checklist/${at}/label`}
              label={t('field.check')}
              value={item.label}
              fault={fault}
              rows={2}
              maxLength={300}
              onChange={(label) => set({ checklist: changed(checklist, at, { ...item, label }) })}
            />
          </Row>
        ))}
      </ul>
      {checklist.length < 20 && (
        <Add
          words={t('addCheck')}
          onAdd={() => set({ checklist: [...checklist, { code: free(), label: {} }] })}
        />
      )}
    </section>
  );
}

/** What the publication leaves open, and where the facts come from. */
export function OpenPart({ form: { writing, set, fault } }: { form: Form }) {
  const { t } = useTranslation('schemeDesk');
  const { open, sources } = writing;
  return (
    <section className={css.section}>
      <h2>{t('part.open')}</h2>
      <p className={css.hint}>{t('openHint')}</p>
      <ul className={css.rules}>
        {open.map((point, at) => (
          <Row key={at} label={point.parameter} onRemove={() => set({ open: changed(open, at) })}>
            {(['question', 'used'] as const).map((name) => (
              <BothLanguages
                key={name}
                pointer={`/open/${at}/${name}`}
                label={t(`field.${name}`)}
                value={point[name]}
                fault={fault}
                rows={2}
                maxLength={500}
                onChange={(texts) => set({ open: changed(open, at, { ...point, [name]: texts }) })}
              />
            ))}
          </Row>
        ))}
      </ul>
      <Add
        words={t('addOpen')}
        onAdd={() =>
          set({
            open: [...open, { parameter: `point-${open.length + 1}`, question: {}, used: {} }],
          })
        }
      />
      <h3>{t('sources')}</h3>
      <ul className={css.rules}>
        {sources.map((source, at) => (
          <Row
            key={at}
            label={source.title}
            onRemove={() => set({ sources: changed(sources, at) })}
          >
            <div className={css.pair}>
              {(['title', 'locator'] as const).map((name) => (
                <TextField
                  key={name}
                  name={idOf(`/sources/${at}/${name}`)}
                  label={t(`field.source.${name}`)}
                  error={fault(`/sources/${at}/${name}`)}
                  maxLength={name === 'title' ? 300 : 500}
                  value={source[name]}
                  onChange={({ target }) =>
                    set({ sources: changed(sources, at, { ...source, [name]: target.value }) })
                  }
                />
              ))}
            </div>
          </Row>
        ))}
      </ul>
      <Add
        words={t('addSource')}
        onAdd={() => set({ sources: [...sources, { title: '', locator: '' }] })}
      />
    </section>
  );
}

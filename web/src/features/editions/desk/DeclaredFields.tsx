import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { useFigures } from '../api';
import type { Declaration } from '../bilan/api';
import css from '../bilan/Bilan.module.css';
import { textIn } from '../model';
import desk from './Desk.module.css';
import { said } from '@/lib/said';

const themes = [
  'attendance',
  'programme',
  'partners',
  'survey',
  'replay',
  'communication',
  'finance',
] as const;
const units = ['count', 'percent', 'eur', 'hours', 'out-of-five'] as const;
const qualifiers = ['exact', 'more-than', 'at-least', 'about'] as const;

const fresh: Declaration = {
  measure: { key: '', theme: 'communication', unit: 'count', label: {}, definition: {} },
  value: 0,
  qualifier: 'exact',
  quote: '',
  source: { title: '', locator: '' },
  note: {},
  others: [],
};

/** The key of a new measure, after its name. */
function keyOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
}

type Props = { declared: readonly Declaration[]; onChange: (declared: Declaration[]) => void };

/** Figures that this site cannot compute: each with what it counts, the words of a document, and where they stand. */
export function DeclaredFields({ declared, onChange }: Props) {
  const { t } = useTranslation('bilan');
  const language = useLanguage();
  const figures = useFigures().data?.items ?? [];
  const known = new Map(figures.map(({ measure }) => [measure.key, measure]));
  const change = (index: number, part: Partial<Declaration>) =>
    onChange(declared.map((one, at) => (at === index ? { ...one, ...part } : one)));
  const measure = (index: number, part: Partial<Declaration['measure']>) =>
    change(index, { measure: { ...(declared[index] ?? fresh).measure, ...part } });
  return (
    <fieldset id="declared-figures" className={desk.form}>
      <legend>{t('declared')}</legend>
      <p className={desk.hint}>{t('desk.declaredHint')}</p>
      {declared.map((one, index) => (
        <div key={index} className={css.row}>
          <Select
            label={t('desk.measure')}
            placeholder={t('desk.newMeasure')}
            options={[...known.values()].map(({ key, label }) => ({
              value: key,
              label: textIn(label, language),
            }))}
            value={known.has(one.measure.key) ? one.measure.key : ''}
            onChange={({ target }) =>
              change(index, { measure: known.get(target.value) ?? fresh.measure })
            }
          />
          {!known.has(one.measure.key) && (
            <div className={desk.pair}>
              <TextField
                label={t('desk.labelFr')}
                required
                value={one.measure.label.fr ?? ''}
                onChange={({ target }) =>
                  measure(index, {
                    label: said(one.measure.label, 'fr', target.value),
                    key: keyOf(target.value),
                  })
                }
              />
              <TextField
                label={t('desk.labelEn')}
                value={one.measure.label.en ?? ''}
                onChange={({ target }) =>
                  measure(index, { label: said(one.measure.label, 'en', target.value) })
                }
              />
              <TextField
                label={t('desk.definitionFr')}
                required
                value={one.measure.definition.fr ?? ''}
                onChange={({ target }) =>
                  measure(index, { definition: said(one.measure.definition, 'fr', target.value) })
                }
              />
              <TextField
                label={t('desk.definitionEn')}
                value={one.measure.definition.en ?? ''}
                onChange={({ target }) =>
                  measure(index, { definition: said(one.measure.definition, 'en', target.value) })
                }
              />
              <Select
                label={t('desk.theme')}
                placeholder={false}
                options={themes.map((theme) => ({
                  value: theme,
                  label: t(`editions:figures.theme.${theme}`),
                }))}
                value={one.measure.theme}
                onChange={({ target }) =>
                  measure(index, { theme: target.value as (typeof themes)[number] })
                }
              />
              <Select
                label={t('desk.unit')}
                placeholder={false}
                options={units.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
                value={one.measure.unit}
                onChange={({ target }) =>
                  measure(index, { unit: target.value as (typeof units)[number] })
                }
              />
            </div>
          )}
          <div className={desk.pair}>
            <TextField
              label={t('desk.value')}
              inputMode="decimal"
              required
              defaultValue={String(one.value)}
              onChange={({ target }) =>
                change(index, { value: Number(target.value.replace(',', '.')) || 0 })
              }
            />
            <Select
              label={t('desk.qualifier')}
              placeholder={false}
              options={qualifiers.map((word) => ({ value: word, label: t(`qualifier.${word}`) }))}
              value={one.qualifier}
              onChange={({ target }) =>
                change(index, { qualifier: target.value as (typeof qualifiers)[number] })
              }
            />
            <TextField
              label={t('desk.quote')}
              required
              value={one.quote}
              onChange={({ target }) => change(index, { quote: target.value })}
            />
            <TextField
              label={t('desk.source')}
              required
              value={one.source.title}
              onChange={({ target }) =>
                change(index, { source: { ...one.source, title: target.value } })
              }
            />
            <TextField
              label={t('desk.locator')}
              value={one.source.locator}
              onChange={({ target }) =>
                change(index, { source: { ...one.source, locator: target.value } })
              }
            />
          </div>
          <div>
            <Button
              size="small"
              variant="quiet"
              onClick={() => onChange(declared.filter((_, at) => at !== index))}
            >
              {t('desk.remove')}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button onClick={() => onChange([...declared, fresh])}>{t('desk.addDeclared')}</Button>
      </div>
    </fieldset>
  );
}

import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { zoneName } from '@/lib/zones';
import { RadioGroup } from '@/ui/RadioGroup';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import css from '../Claims.module.css';
import { BothLanguages, idOf, MomentField, NumberField } from './fields';
import type { Form } from './useWriting';

type PartProps = { form: Form; fixed: boolean };

/** Its address, its project, and what people read. */
export function Words({ form: { writing, set, fault }, fixed }: PartProps) {
  const { t } = useTranslation('schemeDesk');
  const { texts } = writing;
  return (
    <section className={css.section}>
      <h2>{t('part.words')}</h2>
      {fixed ? (
        <p className={css.hint}>{t('fixed', { slug: writing.slug, project: writing.project })}</p>
      ) : (
        <div className={css.pair}>
          <TextField
            name={idOf('/slug')}
            label={t('field.slug')}
            hint={t('field.slugHint')}
            error={fault('/slug')}
            maxLength={80}
            value={writing.slug ?? ''}
            onChange={({ target }) => set({ slug: target.value || null })}
          />
          <TextField
            name={idOf('/project')}
            label={t('field.project')}
            hint={t('field.projectHint')}
            error={fault('/project')}
            maxLength={60}
            value={writing.project ?? ''}
            onChange={({ target }) => set({ project: target.value || null })}
          />
        </div>
      )}
      {(['title', 'summary', 'legalBasis'] as const).map((name) => (
        <BothLanguages
          key={name}
          pointer={`/texts/${name}`}
          label={t(`field.${name}`)}
          value={texts[name]}
          fault={fault}
          maxLength={name === 'title' ? 200 : 2000}
          rows={name === 'title' ? 2 : 4}
          onChange={(next) => set({ texts: { ...texts, [name]: next } })}
        />
      ))}
    </section>
  );
}

/** One allowance, and the envelope of all. */
export function MoneyPart({ form: { writing, set, fault } }: Omit<PartProps, 'fixed'>) {
  const { t } = useTranslation('schemeDesk');
  const { money } = writing;
  const change = (changed: Partial<typeof money>) => set({ money: { ...money, ...changed } });
  return (
    <section className={css.section}>
      <h2>{t('part.money')}</h2>
      <RadioGroup
        label={t('field.kind')}
        value={money.kind ?? null}
        onChange={(kind) => change({ kind: kind as 'flat' | 'ceiling' })}
        choices={(['flat', 'ceiling'] as const).map((value) => ({
          value,
          label: t(`kind.${value}`),
          hint: t(`kind.${value}Hint`),
        }))}
      />
      <div className={css.numbers}>
        <NumberField
          pointer="/money/cents"
          label={t('field.cents')}
          hint={t('field.centsHint')}
          per={100}
          value={money.cents}
          fault={fault}
          onChange={(cents) => change({ cents })}
        />
        <NumberField
          pointer="/money/envelopeCents"
          label={t('field.envelopeCents')}
          hint={t('field.envelopeHint')}
          per={100}
          value={money.envelopeCents}
          fault={fault}
          onChange={(envelopeCents) => change({ envelopeCents })}
        />
        <NumberField
          pointer="/money/mostBeneficiaries"
          label={t('field.mostBeneficiaries')}
          hint={t('field.mostHint')}
          value={money.mostBeneficiaries}
          fault={fault}
          onChange={(mostBeneficiaries) => change({ mostBeneficiaries })}
        />
      </div>
    </section>
  );
}

/** The parameters of the rules. */
export function RulesPart({ form: { writing, set, fault } }: Omit<PartProps, 'fixed'>) {
  const { t } = useTranslation('schemeDesk');
  const { rules } = writing;
  const change = (changed: Partial<typeof rules>) => set({ rules: { ...rules, ...changed } });
  return (
    <section className={css.section}>
      <h2>{t('part.rules')}</h2>
      <div className={css.numbers}>
        <NumberField
          pointer="/rules/moreThanMetres"
          label={t('field.moreThanMetres')}
          hint={t('field.moreThanHint')}
          per={1000}
          value={rules.moreThanMetres}
          fault={fault}
          onChange={(moreThanMetres) => change({ moreThanMetres })}
        />
        <NumberField
          pointer="/rules/pointDoubtMetres"
          label={t('field.pointDoubtMetres')}
          hint={t('field.pointHint')}
          value={rules.pointDoubtMetres}
          fault={fault}
          onChange={(pointDoubtMetres) => change({ pointDoubtMetres })}
        />
        <NumberField
          pointer="/rules/townDoubtMetres"
          label={t('field.townDoubtMetres')}
          hint={t('field.townHint')}
          value={rules.townDoubtMetres}
          fault={fault}
          onChange={(townDoubtMetres) => change({ townDoubtMetres })}
        />
      </div>
      <div className={css.pair}>
        <Select
          name={idOf('/rules/of')}
          label={t('field.of')}
          placeholder={false}
          value={rules.of ?? ''}
          onChange={({ target }) => change({ of: target.value as 'organisation' | 'person' })}
          options={(['organisation', 'person'] as const).map((value) => ({
            value,
            label: t(`of.${value}`),
          }))}
        />
        <Select
          name={idOf('/rules/among')}
          label={t('field.among')}
          placeholder={false}
          value={rules.among ?? ''}
          onChange={({ target }) =>
            change({ among: target.value as 'workshop' | 'project' | 'everything' })
          }
          options={(['workshop', 'project', 'everything'] as const).map((value) => ({
            value,
            label: t(`among.${value}`),
          }))}
        />
      </div>
    </section>
  );
}

/** European zones, and the one that is written. */
const zonesWith = (zone: string) => [
  ...new Set([
    ...Intl.supportedValuesOf('timeZone').filter((name) => name.startsWith('Europe/')),
    ...(zone ? [zone] : []),
  ]),
];

/** When claims are taken, and how long people have. */
export function TimesPart({ form: { writing, set, fault } }: Omit<PartProps, 'fixed'>) {
  const { t } = useTranslation('schemeDesk');
  const language = useLanguage();
  const { window, delays } = writing;
  const change = (changed: Partial<typeof window>) => set({ window: { ...window, ...changed } });
  return (
    <section className={css.section}>
      <h2>{t('part.times')}</h2>
      {(['opens', 'closes'] as const).map((name) => (
        <MomentField
          key={name}
          pointer={`/window/${name}`}
          day={t(`field.${name}`)}
          time={t(`field.${name}At`)}
          value={window[name]}
          fault={fault}
          onChange={(moment) => change({ [name]: moment })}
        />
      ))}
      <div className={css.numbers}>
        <Select
          name={idOf('/window/zone')}
          label={t('field.zone')}
          hint={t('field.zoneHint')}
          error={fault('/window/zone')}
          placeholder={false}
          value={window.zone ?? ''}
          onChange={({ target }) => change({ zone: target.value })}
          options={zonesWith(window.zone ?? '').map((zone) => ({
            value: zone,
            label: zoneName(zone, language),
          }))}
        />
        <NumberField
          pointer="/window/graceHours"
          label={t('field.graceHours')}
          hint={t('field.graceHint')}
          value={window.graceHours}
          fault={fault}
          onChange={(graceHours) => change({ graceHours })}
        />
      </div>
      <div className={css.pair}>
        {(['answerDays', 'appealDays', 'payDays', 'draftDays'] as const).map((name) => (
          <NumberField
            key={name}
            pointer={`/delays/${name}`}
            label={t(`field.${name}`)}
            hint={t('field.inDays')}
            value={delays[name]}
            fault={fault}
            onChange={(days) => set({ delays: { ...delays, [name]: days } })}
          />
        ))}
      </div>
    </section>
  );
}

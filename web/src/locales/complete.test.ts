import { describe, expect, it } from 'vitest';
import type { components } from '@/api/schema';
import * as enAlerts from './en/alerts.json';
import * as enEditor from './en/editor.json';
import * as enSchemeDesk from './en/schemeDesk.json';
import * as enEvents from './en/events.json';
import * as enMine from './en/mine.json';
import * as enModeration from './en/moderation.json';
import * as enOrganisations from './en/organisations.json';
import * as enResources from './en/resources.json';
import * as enUi from './en/ui.json';
import * as enWebhooks from './en/webhooks.json';
import * as frAlerts from './fr/alerts.json';
import * as frEditor from './fr/editor.json';
import * as frSchemeDesk from './fr/schemeDesk.json';
import * as frEvents from './fr/events.json';
import * as frMine from './fr/mine.json';
import * as frModeration from './fr/moderation.json';
import * as frOrganisations from './fr/organisations.json';
import * as frResources from './fr/resources.json';
import * as frUi from './fr/ui.json';
import * as frWebhooks from './fr/webhooks.json';

type Schemas = components['schemas'];
/** A text for each word of an enumeration of the API: one that is missing does not compile. */
type TextsOf<Word extends string, Text = string> = Record<Word, Text>;

type Complete = {
  kind: TextsOf<Schemas['EventKind']>;
  format: TextsOf<Schemas['EventFormat']>;
  theme: TextsOf<Schemas['Theme']>;
  audience: TextsOf<Schemas['Audience']>;
  status: TextsOf<Schemas['EventStatus']>;
  fact: TextsOf<Schemas['AccessibilityFact']>;
  answer: TextsOf<Schemas['Known']>;
  releasedTo: TextsOf<Schemas['OnlineRelease']>;
  revision: TextsOf<Schemas['RevisionStatus']>;
  nextStep: TextsOf<Schemas['NextStep']>;
  reason: TextsOf<Schemas['ModerationReason']>;
  risk: TextsOf<Schemas['Code'], object>;
  message: TextsOf<Schemas['Kind']>;
  side: TextsOf<Schemas['Side']>;
  organisation: TextsOf<Schemas['OrganisationKind']>;
  scheme: TextsOf<Schemas['IdentifierScheme']>;
  frequency: TextsOf<Schemas['AlertFrequency']>;
  delivery: TextsOf<Schemas['DeliveryStatus']>;
  fetching: TextsOf<Schemas['FetchRefusal']>;
  resource: TextsOf<Schemas['KnowledgeKind']>;
  level: TextsOf<Schemas['KnowledgeLevel']>;
  licence: TextsOf<Schemas['KnowledgeLicence']>;
  access: TextsOf<Schemas['KnowledgeAccess']>;
  done: TextsOf<Schemas['HistoryAct']>;
  reviewed: TextsOf<Schemas['HistoryAct']>;
  because: TextsOf<Exclude<Schemas['RefusalReason'], Schemas['ImportProblemCode']>>;
  rule: TextsOf<Exclude<Schemas['Rule'], 'missing'>>;
  changed: {
    [Type in Schemas['ChangeType'] as Type extends `${infer Of}.${string}` ? Of : never]: TextsOf<
      Type extends `${string}.${infer Act}` ? Act : never
    >;
  };
};

const languages = {
  fr: {
    ...frEvents,
    answer: frEvents.change.answer,
    releasedTo: frEvents.change.online.releasedTo,
    revision: frMine.revision,
    nextStep: frMine.next,
    reason: frModeration.reason,
    risk: frModeration.risk,
    message: frModeration.thread.kind,
    side: frModeration.thread.side,
    organisation: frOrganisations.kind,
    scheme: frOrganisations.scheme,
    frequency: frAlerts.often,
    delivery: frWebhooks.delivery,
    fetching: frWebhooks.refusal,
    resource: frResources.kind,
    level: frResources.level,
    licence: frResources.licence,
    access: frResources.access,
    done: frMine.history.act,
    reviewed: frModeration.history.act,
    because: frUi.problem.because,
    rule: { ...frEditor.reason, ...frSchemeDesk.fault },
    changed: frWebhooks.type,
  },
  en: {
    ...enEvents,
    answer: enEvents.change.answer,
    releasedTo: enEvents.change.online.releasedTo,
    revision: enMine.revision,
    nextStep: enMine.next,
    reason: enModeration.reason,
    risk: enModeration.risk,
    message: enModeration.thread.kind,
    side: enModeration.thread.side,
    organisation: enOrganisations.kind,
    scheme: enOrganisations.scheme,
    frequency: enAlerts.often,
    delivery: enWebhooks.delivery,
    fetching: enWebhooks.refusal,
    resource: enResources.kind,
    level: enResources.level,
    licence: enResources.licence,
    access: enResources.access,
    done: enMine.history.act,
    reviewed: enModeration.history.act,
    because: enUi.problem.because,
    rule: { ...enEditor.reason, ...enSchemeDesk.fault },
    changed: enWebhooks.type,
  },
} satisfies Record<'fr' | 'en', Complete>;

describe('the texts', () => {
  it('name every word of the API in both languages, or do not compile', () => {
    expect(Object.keys(languages.fr.status)).toEqual(Object.keys(languages.en.status));
    const { draft, ...others } = languages.fr.status;
    expect(draft).toBe('Brouillon');
    // @ts-expect-error a status without a text
    const incomplete: TextsOf<Schemas['EventStatus']> = others;
    expect(incomplete).not.toHaveProperty('draft');
  });
});

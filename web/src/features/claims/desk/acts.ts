import type { components } from '@/api/schema';
import type { Rule } from '../api';
import type { Claim, ClaimItem } from '../mine/api';

type Schemas = components['schemas'];
export type Ground = Schemas['RefusalGround'];
export const grounds: Ground[] = [
  'too-near',
  'not-first-participation',
  'no-attendance',
  'late',
  'double-funding',
  'account',
  'documents',
  'envelope',
  'other',
];
export const items: ClaimItem[] = [
  'first-participation',
  'office',
  'late-reason',
  'amount',
  'account',
  'documents',
  'declarations',
  'other',
];

/** What an act asks for, beside an optional message. */
type Needs = 'nothing' | 'message' | 'note' | 'questions' | 'overrides' | 'ground' | 'back';

/** The acts of the desk on a claim, in the order of their buttons. */
export const needsOf = {
  take: 'nothing',
  recommend: 'overrides',
  ask: 'questions',
  'propose-refusal': 'ground',
  approve: 'note',
  refuse: 'ground',
  'send-back': 'message',
  hold: 'message',
  release: 'message',
  reopen: 'message',
  'accept-account': 'note',
  'ask-recovery': 'message',
  'confirm-recovery': 'message',
  recover: 'back',
  'legal-hold': 'message',
  'lift-legal-hold': 'message',
  'waive-four-eyes': 'message',
} as const satisfies Record<string, Needs>;

export type DeskAct = keyof typeof needsOf;
export const deskActs = Object.keys(needsOf) as DeskAct[];

/** Acts that go on with a claim: the first of them is put first. */
export const leading: readonly DeskAct[] = ['take', 'recommend', 'approve', 'accept-account'];

export type Decision =
  | { act: 'ask'; questions: { item: ClaimItem; reason: string }[] }
  | { act: 'recommend'; overrides: Schemas['RuleOverride'][]; message: string }
  | { act: 'propose-refusal' | 'refuse'; ground: Ground; message: string }
  | { act: 'recover'; back: boolean; message: string }
  | {
      act: Exclude<DeskAct, 'ask' | 'recommend' | 'propose-refusal' | 'refuse' | 'recover'>;
      message: string;
    };

/** What a person writes before an act is carried out. */
export type Values = {
  message: string;
  ground: string;
  back: '' | 'yes' | 'no';
  /** By item asked about, or by rule granted. */
  reasons: Record<string, string>;
};

export const rulesOf = (claim: Claim) => claim.rules as unknown as Rule[];

/** Rules that need a reason before a claim can be recommended. */
export const openRules = (claim: Claim) =>
  rulesOf(claim).filter(({ verdict }) => verdict !== 'yes');

/** Rules whose «no» nobody decides otherwise. */
export const isFixed = ({ rule, verdict }: Rule) =>
  verdict === 'no' && (rule === 'one-claim' || rule === 'account');

/** How many items of the checklist nobody decided. */
export const uncheckedOf = ({ desk }: Claim) =>
  desk?.checklist.filter(({ decided }) => !decided).length ?? 0;

/** The names of what is missing before an act can be sent. */
export function gapsOf(act: DeskAct, values: Values, claim: Claim): string[] {
  const said = (name: string) => Boolean(values.reasons[name]?.trim());
  const message = values.message.trim() ? [] : ['message'];
  switch (needsOf[act]) {
    case 'message':
      return message;
    case 'ground':
      return values.ground ? message : ['ground', ...message];
    case 'back':
      return values.back ? message : ['back', ...message];
    case 'questions':
      return items.some(said) ? [] : ['questions'];
    case 'overrides':
      return [
        ...openRules(claim).flatMap(({ rule }) => (said(rule) ? [] : [rule])),
        ...(uncheckedOf(claim) > 0 ? ['checklist'] : []),
      ];
    default:
      return [];
  }
}

export function decisionOf(act: DeskAct, values: Values, claim: Claim): Decision {
  const message = values.message.trim();
  const said = (name: string) => values.reasons[name]?.trim() ?? '';
  switch (act) {
    case 'ask':
      return {
        act,
        questions: items.filter(said).map((item) => ({ item, reason: said(item) })),
      };
    case 'recommend':
      return {
        act,
        overrides: openRules(claim).map(({ rule }) => ({ rule, reason: said(rule) })),
        message,
      };
    case 'propose-refusal':
    case 'refuse':
      return { act, ground: values.ground as Ground, message };
    case 'recover':
      return { act, back: values.back === 'yes', message };
    default:
      return { act, message };
  }
}

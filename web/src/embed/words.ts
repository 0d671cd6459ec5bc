import * as embedEn from '@/locales/en/embed.json';
import { kind as kindEn, status as statusEn } from '@/locales/en/events.json';
import * as embedEs from '@/locales/es/embed.json';
import { kind as kindEs, status as statusEs } from '@/locales/es/events.json';
import * as embedFr from '@/locales/fr/embed.json';
import { kind as kindFr, status as statusFr } from '@/locales/fr/events.json';
import * as embedIt from '@/locales/it/embed.json';
import { kind as kindIt, status as statusIt } from '@/locales/it/events.json';

const languages = ['fr', 'en', 'es', 'it'] as const;
export type EmbedLanguage = (typeof languages)[number];

type Texts = Record<string, string>;

const texts: Record<EmbedLanguage, { embed: Texts; kind: Texts; status: Texts }> = {
  fr: { embed: { ...embedFr }, kind: kindFr, status: statusFr },
  en: { embed: { ...embedEn }, kind: kindEn, status: statusEn },
  es: { embed: { ...embedEs }, kind: kindEs, status: statusEs },
  it: { embed: { ...embedIt }, kind: kindIt, status: statusIt },
};

/** The language for a tag such as «fr-BE»: English for one in which there are no texts. */
export function languageOf(tag: string): EmbedLanguage {
  const code = tag.slice(0, 2).toLowerCase();
  return languages.find((one) => one === code) ?? 'en';
}

/** The texts of the component: few, so that all languages are in its file. */
export function wordsIn(language: EmbedLanguage) {
  const { embed, kind, status } = texts[language];
  return {
    /** The text of a key of `embed.json`, with its namespace. */
    t(key: `embed:${string}`, values: Record<string, string | number> = {}): string {
      const name = key.slice('embed:'.length);
      const { count } = values;
      const form =
        typeof count === 'number'
          ? `${name}_${new Intl.PluralRules(language).select(count)}`
          : name;
      const text = embed[form] ?? embed[`${name}_other`] ?? embed[name] ?? name;
      return text.replaceAll(/{{(\w+)}}/g, (_, word: string) => String(values[word] ?? ''));
    },
    kind: (word: string) => kind[word] ?? word,
    status: (word: string) => status[word] ?? word,
  };
}

export type Words = ReturnType<typeof wordsIn>;

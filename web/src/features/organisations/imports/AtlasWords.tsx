import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from '@/api/ProblemMessage';
import { useLanguage } from '@/i18n/useLanguage';
import { countryOptions } from '@/lib/countries';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { Select, type Option } from '@/ui/Select';
import { useAtlas } from '../api';
import { useAtlasAct, type AtlasImport, type WordList } from './api';
import css from './AtlasImports.module.css';
import { organisationKinds } from './model';

/** Words of the file that the atlas does not know: what they mean is said here, before rows are applied. */
export function AtlasWords({ one }: { one: AtlasImport }) {
  const { t } = useTranslation('atlasImports');
  const act = useAtlasAct();
  const lists = useLists();
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const { unknown, countries, kinds, mapped } = one.words;
  const words = [
    ...Object.entries(unknown).map(([word, count]) => ({ word, count, about: 'word' as const })),
    ...Object.entries(countries).map(([word, count]) => ({
      word,
      count,
      about: 'country' as const,
    })),
    ...Object.entries(kinds).map(([word, count]) => ({ word, count, about: 'kind' as const })),
  ];
  if (words.length + mapped.length === 0) return null;
  const open = one.state === 'preview';
  const said = words.flatMap(({ word, about }) => {
    const [list, code] = (chosen[`${about} ${word}`] ?? '').split(' ');
    return list && code ? [{ list: list as WordList, word, code }] : [];
  });
  const send = (choices: { list: WordList; word: string; code: string | null }[]) => {
    if (choices.length === 0 || act.isPending) return;
    act.mutate({ name: 'words', id: one.id, words: choices }, { onSuccess: () => setChosen({}) });
  };
  const labelOf = (list: WordList, code: string) =>
    Object.values(lists)
      .flat()
      .find(({ value }) => value === `${list} ${code}`)?.label ?? code;
  return (
    <Banner tone="info" title={words.length > 0 ? t('words.title') : t('words.allMapped')}>
      {words.length > 0 && <p>{open ? t('words.map') : t('words.text')}</p>}
      {!open && <p>{words.map((each) => t('words.one', each)).join(', ')}</p>}
      {open && words.length > 0 && (
        <div className={css.section}>
          <div className={css.columns}>
            {words.map(({ word, count, about }) => (
              <Select
                key={`${about} ${word}`}
                label={t('words.one', { word, count })}
                placeholder={t('words.leave')}
                options={lists[about]}
                value={chosen[`${about} ${word}`] ?? ''}
                onChange={({ target }) =>
                  setChosen({ ...chosen, [`${about} ${word}`]: target.value })
                }
              />
            ))}
          </div>
          <div>
            <Button
              pending={act.isPending}
              aria-disabled={said.length === 0}
              onClick={() => send(said)}
            >
              {t('words.go')}
            </Button>
          </div>
        </div>
      )}
      {mapped.length > 0 && (
        <>
          <p>{t('words.mapped')}</p>
          <ul className={css.points}>
            {mapped.map(({ list, word, code }) => (
              <li key={`${list} ${word}`}>
                {t('words.means', { word, meaning: labelOf(list, code) })}{' '}
                {open && (
                  <Button
                    size="small"
                    pending={act.isPending}
                    aria-label={t('words.forgetOne', { word })}
                    onClick={() => send([{ list, word, code: null }])}
                  >
                    {t('words.forget')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <ProblemMessage error={act.error} />
    </Banner>
  );
}

/** What a word of the file can mean: values are the list and the code. */
function useLists(): Record<'word' | 'country' | 'kind', Option[]> {
  const { t } = useTranslation('atlasImports');
  const language = useLanguage();
  const { data: atlas } = useAtlas();
  const of = (list: WordList, terms: { code: string; label: Record<string, string> }[] = []) =>
    terms.map(({ code, label }) => ({
      value: `${list} ${code}`,
      label: t(`words.of.${list}`, { label: label[language] ?? label.fr ?? code }),
    }));
  return {
    word: [
      ...of('category', atlas?.categories),
      ...of('practice', atlas?.practices),
      ...of('offer', atlas?.offers),
    ],
    country: countryOptions(language).map(({ value, label }) => ({
      value: `country ${value}`,
      label,
    })),
    kind: organisationKinds.map((kind) => ({
      value: `kind ${kind}`,
      label: t(`organisations:kind.${kind}`),
    })),
  };
}

import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { ComboBox } from '@/ui/ComboBox';
import { findResources } from './api';
import css from './Collections.module.css';

export type Chosen = { id: string; title: string };

type ChosenResourcesProps = {
  chosen: Chosen[];
  error: string | undefined;
  onChange: (chosen: Chosen[]) => void;
};

/** The resources of a collection: found by words, then moved up and down. */
export function ChosenResources({ chosen, error, onChange }: ChosenResourcesProps) {
  const { t } = useTranslation('collections');
  const language = useLanguage();
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const move = (from: number, to: number) => {
    const next = [...chosen];
    const [moved] = next.splice(from, 1);
    if (!moved) return;
    next.splice(to, 0, moved);
    onChange(next);
    setSaid(t('form.moved', { title: moved.title, place: to + 1 }));
  };
  const add = (id: string, title: string) => {
    if (!chosen.some((one) => one.id === id)) onChange([...chosen, { id, title }]);
    setSaid(t('form.added', { title }));
    setText('');
  };
  return (
    <section className={css.texts} aria-label={t('form.resources')}>
      <ComboBox
        id="resource"
        label={t('form.add')}
        hint={t('form.addHint')}
        error={error}
        text={text}
        onTextChange={setText}
        onChoose={({ value, label }) => add(value, label)}
        suggest={(words, signal) => findResources(words, language, signal)}
      />
      <p role="status" className={css.facts}>
        {said || t('count', { count: chosen.length })}
      </p>
      <ol className={css.chosen}>
        {chosen.map(({ id, title }, index) => (
          <li key={id}>
            <span>
              {index + 1}. {title}
              {index === 0 && ` · ${t('form.cover')}`}
            </span>
            <div className={css.acts}>
              <Button
                size="small"
                aria-label={t('form.up', { title })}
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              >
                <ArrowUp size={16} aria-hidden />
              </Button>
              <Button
                size="small"
                aria-label={t('form.down', { title })}
                disabled={index === chosen.length - 1}
                onClick={() => move(index, index + 1)}
              >
                <ArrowDown size={16} aria-hidden />
              </Button>
              <Button
                size="small"
                variant="quiet"
                aria-label={t('form.remove', { title })}
                onClick={() => {
                  onChange(chosen.filter((one) => one.id !== id));
                  setSaid(t('form.removed', { title }));
                }}
              >
                <X size={16} aria-hidden />
              </Button>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

import { ChevronsUpDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import {
  Button,
  ComboBox as AriaComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { FieldError, FieldHint, LabelText, type FieldText } from './Field';
import fieldCss from './Field.module.css';
import css from './Popup.module.css';
import { useField } from './useField';

export type Suggestion = { value: string; label: string; detail?: string };

type ComboBoxProps = FieldText & {
  id?: string;
  /** The text in the field. */
  text: string;
  onTextChange: (text: string) => void;
  /** Called with what was chosen. */
  onChoose: (suggestion: Suggestion) => void;
  /** Called when the box is left, or Enter pressed, with no suggestion chosen. */
  onLeave?: () => void;
  /** Finds suggestions for what was typed; called 200 ms after the last key, the earlier call aborted. */
  suggest: (text: string, signal: AbortSignal) => Promise<Suggestion[]>;
  /** From this many characters on suggestions are requested. */
  from?: number;
  placeholder?: string;
};

/** A field with suggestions while typing; typed text is accepted too. */
export function ComboBox(props: ComboBoxProps) {
  const {
    label,
    hint,
    error,
    required,
    text,
    onTextChange,
    onChoose,
    suggest,
    from = 2,
    onLeave,
  } = props;
  const { t } = useTranslation('ui');
  const { id, aria } = useField(props);
  const { found, searching, stop } = useSuggestions(text, suggest, from);
  // The list closes when the chosen key changes; typing resets it.
  const [chosen, setChosen] = useState<Suggestion | null>(null);
  return (
    <AriaComboBox
      id={id}
      aria-describedby={aria['aria-describedby']}
      isRequired={required}
      className={fieldCss.field}
      inputValue={text}
      onInputChange={(next) => {
        if (next !== text) setChosen(null);
        onTextChange(next);
      }}
      items={found}
      selectedKey={chosen?.value ?? null}
      onSelectionChange={(key) => {
        const choice = found.find(({ value }) => value === key);
        if (!choice) return;
        stop(choice.label);
        setChosen(choice);
        onTextChange(choice.label);
        onChoose(choice);
      }}
      allowsCustomValue
      allowsEmptyCollection
      isInvalid={Boolean(error)}
      menuTrigger="input"
    >
      <Label className={fieldCss.label}>
        <LabelText label={label} required={required} />
      </Label>
      <FieldHint id={id} hint={hint} />
      <div className={css.withButton}>
        <Input
          placeholder={props.placeholder}
          className={fieldCss.control}
          onBlur={() => onLeave?.()}
          onKeyDown={({ key, currentTarget }) => {
            const pointed = currentTarget.hasAttribute('aria-activedescendant');
            if (key === 'Enter' && !pointed) onLeave?.();
          }}
        />
        <Button className={css.open} aria-label={t('combo.open')}>
          <ChevronsUpDown size={18} aria-hidden />
        </Button>
      </div>
      <FieldError id={id} error={error} />
      <Popover className={css.popover}>
        <ListBox<Suggestion>
          className={css.list}
          renderEmptyState={() =>
            text.trim().length < from ? null : (
              <p className={css.none}>{t(searching ? 'ui:combo.searching' : 'ui:combo.none')}</p>
            )
          }
        >
          {({ value, label: words, detail }) => (
            <ListBoxItem id={value} textValue={words} className={css.item}>
              <Text slot="label">{words}</Text>
              {detail && (
                <Text slot="description" className={css.detail}>
                  {detail}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

function useSuggestions(text: string, suggest: ComboBoxProps['suggest'], from: number) {
  const [found, setFound] = useState<Suggestion[]>([]);
  const [searching, setSearching] = useState(false);
  const settled = useRef(text);
  const latest = useRef(suggest);
  useEffect(() => {
    latest.current = suggest;
  });

  useEffect(() => {
    const asked = text.trim();
    if (text === settled.current) return;
    settled.current = '';
    const abort = new AbortController();
    const timer = setTimeout(() => {
      if (asked.length < from) return setFound([]);
      setSearching(true);
      latest
        .current(asked, abort.signal)
        .catch(() => [])
        .then((suggestions) => {
          if (abort.signal.aborted) return;
          setFound(suggestions);
          setSearching(false);
        });
    }, 200);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text, from]);

  const stop = (chosen: string) => {
    settled.current = chosen;
  };
  return { found, searching, stop };
}

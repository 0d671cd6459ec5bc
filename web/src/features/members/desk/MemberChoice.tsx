import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ComboBox } from '@/ui/ComboBox';
import { findMembers } from './api';

type MemberChoiceProps = {
  label: string;
  error?: string | undefined;
  /** No choice is a choice too. */
  optional?: boolean;
  /** A membership that is not offered. */
  without?: string;
  /** The id, or empty while none is chosen. */
  onChoose: (id: string) => void;
};

/** A member, found by name. */
export function MemberChoice({
  label,
  error,
  optional = false,
  without,
  onChoose,
}: MemberChoiceProps) {
  const { t } = useTranslation('desk');
  const [text, setText] = useState('');
  return (
    <ComboBox
      label={label}
      hint={t(optional ? 'desk:memberHintOptional' : 'desk:memberHint')}
      error={error}
      required={!optional}
      text={text}
      onTextChange={(typed) => {
        setText(typed);
        if (typed !== text) onChoose('');
      }}
      onChoose={({ value }) => onChoose(value)}
      suggest={async (typed, signal) =>
        (await findMembers(typed, signal))
          .filter(({ id }) => id !== without)
          .map(({ id, name, status }) => ({
            value: id,
            label: name,
            detail: t(`members:status.${status}`),
          }))
      }
    />
  );
}

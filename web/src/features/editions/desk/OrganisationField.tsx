import { useState } from 'react';
import { api, dataOf } from '@/api/client';
import { ComboBox } from '@/ui/ComboBox';

type OrganisationFieldProps = {
  label: string;
  hint?: string;
  onChoose: (organisation: { id: string; name: string }) => void;
};

async function organisations(q: string, signal: AbortSignal) {
  const page = await dataOf(
    api.GET('/api/v1/organisations', { params: { query: { q, size: 8 } }, signal }),
  );
  return page.items.map(({ id, name }) => ({ value: id, label: name }));
}

/** Finds an organisation of the directory to add to a list; empty again once one is chosen. */
export function OrganisationField({ onChoose, ...field }: OrganisationFieldProps) {
  const [text, setText] = useState('');
  return (
    <ComboBox
      {...field}
      text={text}
      onTextChange={setText}
      suggest={organisations}
      onChoose={({ value, label }) => {
        onChoose({ id: value, name: label });
        setText('');
      }}
    />
  );
}

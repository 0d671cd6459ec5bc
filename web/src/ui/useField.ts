import { useId } from 'react';

export const hintId = (id: string) => `${id}-hint`;
export const errorId = (id: string) => `${id}-error`;

/**
 * The ids of a field. A named field has its name as id, so that an error summary can link to it;
 * pass `id` when two forms on one page share names.
 */
export function useField(field: {
  id?: string | undefined;
  name?: string | undefined;
  hint?: unknown;
  error?: unknown;
}) {
  const generated = useId();
  const id = field.id ?? field.name ?? generated;
  const describedBy = [field.hint && hintId(id), field.error && errorId(id)]
    .filter(Boolean)
    .join(' ');
  return {
    id,
    aria: {
      'aria-describedby': describedBy || undefined,
      'aria-invalid': field.error ? true : undefined,
    },
  };
}

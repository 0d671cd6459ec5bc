import { createContext, useContext } from 'react';
import type { EventProblem } from './problems';

export type EditorState = {
  /** Returns the error of a control, by its id. */
  errorOf: (field: string) => string | undefined;
  problems: EventProblem[];
  /** The language tab of the texts. */
  language: string;
  setLanguage: (language: string) => void;
  /** Null until there is a draft on the server. */
  eventId: string | null;
};

export const EditorContext = createContext<EditorState | null>(null);

export function useEditor(): EditorState {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('useEditor outside the editor');
  return editor;
}

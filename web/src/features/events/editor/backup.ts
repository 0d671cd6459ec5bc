import type { EventForm } from './model';

/** Typed content that is not on the server, stored in this browser. */
export type Backup = { at: string; form: EventForm };

const keyOf = (person: string, event: string) => `soga.editor.${person}.${event}`;

export function readBackup(person: string, event: string): Backup | null {
  try {
    const text = localStorage.getItem(keyOf(person, event));
    const backup = text ? (JSON.parse(text) as Backup) : null;
    return backup?.form.title && backup.form.schedule ? backup : null;
  } catch {
    return null;
  }
}

export function writeBackup(person: string, event: string, form: EventForm): void {
  try {
    const backup: Backup = { at: new Date().toISOString(), form };
    localStorage.setItem(keyOf(person, event), JSON.stringify(backup));
  } catch {
    // Storage refused or full: the page still has the content.
  }
}

export function dropBackup(person: string, event: string): void {
  try {
    localStorage.removeItem(keyOf(person, event));
  } catch {
    // Nothing was stored.
  }
}

const PAUSE = 400;

/** Stores backups of one person's event when typing pauses. */
export class BackupKeeper {
  private readonly person: string;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(person: string) {
    this.person = person;
  }

  later(event: string, form: EventForm): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => writeBackup(this.person, event, form), PAUSE);
  }

  /**
   * Stores content that the server could not accept yet, or deletes the backup when it has
   * everything.
   */
  settle(event: string, rest: EventForm | null): void {
    clearTimeout(this.timer);
    dropBackup(this.person, 'new');
    if (rest) writeBackup(this.person, event, rest);
    else dropBackup(this.person, event);
  }
}

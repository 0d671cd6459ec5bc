import { newIdempotencyKey } from '@/api/client';
import { isProblem, type ProblemError } from '@/api/problem';
import { createDraft, readVersion, saveEvent } from './api';
import {
  canBegin,
  toRequest,
  type EventForm,
  type EventRequest,
  type EventResponse,
} from './model';

type Saved = { id: string; etag: string; event: EventResponse };

export type SaveState =
  | { step: 'clean' | 'waiting' | 'saving' | 'offline' }
  | { step: 'saved'; at: Date }
  | { step: 'invalid'; error: ProblemError }
  | { step: 'failed'; error: unknown }
  | { step: 'conflict'; theirs: Saved; base: EventRequest | null };

export type SaverEvents = {
  onState: (state: SaveState) => void;
  onSaved: (saved: Saved, request: EventRequest) => void;
};

const DELAY = 1500;
const RETRY = 10_000;

/**
 * Saves the form of one event: one request at a time. The first is a POST whose key stays the same
 * until it is answered, the others are PUTs of the last known version.
 */
export class Saver {
  private readonly events: SaverEvents;
  private saved: Saved | null;
  private last: EventRequest | null;
  private form: EventForm | null = null;
  private creation: { key: string; request: EventRequest } | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<boolean> | null = null;
  private blocked = false;
  private closed = false;

  constructor(start: { saved: Saved | null; request: EventRequest | null }, events: SaverEvents) {
    this.events = events;
    this.saved = start.saved;
    this.last = start.request;
  }

  /** Saves the changed form when typing pauses. */
  changed(form: EventForm): void {
    this.form = form;
    if (this.blocked || this.closed || !this.isBehind()) return;
    this.events.onState({ step: 'waiting' });
    this.later(DELAY);
  }

  /** Keeps the form without saving it, for a page where saving publishes at once. */
  hold(form: EventForm): void {
    this.form = form;
    if (this.isBehind()) this.events.onState({ step: 'waiting' });
  }

  /** Saves unsaved changes. Returns true when the server has everything. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (this.blocked) return false;
    if (!this.isBehind()) return true;
    this.running = this.save().finally(() => (this.running = null));
    return this.running;
  }

  /** Continues from the version someone else saved, with a form that includes it. */
  resume(theirs: Saved, request: EventRequest): void {
    this.saved = theirs;
    this.last = request;
    this.blocked = false;
  }

  get event(): EventResponse | null {
    return this.saved?.event ?? null;
  }

  get id(): string | null {
    return this.saved?.id ?? null;
  }

  /** Stops notifying; a request under way is still completed. */
  close(): void {
    clearTimeout(this.timer);
    this.closed = true;
  }

  open(): void {
    this.closed = false;
  }

  isBehind(): boolean {
    if (!this.form || (!this.saved && !canBegin(this.form))) return false;
    return JSON.stringify(toRequest(this.form)) !== JSON.stringify(this.last);
  }

  private later(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), delay);
  }

  private async save(): Promise<boolean> {
    if (!this.form) return true;
    this.tell({ step: 'saving' });
    const request = this.creation?.request ?? toRequest(this.form);
    try {
      const { data, etag } = this.saved
        ? await saveEvent(this.saved.id, request, this.saved.etag)
        : await this.create(request);
      this.saved = { id: data.id, etag, event: data };
      this.last = request;
      this.creation = null;
      if (!this.closed) this.events.onSaved(this.saved, request);
      this.tell({ step: 'saved', at: new Date() });
      if (!this.isBehind()) return true;
      return await this.save();
    } catch (error) {
      await this.refused(error);
      return false;
    }
  }

  /** The same key and body until an answer has come, so that a lost answer does not create twice. */
  private create(request: EventRequest) {
    this.creation ??= { key: newIdempotencyKey(), request };
    return createDraft(this.creation.request, this.creation.key);
  }

  private async refused(error: unknown): Promise<void> {
    const unanswered = isProblem(error) && (error.status === 0 || error.status >= 500);
    if (!unanswered) this.creation = null;
    if (isProblem(error, 'stale-version') && this.saved) return this.conflict();
    if (isProblem(error, 'invalid-request')) return this.tell({ step: 'invalid', error });
    if (!unanswered) return this.tell({ step: 'failed', error });
    this.tell(error.status === 0 ? { step: 'offline' } : { step: 'failed', error });
    if (!this.closed) this.later((error.retryAfterSeconds ?? 0) * 1000 || RETRY);
  }

  private async conflict(): Promise<void> {
    if (!this.saved) return;
    this.blocked = true;
    try {
      const { data, etag } = await readVersion(this.saved.id);
      const theirs = { id: data.id, etag, event: data };
      this.tell({ step: 'conflict', theirs, base: this.last });
    } catch (error) {
      this.blocked = false;
      this.tell({ step: 'failed', error });
      if (!this.closed) this.later(RETRY);
    }
  }

  private tell(state: SaveState): void {
    if (!this.closed) this.events.onState(state);
  }
}

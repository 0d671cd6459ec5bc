import { useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { formatTime } from '@/lib/dates';
import { cx } from '@/ui/cx';
import { Tag } from '@/ui/Tag';
import type { Edition } from '../api';
import { hues, textIn } from '../model';
import type { SlotContent, SlotDraft } from './api';
import { columnsOf, FIRST_HOUR, heightOf, lanesOf, movedTo, rowOf, ROWS, STEP } from './moves';
import css from './Desk.module.css';

type BoardProps = {
  edition: Edition;
  day: string;
  slots: SlotDraft[];
  /** Slots that a warning which blocks a release is about. */
  conflicts: ReadonlySet<string>;
  onOpen: (slot: SlotDraft) => void;
  onMove: (slot: SlotDraft, content: SlotContent) => void;
};

const HEAD = 40;
const ROW = 18;

/** One day of a leg: slots are dragged, or moved by arrow keys; Enter opens one. */
export function Board({ edition, day, slots, conflicts, onOpen, onMove }: BoardProps) {
  const { t } = useTranslation('editionDesk');
  const language = useLanguage();
  const board = useRef<HTMLDivElement>(null);
  // Where in the slot the pointer took it, in rows.
  const [held, setHeld] = useState<{ slot: SlotDraft; rows: number } | null>(null);
  const columns = columnsOf(edition);
  const timed = slots.filter(({ content }) => content.time.start);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (!held || !board.current) return;
    const box = board.current.getBoundingClientRect();
    const row = Math.round((event.clientY - box.top - HEAD) / ROW) - held.rows;
    const width = (box.width - 52) / columns.length;
    const column = Math.floor((event.clientX - box.left - 52) / width);
    const track = columns[Math.max(0, Math.min(columns.length - 1, column))] ?? null;
    onMove(held.slot, movedTo(held.slot, day, row, track));
    setHeld(null);
  };

  const press = (event: KeyboardEvent, slot: SlotDraft) => {
    const column = columns.indexOf(slot.content.trackId ?? null);
    const row = rowOf(slot.content.time.start ?? '');
    const [rows, across] =
      { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key] ??
      [];
    if (rows === undefined || across === undefined) return;
    event.preventDefault();
    const next = column + across;
    if (next < 0 || next >= columns.length || row + rows < 0) return;
    onMove(slot, movedTo(slot, day, row + rows, columns[next] ?? null));
  };

  return (
    <div className={css.scroller}>
      {/* Dragging is a convenience beside the arrow keys and the form. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={board}
        className={css.board}
        role="group"
        aria-label={t('board.label')}
        style={{ '--columns': columns.length, '--rows': ROWS } as React.CSSProperties}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      >
        {columns.map((id, index) => {
          const track = edition.tracks.find((one) => one.id === id);
          return (
            <p key={id ?? 'all'} className={css.head} style={{ gridColumn: index + 2 }}>
              <Tag hue={track ? hues[track.hue] : 'quiet'}>
                {track ? textIn(track.name, language) : t('board.all')}
              </Tag>
            </p>
          );
        })}
        {Array.from({ length: (ROWS * STEP) / 60 }, (_, hour) => {
          const row = (hour * 60) / STEP + 2;
          return [
            <span key={`h${hour}`} aria-hidden className={css.hour} style={{ gridRow: row }}>
              {formatTime(`2000-01-01T${String(FIRST_HOUR + hour).padStart(2, '0')}:00`, language)}
            </span>,
            <span key={`l${hour}`} aria-hidden className={css.line} style={{ gridRow: row }} />,
          ];
        })}
        {columns.map((id, index) => {
          const own = timed.filter(({ content }) => (content.trackId ?? null) === id);
          const lanes = lanesOf(own);
          return own.map((slot) => {
            const { content } = slot;
            const track = edition.tracks.find((one) => one.id === id);
            const room = edition.rooms.find((one) => one.id === content.roomId);
            const row = rowOf(content.time.start ?? '') + 2;
            const [lane, of] = lanes.get(slot.id) ?? [0, 1];
            return (
              <button
                key={slot.id}
                type="button"
                draggable
                className={cx(
                  css.slot,
                  !content.kind && css.interlude,
                  conflicts.has(slot.id) && css.conflict,
                )}
                style={
                  {
                    gridColumn: index + 2,
                    gridRow: `${row} / span ${heightOf(content)}`,
                    width: `calc(${100 / of}% - 4px)`,
                    marginLeft: `calc(${(100 / of) * lane}% + 2px)`,
                    ...(track && { '--track': `var(--${hues[track.hue]}-ink)` }),
                  } as React.CSSProperties
                }
                onDragStart={(event) => {
                  const top = event.currentTarget.getBoundingClientRect().top;
                  event.dataTransfer.effectAllowed = 'move';
                  event.dataTransfer.setData('text/plain', slot.id);
                  setHeld({ slot, rows: Math.round((event.clientY - top) / ROW) });
                }}
                onKeyDown={(event) => press(event, slot)}
                onClick={() => onOpen(slot)}
              >
                <b>{textIn(content.title, language)}</b>
                <small>
                  {formatTime(content.time.start ?? '', language)} –{' '}
                  {formatTime(content.time.end ?? '', language)}
                  {room && ` · ${room.name}`}
                </small>
              </button>
            );
          });
        })}
      </div>
    </div>
  );
}

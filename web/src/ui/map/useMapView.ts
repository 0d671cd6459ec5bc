import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { boxOf, within, zoomAt, type Box, type Size, type View } from './plane';

const STEP = 96;
const SETTLED_AFTER = 300;

/** The element's size in pixels, followed as it changes; null until it is known. */
export function useSize(element: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {};
      if (width > 0 && height > 0) setSize({ width, height });
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

type Gestures = {
  element: RefObject<HTMLElement | null>;
  size: Size | null;
  view: View | null;
  setView: (view: View) => void;
  /** The largest scale. */
  closest: number;
  onBoxChange: ((box: Box) => void) | undefined;
  still: boolean;
};

/**
 * Moves the view by pointer (drag, pinch), wheel, keyboard and buttons, and reports the box when it
 * comes to rest.
 */
export function useGestures(options: Gestures) {
  const { element, size, view, setView, closest, onBoxChange, still } = options;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const fingers = useRef(new Map<number, { x: number; y: number }>());

  const move = useCallback(
    (next: View) => {
      if (!size) return;
      setView(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => onBoxChange?.(boxOf(next, size)), SETTLED_AFTER);
    },
    [size, setView, onBoxChange],
  );
  useEffect(() => () => clearTimeout(timer.current), []);

  const zoom = useCallback(
    (factor: number, dx = 0, dy = 0) => {
      if (view && size) move(zoomAt(view, factor, { dx, dy }, size, closest));
    },
    [view, size, move, closest],
  );

  // React's own wheel listener is passive and could not keep the page from scrolling. The wheel
  // is taken only with Ctrl or once the map has the focus, so that the page can scroll over it.
  useEffect(() => {
    const target = element.current;
    if (!target || still) return;
    const onWheel = (wheel: WheelEvent) => {
      if (!wheel.ctrlKey && !target.contains(document.activeElement)) return;
      wheel.preventDefault();
      const { left, top, width, height } = target.getBoundingClientRect();
      const [dx, dy] = [wheel.clientX - left - width / 2, wheel.clientY - top - height / 2];
      zoom(Math.exp(-wheel.deltaY / 300), dx, dy);
    };
    target.addEventListener('wheel', onWheel, { passive: false });
    return () => target.removeEventListener('wheel', onWheel);
  }, [element, still, zoom]);

  const pan = (dx: number, dy: number) => {
    if (!view || !size) return;
    move(
      within({ ...view, x: view.x - dx / view.scale, y: view.y - dy / view.scale }, size, closest),
    );
  };

  const onPointerDown = (press: React.PointerEvent<HTMLElement>) => {
    if ((press.target as Element).closest('button')) return;
    fingers.current.set(press.pointerId, { x: press.clientX, y: press.clientY });
    press.currentTarget.setPointerCapture(press.pointerId);
  };

  const onPointerMove = (drag: React.PointerEvent<HTMLElement>) => {
    const before = fingers.current.get(drag.pointerId);
    if (!before) return;
    const now = { x: drag.clientX, y: drag.clientY };
    const other = [...fingers.current].find(([id]) => id !== drag.pointerId)?.[1];
    fingers.current.set(drag.pointerId, now);
    if (!other) return pan(now.x - before.x, now.y - before.y);
    const spread = (from: { x: number; y: number }) =>
      Math.hypot(from.x - other.x, from.y - other.y);
    if (spread(before) > 0) zoom(spread(now) / spread(before));
  };

  const onPointerUp = (lift: React.PointerEvent<HTMLElement>) => {
    fingers.current.delete(lift.pointerId);
  };

  const onKeyDown = (press: React.KeyboardEvent<HTMLElement>) => {
    if (press.target !== press.currentTarget || press.ctrlKey || press.metaKey || press.altKey)
      return;
    const act = keys[press.key];
    if (!act) return;
    press.preventDefault();
    act({ pan, zoom });
  };

  const handlers = still
    ? {}
    : { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp, onKeyDown };
  return { handlers, zoom, move };
}

type Acts = { pan: (dx: number, dy: number) => void; zoom: (factor: number) => void };

const keys: Record<string, (acts: Acts) => void> = {
  ArrowLeft: ({ pan }) => pan(STEP, 0),
  ArrowRight: ({ pan }) => pan(-STEP, 0),
  ArrowUp: ({ pan }) => pan(0, STEP),
  ArrowDown: ({ pan }) => pan(0, -STEP),
  '+': ({ zoom }) => zoom(1.6),
  '=': ({ zoom }) => zoom(1.6),
  '-': ({ zoom }) => zoom(1 / 1.6),
};

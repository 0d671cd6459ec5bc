const TYPE = 'soga:height';

type Height = { type: typeof TYPE; height: number };

/** Inside a frame: tells the surrounding page the height of the content whenever it changes. */
export function tellHeight(content: HTMLElement): void {
  if (window.parent === window) return;
  const tell = () => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    // Only a number, so any page may receive it.
    window.parent.postMessage({ type: TYPE, height } satisfies Height, '*');
  };
  new ResizeObserver(tell).observe(content);
}

/**
 * In the surrounding page: sets the height of our frames from their messages; ignores messages of
 * others.
 */
export function hearHeights(home: string): void {
  window.addEventListener('message', ({ origin, source, data }: MessageEvent<Partial<Height>>) => {
    if (origin !== home || data?.type !== TYPE || !Number.isFinite(data.height)) return;
    for (const frame of document.querySelectorAll('iframe'))
      if (frame.contentWindow === source) frame.style.height = `${data.height}px`;
  });
}

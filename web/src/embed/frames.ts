const TYPE = 'soga:height';

type Height = { type: typeof TYPE; height: number };

/** In a frame: tells the page around it how high the content is, whenever that changes. */
export function tellHeight(content: HTMLElement): void {
  if (window.parent === window) return;
  const tell = () => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    // A number only, so that any page may hear it.
    window.parent.postMessage({ type: TYPE, height } satisfies Height, '*');
  };
  new ResizeObserver(tell).observe(content);
}

/** In the page around: a frame of ours takes the height it tells. Others’ messages are not heard. */
export function hearHeights(home: string): void {
  window.addEventListener('message', ({ origin, source, data }: MessageEvent<Partial<Height>>) => {
    if (origin !== home || data?.type !== TYPE || !Number.isFinite(data.height)) return;
    for (const frame of document.querySelectorAll('iframe'))
      if (frame.contentWindow === source) frame.style.height = `${data.height}px`;
  });
}

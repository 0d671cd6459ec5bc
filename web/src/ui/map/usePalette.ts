import { useEffect, useState } from 'react';
import { COLOURS, type Palette } from './style';

/** The colours of the map in the theme that is shown; read again when the theme changes. */
export function usePalette(): Palette {
  const [palette, setPalette] = useState(read);
  useEffect(() => {
    const again = () => setPalette(read());
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const chosen = new MutationObserver(again);
    scheme.addEventListener('change', again);
    chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      scheme.removeEventListener('change', again);
      chosen.disconnect();
    };
  }, []);
  return palette;
}

/** A token's value still says light-dark(…); the colour of an element that uses it is one colour. */
function read(): Palette {
  const probe = document.createElement('span');
  document.body.append(probe);
  const colours = COLOURS.map((name) => {
    probe.style.color = `var(--map-${name})`;
    return [name, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(colours) as Palette;
}

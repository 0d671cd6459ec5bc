import tokens from '@/styles/tokens.css?raw';
import own from './calendar.css?inline';

/**
 * The tokens of the site and the look of the component, for a shadow tree. Tokens hang on the element,
 * lengths follow `--soga-rem`, for sites whose own rem is not 16 px, and the theme is that of the page
 * around (its `color-scheme`, which is inherited), or what `scheme` says.
 */
export function shadowed(css: string): string {
  return (
    css
      .replaceAll(/:root\[data-theme=(['"]?)(\w+)\1\]/g, ":host([scheme='$2'])")
      .replaceAll(':root', ':host')
      .replace(/color-scheme:\s*light dark;?/, '')
      // The condition of a container query takes no variable.
      .replaceAll(/@container[^{]+|(\d*\.?\d+)rem\b/g, (found, length?: string) =>
        length ? `calc(${length} * var(--soga-rem, 1rem))` : found,
      )
  );
}

let sheet: CSSStyleSheet | null = null;

/** Gives a shadow tree its styles; constructed, so that no policy of the page about inline styles stops them. */
export function dress(root: ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(shadowed(`${tokens}\n${own}`));
  }
  root.adoptedStyleSheets = [sheet];
}

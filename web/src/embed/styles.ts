import tokens from '@/styles/tokens.css?raw';
import own from './calendar.css?inline';

/**
 * Converts the site's tokens and the component's styles for a shadow tree. Tokens are set on the
 * element; lengths follow `--soga-rem`, because the page's own rem may not be 16 px; the theme
 * follows the inherited `color-scheme` of the page, or `scheme`.
 */
export function shadowed(css: string): string {
  return (
    css
      .replaceAll(/:root\[data-theme=(['"]?)(\w+)\1\]/g, ":host([scheme='$2'])")
      .replaceAll(':root', ':host')
      .replace(/color-scheme:\s*light dark;?/, '')
      // The condition of a container query cannot use a variable.
      .replaceAll(/@container[^{]+|(\d*\.?\d+)rem\b/g, (found, length?: string) =>
        length ? `calc(${length} * var(--soga-rem, 1rem))` : found,
      )
  );
}

let sheet: CSSStyleSheet | null = null;

/**
 * Adds the styles to a shadow tree as constructed style sheets, which no policy of the page on
 * inline styles blocks.
 */
export function dress(root: ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(shadowed(`${tokens}\n${own}`));
  }
  root.adoptedStyleSheets = [sheet];
}

import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import type { Language } from '@/i18n/language';
import { need, speak } from '@/i18n/texts';
import { DevelopersPage } from './DevelopersPage';
import type { Setting } from './examples';

/** Placeholders that the server replaces with its own addresses. */
const setting: Setting = {
  origin: 'https://origin.soga.invalid',
  issuer: 'https://issuer.soga.invalid',
};

/** The page for integrators as HTML for readers without JavaScript: no buttons, no classes. */
export async function readable(language: Language): Promise<string> {
  await speak(language);
  await need('developers');
  return renderToStaticMarkup(
    <MemoryRouter>
      <DevelopersPage setting={setting} />
    </MemoryRouter>,
  )
    .replace(/<button\b.*?<\/button>/gs, '')
    .replace(/ (?:class|tabindex|data-[\w-]+)="[^"]*"/g, '')
    .replace(/<(span|div) role="status"><\/\1>/g, '');
}

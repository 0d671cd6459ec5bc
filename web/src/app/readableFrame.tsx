import { renderToStaticMarkup } from 'react-dom/server';
import { AuthContext, type Auth } from '@/auth/AuthContext';
import type { Language } from '@/i18n/language';
import { speak, translate } from '@/i18n/texts';
import { MemoryRouter } from 'react-router';
import { SkipLink } from '@/ui/SkipLink';
import { Footer } from './Footer';
import { Header } from './Header';
import css from './Layout.module.css';

const visitor: Auth = {
  status: 'anonymous',
  user: null,
  ended: false,
  signIn: () => Promise.resolve(),
  completeSignIn: () => Promise.resolve('/'),
  signOut: () => Promise.resolve(),
};

/** Where the server writes the content of a page. */
export const CONTENT = 'soga:content';

/**
 * The frame of every page as HTML, for the server to write around what a page says: it is there at the
 * first paint, and for readers without JavaScript. What only works with JavaScript is left out.
 */
export async function readableFrame(language: Language): Promise<string> {
  await speak(language);
  return renderToStaticMarkup(
    <AuthContext value={visitor}>
      <MemoryRouter>
        <div className={css.site}>
          <SkipLink target="content">{translate('common', 'nav.skip')}</SkipLink>
          <Header />
          <main id="content" tabIndex={-1} className={css.main}>
            {CONTENT}
          </main>
          <Footer />
        </div>
      </MemoryRouter>
    </AuthContext>,
  ).replace(/<section aria-label="[^"]*" class="[^"]*preferences[^"]*">.*?<\/section>/s, '');
}

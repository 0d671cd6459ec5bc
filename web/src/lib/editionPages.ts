import { byLink, open, programmes, type Page } from './page';

/** The pages of editions, for everyone and for the desk of edition leads. */
export const editionPages = {
  editions: {
    path: '/editions',
    module: 'features/editions/EditionsPage',
    texts: ['editions'],
    ...open,
    menus: ['main'],
  },
  edition: {
    path: '/editions/:slug',
    module: 'features/editions/EditionPage',
    texts: ['editions'],
    ...open,
  },
  programme: {
    path: '/editions/:slug/programme',
    module: 'features/editions/ProgrammePage',
    texts: ['editions'],
    ...byLink,
  },
  bilan: {
    path: '/editions/:slug/bilan',
    module: 'features/editions/BilanPage',
    texts: ['bilan', 'editions', 'events'],
    ...byLink,
  },
  figures: {
    path: '/bilan',
    module: 'features/editions/FiguresPage',
    texts: ['editions'],
    ...open,
    menus: ['footer'],
  },
  deskEditions: {
    path: '/desk/editions',
    module: 'features/editions/desk/DeskEditionsPage',
    ...programmes,
    menus: ['account'],
  },
  deskProgramme: {
    path: '/desk/editions/:id',
    module: 'features/editions/desk/DeskProgrammePage',
    ...programmes,
  },
  deskEdition: {
    path: '/desk/editions/:id/texts',
    module: 'features/editions/desk/DeskEditionPage',
    ...programmes,
  },
  deskBilan: {
    path: '/desk/editions/:id/bilan',
    module: 'features/editions/desk/DeskBilanPage',
    ...programmes,
    texts: ['bilan', ...programmes.texts],
  },
} as const satisfies Record<string, Page>;

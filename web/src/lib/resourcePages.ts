import { curating, mine, open, review, type Page } from './page';

const contributed = { texts: ['contribute', 'resources', 'events'] } as const;
const collected = { texts: ['collections', 'resources', 'events'] } as const;

/** The pages of resources: reading, collections, contributing and their queue. */
export const resourcePages = {
  resources: {
    path: '/resources',
    module: 'features/resources/ResourceListPage',
    texts: ['resources', 'events', 'collections'],
    ...open,
    menus: ['main'],
  },
  resource: {
    path: '/resources/:slug',
    module: 'app/ResourcePage',
    texts: ['resources', 'events', 'collections'],
    ...open,
  },
  myResources: {
    path: '/me/resources',
    module: 'features/resources/contribute/MyResourcesPage',
    ...contributed,
    ...mine,
  },
  newResource: {
    path: '/me/resources/new',
    module: 'features/resources/contribute/ProposeResourcePage',
    ...contributed,
    ...mine,
  },
  collections: {
    path: '/collections',
    module: 'features/resources/collections/CollectionListPage',
    ...collected,
    ...open,
  },
  collection: {
    path: '/collections/:slug',
    module: 'features/resources/collections/CollectionPage',
    ...collected,
    ...open,
  },
  resourceQueue: {
    path: '/moderation/resources',
    module: 'features/resources/contribute/ResourceQueuePage',
    ...contributed,
    ...review,
  },
  newCollection: {
    path: '/moderation/collections/new',
    module: 'features/resources/collections/CollectionEditorPage',
    ...curating,
  },
  editCollection: {
    path: '/moderation/collections/:slug',
    module: 'features/resources/collections/CollectionEditorPage',
    ...curating,
  },
} as const satisfies Record<string, Page>;

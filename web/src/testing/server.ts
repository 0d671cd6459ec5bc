import { setupServer } from 'msw/node';

/** The API's double in tests; each test says what it answers with `server.use(…)`. */
export const server = setupServer();

/** What other features may use of live sessions. */
export { HallDesk } from './HallDesk';
export { HallView } from './HallView';

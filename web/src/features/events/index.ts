/** What other features may use of events. */
export { useEvents } from './api';
export { foreignNames, pastedFilter } from './calendar/filter';
export { FilterWords } from './calendar/FilterWords';
export { EventProvenance } from './components/EventProvenance';
export { EventLines } from './components/EventLines';
export { EventStatusBadge } from './components/EventStatusBadge';
export { EventView } from './components/EventView';
export { OrganisationEvents } from './components/OrganisationEvents';
export { recurrenceWords } from './recurrence/words';
export { placeWords, textIn, whenOf } from './model';

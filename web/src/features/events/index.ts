/** The parts of events that other features may use. */
export { eventKeys, useEvent, useEvents, useSeats } from './api';
export { foreignNames, pastedFilter } from './calendar/filter';
export { FilterWords } from './calendar/FilterWords';
export { EventProvenance } from './components/EventProvenance';
export { EventPage } from './EventPage';
export { FeaturedEvent, featuredOf } from './components/FeaturedEvent';
export { EventLines } from './components/EventLines';
export { EventView } from './components/EventView';
export { TwinList } from './components/TwinList';
export { OrganisationEvents } from './components/OrganisationEvents';
export { textIn, whenOf } from './model';
export { changedFields, type ChangedField } from './changes/changedFields';
export { ChangedSide } from './changes/ChangedSide';
export { ErrorReports } from './errors/ErrorReports';
export { AgreementsToAnswer } from './mine/Agreements';

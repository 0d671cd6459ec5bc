export { useEvents } from './api';
export { EventProvenance } from './components/EventProvenance';
export { EventLines } from './components/EventLines';
export { OrganisationEvents } from './components/OrganisationEvents';

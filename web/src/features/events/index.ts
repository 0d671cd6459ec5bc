export { useEvents } from './api';
export { EventLines } from './components/EventLines';
export { OrganisationEvents } from './components/OrganisationEvents';

export { useOrganisation, useOrganisations } from './api';
export { OrganisationView } from './components/OrganisationView';
export { mayDo, type OrganisationResponse } from './model';
export { OrganisationTrust } from './trust/OrganisationTrust';

export { useOrganisation, useOrganisations } from './api';
export { ClaimSaid } from './mine/ClaimSaid';
export { JoinOrganisation } from './components/JoinOrganisation';
export { OrganisationView } from './components/OrganisationView';
export { mayDo, type OrganisationResponse } from './model';
export { OrganisationListing, OrganisationTrust } from './trust/OrganisationTrust';

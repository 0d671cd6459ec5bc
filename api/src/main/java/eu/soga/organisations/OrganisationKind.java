package eu.soga.organisations;

/** What sort of body an organisation is. */
public enum OrganisationKind {
    ASSOCIATION,
    COOPERATIVE,
    MUTUAL,
    FOUNDATION,
    SOCIAL_ENTERPRISE,
    PUBLIC_BODY,
    COMPANY,
    SCHOOL,
    NETWORK,
    OTHER
}

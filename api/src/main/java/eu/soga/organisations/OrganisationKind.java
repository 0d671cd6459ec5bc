package eu.soga.organisations;

/** The legal or social form of an organisation. */
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

package eu.soga.editions;

/** What a partner is for an edition. */
public enum PartnerRole {
    /** Gives money or means. */
    SUPPORTER,
    /** Organises the edition together with its organiser. */
    CO_ORGANISER,
    /** The wider gathering or programme that the edition belongs to. */
    FRAMEWORK,
    /** Takes part in another way. */
    PARTNER
}

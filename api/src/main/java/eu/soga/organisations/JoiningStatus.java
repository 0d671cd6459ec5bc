package eu.soga.organisations;

/** The states of a request to represent an organisation. */
public enum JoiningStatus {
    /** Waits for a signatory, or for a moderator when nobody represents the organisation. */
    PENDING,
    ACCEPTED,
    DECLINED
}

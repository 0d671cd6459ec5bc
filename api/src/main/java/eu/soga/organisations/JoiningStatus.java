package eu.soga.organisations;

/** Where a request to act for an organisation stands. */
enum JoiningStatus {
    /** Waits for a signatory, or for a moderator when nobody represents the organisation. */
    PENDING,
    ACCEPTED,
    DECLINED
}

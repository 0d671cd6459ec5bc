package eu.soga.webhooks;

/** The states of a delivery. */
enum DeliveryStatus {
    /** To be sent, or to be sent again. */
    PENDING,
    /** The receiver has taken it. */
    DELIVERED,
    /** Given up; it can be replayed. */
    FAILED
}

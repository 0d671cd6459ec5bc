package eu.soga.webhooks;

/** Where a delivery stands. */
enum DeliveryStatus {
    /** To be sent, or to be sent again. */
    PENDING,
    /** The receiver has taken it. */
    DELIVERED,
    /** Given up; it can be replayed. */
    FAILED
}

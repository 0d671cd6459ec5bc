package eu.soga.webhooks;

/** The states of a delivery. */
enum DeliveryStatus {
    /** Waits for its first or next attempt. */
    PENDING,
    /** The receiver answered 2xx. */
    DELIVERED,
    /** Given up; it can be replayed. */
    FAILED
}

package eu.soga.webhooks;

/** Whether a webhook receives changes. */
enum WebhookStatus {
    /** Changes are delivered. */
    ENABLED,
    /** Nothing is delivered, and changes are not stored for later: the receiver reads them in the change log. */
    DISABLED
}

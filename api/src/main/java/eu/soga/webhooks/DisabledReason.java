package eu.soga.webhooks;

/** Why a webhook is disabled. */
public enum DisabledReason {
    /** Somebody of its organisation disabled it. */
    BY_HAND,
    /** No delivery succeeded for {@link WebhooksConfig#disableAfter}. */
    FAILING,
    /** The receiver answered 410. */
    GONE
}

package eu.soga.webhooks;

/** Why a webhook is disabled. */
public enum DisabledReason {
    /** By someone of its organisation. */
    BY_HAND,
    /** Nothing got through for days. */
    FAILING,
    /** The receiver answered 410. */
    GONE
}

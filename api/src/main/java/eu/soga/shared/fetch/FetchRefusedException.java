package eu.soga.shared.fetch;

/** Aborts a request; {@link Fetcher} converts it into an outcome. */
class FetchRefusedException extends RuntimeException {
    private final FetchRefusal reason;

    FetchRefusedException(FetchRefusal reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    FetchOutcome.Refused outcome() {
        return new FetchOutcome.Refused(reason, getMessage());
    }
}

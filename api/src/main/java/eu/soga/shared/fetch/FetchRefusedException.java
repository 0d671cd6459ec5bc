package eu.soga.shared.fetch;

/** Ends a request from within; turned into an outcome at the door. */
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

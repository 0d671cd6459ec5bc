package eu.soga.shared.errors;

import java.util.Locale;

/** The closed list of problems (RFC 9457). {@code docs/problems.md} has one entry for each; a test compares the two. */
public enum ProblemType {
    /** A field, parameter or the body breaks a rule; {@code violations} names each. */
    INVALID_REQUEST(400, "The request breaks a rule"),
    /** A draft is valid but not complete enough to be submitted; {@code violations} names what is missing. */
    INCOMPLETE(400, "Something is missing before this can be submitted"),
    /** The body could not be read as JSON. */
    MALFORMED_BODY(400, "The body could not be read"),
    /** The request has an unknown query parameter. */
    UNKNOWN_PARAMETER(400, "Unknown parameter"),
    /** The paging cursor was issued for another search. */
    INVALID_CURSOR(400, "This cursor does not belong to this search"),
    /** Nobody is signed in, or the token has expired. */
    UNAUTHENTICATED(401, "Sign in first"),
    /** The sign-in is too long ago for this step, or had no second factor; the challenge says what is needed (RFC 9470). */
    INSUFFICIENT_USER_AUTHENTICATION(401, "Sign in again for this step"),
    /** The caller is known and may not do this. */
    FORBIDDEN(403, "You may not do this"),
    /** A moderator tries to decide about an organisation he or she represents. */
    OWN_ORGANISATION(403, "You represent this organisation"),
    /** The thing does not exist or the caller must not see it. */
    NOT_FOUND(404, "Not found"),
    /** The path exists but does not support the method. */
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    /** None of the accepted media types can be produced. */
    NOT_ACCEPTABLE(406, "None of the accepted formats is available"),
    /** The thing is not in a state that allows this act. */
    ILLEGAL_TRANSITION(409, "Not possible in this state"),
    /** The same thing exists already. */
    DUPLICATE(409, "This exists already"),
    /** Another moderator holds the review. */
    TAKEN_BY_ANOTHER(409, "Another moderator is reviewing this"),
    /** A moderator is reviewing the text, so it cannot change now. */
    BEING_REVIEWED(409, "A moderator is reviewing this"),
    /** The last signatory cannot leave an organisation. */
    LAST_SIGNATORY(409, "An organisation keeps at least one signatory"),
    /** No seat is free and the waiting list has no place left. */
    FULL(409, "No place is left"),
    /** The maximum number of these is reached. */
    QUOTA_REACHED(409, "No more of these can be added"),
    /** The invitation, link or offer has expired. */
    EXPIRED(410, "This link is over"),
    /** The thing was merged into another; {@code existing} names it. */
    MERGED(410, "This was merged into another"),
    /** {@code If-Match} names a version that is not the current one. */
    STALE_VERSION(412, "Someone changed this in the meantime"),
    /** The body is larger than the limit. */
    TOO_LARGE(413, "The body is too large"),
    /** The path does not accept this media type. */
    UNSUPPORTED_MEDIA_TYPE(415, "This media type is not read here"),
    /** {@code Range} asks for bytes beyond the end. */
    RANGE_NOT_SATISFIABLE(416, "There is nothing in this range"),
    /** The file is not an image we can read. */
    UNREADABLE_IMAGE(422, "This file is not an image that can be used"),
    /** A file or page to import contains nothing that can be read. */
    UNREADABLE_SOURCE(422, "Nothing can be read from this source"),
    /** An address to import does not answer, or may not be requested. */
    UNREACHABLE_SOURCE(422, "This address gives no answer that can be read"),
    /** The {@code Idempotency-Key} was used before with another body. */
    IDEMPOTENCY_KEY_REUSED(422, "This key was used for another request"),
    /** {@code If-Match} is missing on a change of an existing thing. */
    PRECONDITION_REQUIRED(428, "Say which version you are changing"),
    /** Too many requests; {@code Retry-After} says when to try again. */
    TOO_MANY_REQUESTS(429, "Too many requests"),
    /** An unexpected error; the log contains it under the given trace. */
    INTERNAL(500, "Something broke on our side"),
    /** The standard defines this format, the platform does not offer it. */
    FORMAT_NOT_OFFERED(501, "This format is not offered"),
    /**
     * A required service (identity, storage) does not answer, or the act conflicted with another one and was rolled
     * back.
     */
    UNAVAILABLE(503, "Not possible at this moment");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    /** One short English sentence, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** Returns the last segment of {@link #uri()}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The {@code type} member: a relative URI, documented in {@code docs/problems.md}. */
    public String uri() {
        return "/problems/" + slug();
    }
}

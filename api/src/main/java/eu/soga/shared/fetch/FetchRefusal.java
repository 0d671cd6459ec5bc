package eu.soga.shared.fetch;

/** Why nothing was fetched. May be shown to the person who gave the address. */
public enum FetchRefusal {
    /** The address is not absolute or has no host. */
    INVALID_URL,
    /** The scheme is neither http nor https. */
    FORBIDDEN_SCHEME,
    /** The address contains a user name or password. */
    CREDENTIALS_IN_URL,
    /** The port is used by other protocols. */
    FORBIDDEN_PORT,
    /** The host does not exist. */
    UNKNOWN_HOST,
    /** At least one IP address of the host is not on the public Internet. */
    FORBIDDEN_ADDRESS,
    /** Nothing answers there, or TLS does not accept the name, or the connection broke. */
    UNREACHABLE,
    /** The total time was exceeded. */
    TOO_SLOW,
    /** More bytes than the limit, as sent or decompressed. */
    TOO_LARGE,
    /** The answer has more headers than the limit. */
    TOO_MANY_HEADERS,
    /** More redirects than the limit. */
    TOO_MANY_REDIRECTS,
    /** The answer violates HTTP or its compression format. */
    UNREADABLE
}

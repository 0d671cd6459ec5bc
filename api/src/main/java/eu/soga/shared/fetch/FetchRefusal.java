package eu.soga.shared.fetch;

/** Why nothing was fetched, as a word that may be shown to the person who gave the address. */
public enum FetchRefusal {
    /** Not an absolute address with a host. */
    INVALID_URL,
    /** Neither http nor https. */
    FORBIDDEN_SCHEME,
    /** A name or password inside the address. */
    CREDENTIALS_IN_URL,
    /** A port that other protocols live on. */
    FORBIDDEN_PORT,
    /** No such host. */
    UNKNOWN_HOST,
    /** The host is, at least in part, at an address that is not of the public Internet. */
    FORBIDDEN_ADDRESS,
    /** Nobody answers there, or not for this name, or the connection broke. */
    UNREACHABLE,
    /** Not done in the time there is for everything together. */
    TOO_SLOW,
    /** More bytes than wanted, as sent or once decompressed. */
    TOO_LARGE,
    /** More headers than anyone needs. */
    TOO_MANY_HEADERS,
    /** Sent on too often. */
    TOO_MANY_REDIRECTS,
    /** The answer breaks the rules of its format or its compression. */
    UNREADABLE
}

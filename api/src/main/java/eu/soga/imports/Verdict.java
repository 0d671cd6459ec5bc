package eu.soga.imports;

/** What an entry of a source is to us. */
public enum Verdict {
    /** Not here yet. */
    NEW,
    /** Here, and the source says something else than when it was last taken over. */
    CHANGED,
    /** Here, and the source says nothing new. */
    UNCHANGED,
    /** Not here under this name, but something very like it is. */
    POSSIBLE_DUPLICATE,
    /** Something is wrong with it; the violations say what. */
    INVALID,
    /** Here, and the source says that it does not take place. */
    CANCELLED,
    /** Here, and the source does not hold it any more. */
    GONE;

    /** True when there is something to apply. */
    boolean isApplicable() {
        return this != UNCHANGED && this != INVALID;
    }
}

package eu.soga.events.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A point that a moderator should check; it decides nothing. The interface has the sentence.
 *
 * @param detail what it is about: a host, a number of kilometres, a score
 */
record Risk(
        Code code,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String detail) {
    /** What to look at. */
    enum Code {
        /** The organisation has nothing in the calendar yet. */
        FIRST_EVENT,
        /** Events of the organisation were refused before. */
        REFUSED_BEFORE,
        /** It links to a host that an event refused before links to. */
        REFUSED_LINK,
        /** The texts say very little. */
        SHORT_TEXT,
        /** It is over. */
        PAST_DATE,
        /** Another event is much like it. */
        LIKELY_TWIN,
        /** It takes place far from the organisation. */
        FAR_AWAY,
        /** It is part of an event that takes place at other dates. */
        OUTSIDE_PARENT
    }

    static Risk of(Code code) {
        return new Risk(code, null);
    }
}

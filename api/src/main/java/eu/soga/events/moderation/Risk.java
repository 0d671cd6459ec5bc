package eu.soga.events.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A point that a moderator should check; it decides nothing. The interface has the sentence.
 *
 * @param detail a host, a number of kilometres or a score; null without one
 */
record Risk(
        Code code,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String detail) {
    /** The points to check. */
    enum Code {
        /** The organisation has published nothing yet. */
        FIRST_EVENT,
        /** Events of the organisation were refused before. */
        REFUSED_BEFORE,
        /** It links to a host that a refused event links to. */
        REFUSED_LINK,
        /** The texts are very short. */
        SHORT_TEXT,
        /** It is over. */
        PAST_DATE,
        /** A very similar event exists. */
        LIKELY_TWIN,
        /** It takes place far from the organisation. */
        FAR_AWAY,
        /** Its dates lie outside those of the event it is part of. */
        OUTSIDE_PARENT
    }

    static Risk of(Code code) {
        return new Risk(code, null);
    }
}

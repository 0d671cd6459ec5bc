package eu.soga.events.series;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.web.WireEnums;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which dates of a series a change applies to. */
enum Scope {
    /** One date; the others stay. */
    THIS,
    /** This date and all after it, which become a series of their own. */
    FOLLOWING,
    /** Every date. */
    ALL;

    /**
     * @throws DomainException 400 for any other word, or null
     */
    static Scope read(@Nullable String word) {
        return Arrays.stream(values())
                .filter(scope -> WireEnums.word(scope).equals(word))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid("?scope", "Say which dates: this, following or all."));
    }
}

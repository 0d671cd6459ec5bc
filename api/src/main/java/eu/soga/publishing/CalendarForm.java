package eu.soga.publishing;

import eu.soga.shared.errors.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * The variant of a calendar.
 *
 * @param flat each date of a series is an entry of its own, for applications that do not read rules
 * @param rich with properties few applications read (RFC 9073, RFC 9253)
 * @param deadlines whether it has entries for the end of registration
 */
record CalendarForm(boolean flat, boolean rich, Deadlines deadlines) {
    static final CalendarForm PLAIN = new CalendarForm(false, false, Deadlines.LEFT_OUT);

    static final String EXPAND = "true: each date of a series is an entry of its own, related to its series.";

    static final String DEADLINES = "include: also an entry for the moment when registration closes, related to its"
            + " event; only: these without the events.";

    /**
     * @throws DomainException 400 for an unknown value
     */
    static CalendarForm of(@Nullable String expand, @Nullable String profile, @Nullable String deadlines) {
        return new CalendarForm(isTrue(expand), isRich(profile), Deadlines.of(deadlines));
    }

    /** Whether a calendar has entries of its own for the end of registration. */
    enum Deadlines {
        LEFT_OUT,
        INCLUDED,
        /** Only deadlines, without the events. */
        ONLY;

        private static Deadlines of(@Nullable String word) {
            return switch (word) {
                case null -> LEFT_OUT;
                case "" -> LEFT_OUT;
                case "include" -> INCLUDED;
                case "only" -> ONLY;
                default -> throw DomainException.invalid("?deadlines", "Write include or only, or leave it out.");
            };
        }
    }

    private static boolean isTrue(@Nullable String expand) {
        if (expand == null || expand.equals("false")) return false;
        if (expand.equals("true")) return true;
        throw DomainException.invalid("?expand", "Write true or false.");
    }

    private static boolean isRich(@Nullable String profile) {
        if (profile == null || profile.isEmpty()) return false;
        if (!profile.equals("rich")) throw DomainException.invalid("?profile", "The one profile there is: rich.");
        return true;
    }
}

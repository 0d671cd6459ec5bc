package eu.soga.shared.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;

/**
 * Writes VTIMEZONE components from the JDK's time zone database: one entry per clock change for irregular years, a
 * yearly rule once the zone's law is constant.
 */
public final class VTimezone {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(1970, 1, 1, 0, 0);

    private final ICalendarWriter out;
    private final ZoneRules rules;

    private VTimezone(ICalendarWriter out, ZoneRules rules) {
        this.out = out;
        this.rules = rules;
    }

    /**
     * Writes the clock changes that a reader needs to interpret local times between two instants; writes nothing
     * for UTC.
     */
    public static void write(ICalendarWriter out, ZoneId zone, Instant from, Instant to) {
        if (ICalendarWriter.isUtc(zone)) {
            return;
        }
        out.begin("VTIMEZONE").property("TZID", zone.getId());
        new VTimezone(out, zone.getRules()).writeObservances(from, to);
        out.end();
    }

    private void writeObservances(Instant from, Instant to) {
        ZoneOffsetTransition change = rules.previousTransition(from.plusSeconds(1));
        if (change == null) {
            ZoneOffset offset = rules.getOffset(from);
            observance(rules.isDaylightSavings(from), ALWAYS, offset, offset, Optional.empty());
            change = rules.nextTransition(from);
        }
        boolean regular = YearlyChange.canWrite(rules.getTransitionRules());
        while (change != null && !change.getInstant().isAfter(to)) {
            if (regular && isByRule(change)) {
                writeRulesFrom(change);
                return;
            }
            observance(change, Optional.empty());
            change = rules.nextTransition(change.getInstant());
        }
    }

    /** True when a change follows the zone's permanent rules, rather than the table of past changes. */
    private boolean isByRule(ZoneOffsetTransition change) {
        List<ZoneOffsetTransition> past = rules.getTransitions();
        return past.isEmpty() || change.getInstant().isAfter(past.getLast().getInstant());
    }

    private void writeRulesFrom(ZoneOffsetTransition first) {
        int year = first.getDateTimeBefore().getYear();
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            ZoneOffsetTransition change = rule.createTransition(year);
            if (change.getInstant().isBefore(first.getInstant())) {
                change = rule.createTransition(year + 1);
            }
            observance(change, YearlyChange.rrule(rule));
        }
    }

    private void observance(ZoneOffsetTransition change, Optional<String> rrule) {
        observance(
                rules.isDaylightSavings(change.getInstant()),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter(),
                rrule);
    }

    private void observance(
            boolean daylight, LocalDateTime onset, ZoneOffset before, ZoneOffset after, Optional<String> rrule) {
        out.begin(daylight ? "DAYLIGHT" : "STANDARD")
                .floating("DTSTART", onset)
                .property("TZOFFSETFROM", offset(before))
                .property("TZOFFSETTO", offset(after));
        rrule.ifPresent(rule -> out.property("RRULE", rule));
        out.end();
    }

    private static String offset(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        String sign = offset.getTotalSeconds() < 0 ? "-" : "+";
        String minutes = sign + "%02d%02d".formatted(seconds / 3600, seconds / 60 % 60);
        return seconds % 60 == 0 ? minutes : minutes + "%02d".formatted(seconds % 60);
    }
}

package eu.soga.events.schedule;

import eu.soga.events.schedule.RecurrencePattern.OutOfReachException;
import eu.soga.shared.calendar.Fold;
import eu.soga.shared.errors.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks a written recurrence and returns {@link Violation}s. Its work is bounded for any input. */
public final class RecurrenceRules {
    /** How far ahead the dates of a series are stored. */
    public static final Period HORIZON = Period.ofMonths(24);

    /** Most dates of a series within {@link #HORIZON}. */
    public static final int MOST_DATES = 1000;

    private static final int MOST_SINGLE_DATES = 500;
    private static final int LONGEST_RULE = 1000;

    private enum Rule implements Violation.Rule {
        FIRST_DATE_OUTSIDE_RULE
    }

    private final String pointer;
    private final RecurrenceText text;
    private final Schedule first;
    private final List<Violation> broken = new ArrayList<>();

    private RecurrenceRules(String pointer, RecurrenceText text, Schedule first) {
        this.pointer = pointer;
        this.text = text;
        this.first = first;
    }

    /** Returns every violation; {@code first} is the schedule of the first date, or null when there is none. */
    public static List<Violation> broken(
            String pointer, @Nullable RecurrenceText text, @Nullable Schedule first, Instant now) {
        if (text == null) return List.of();
        if (first == null) return List.of(new Violation(pointer, "A series needs its first date: write the schedule."));
        return new RecurrenceRules(pointer, text, first).check(now);
    }

    /** Returns up to when the dates of a series with this first date are stored. */
    public static LocalDateTime horizon(Schedule first, Instant now) {
        return later(first.start(), LocalDateTime.ofInstant(now, first.zoneId()))
                .plus(HORIZON);
    }

    private List<Violation> check(Instant now) {
        if (text.rrule() == null && text.rdates().isEmpty())
            refuse("", "Write a rule, or further dates; a single date needs neither.");
        if (first.startFold() == Fold.LATER)
            refuse(
                    "",
                    "A series begins at a time that clocks show once: take the earlier of the two, or another date.");
        List<LocalDateTime> rdates = dates("/rdates", text.rdates());
        dates("/exdates", text.exdates());
        for (int i = 0; i < rdates.size(); i++)
            if (rdates.get(i) != null && !rdates.get(i).isAfter(first.start()))
                refuse("/rdates/" + i, "The schedule is the first date: further ones come after it.");
        pattern().ifPresent(rule -> read(rule, now));
        if (broken.isEmpty()
                && Recurrence.of(text, first)
                        .between(first.start(), horizon(first, now))
                        .isEmpty())
            refuse("/exdates", "No date is left within the next " + HORIZON.getMonths() + " months.");
        return broken;
    }

    private Optional<RecurrencePattern> pattern() {
        if (text.rrule() == null) return Optional.empty();
        if (text.rrule().length() > LONGEST_RULE) {
            refuse("/rrule", "A rule has at most " + LONGEST_RULE + " characters.");
            return Optional.empty();
        }
        try {
            return Optional.of(RecurrencePattern.parse(text.rrule(), first));
        } catch (IllegalArgumentException e) {
            refuse(
                    "/rrule",
                    "This is not a rule of RFC 5545 §3.3.10 (%s). Write one such as FREQ=WEEKLY;COUNT=10."
                            .formatted(e.getMessage()));
            return Optional.empty();
        }
    }

    /** Walks the rule up to the horizon, and no further. */
    private void read(RecurrencePattern rule, Instant now) {
        if (rule.until() != null && rule.until().isBefore(first.start())) {
            refuse("/rrule", "UNTIL is before the first date.");
            return;
        }
        LocalDateTime to = horizon(first, now);
        LocalDateTime ahead = to.minus(HORIZON);
        var seen = new Seen();
        try {
            rule.walk(first.start(), date -> seen.take(date, first.start(), ahead) && date.isBefore(to));
        } catch (OutOfReachException _) {
            if (seen.first != null) refuse("/rrule", "No next date was found: write the rule with a longer FREQ.");
        }
        if (seen.tooMany)
            refuse(
                    "/rrule",
                    "A series has at most %d dates within %d months: take a longer FREQ or INTERVAL, or end it with COUNT or UNTIL."
                            .formatted(MOST_DATES, HORIZON.getMonths()));
        else if (seen.seconds) refuse("/rrule", "Dates are in whole minutes: write a longer FREQ, without BYSECOND.");
        else if (!first.start().equals(seen.first)) refuseStart(rule);
    }

    /**
     * Refuses a first date that the rule does not produce and proposes the nearest ones. RFC 5545 leaves its
     * meaning open, and applications differ.
     */
    private void refuseStart(RecurrencePattern rule) {
        List<Violation.Choice> choices = new ArrayList<>();
        LocalDateTime[] nearest = new LocalDateTime[2];
        try {
            rule.unbounded().walk(rule.longBefore(first.start()), date -> {
                nearest[date.isBefore(first.start()) ? 0 : 1] = date;
                return date.isBefore(first.start());
            });
        } catch (OutOfReachException _) {
            // proposes what was found so far
        }
        DateTimeFormatter format = first.allDay() ? ScheduleText.DAY : ScheduleText.MINUTE;
        for (LocalDateTime date : nearest)
            if (date != null) choices.add(new Violation.Choice(date.format(format), null, null));
        broken.add(new Violation(
                pointer + "/rrule",
                choices.isEmpty()
                        ? "This rule never gives a date."
                        : "The first date does not follow the rule: start on one of the nearest dates that do, or change the rule.",
                Rule.FIRST_DATE_OUTSIDE_RULE,
                choices));
    }

    private List<LocalDateTime> dates(String list, List<String> texts) {
        if (texts.size() > MOST_SINGLE_DATES) {
            refuse(list, "Write at most " + MOST_SINGLE_DATES + " dates.");
            return List.of();
        }
        List<LocalDateTime> dates = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) dates.add(date(list + "/" + i, texts.get(i)));
        return dates;
    }

    private @Nullable LocalDateTime date(String at, String text) {
        try {
            LocalDateTime date = first.allDay()
                    ? LocalDate.parse(text, ScheduleText.DAY).atStartOfDay()
                    : LocalDateTime.parse(text, ScheduleText.MINUTE);
            if (date.getYear() <= 2100) return date;
            refuse(at, "The year must be at most 2100.");
        } catch (DateTimeParseException _) {
            refuse(
                    at,
                    first.allDay()
                            ? "This is not a day: write it as 2026-11-25."
                            : "This is not a local time: write it as 2026-11-25T14:00, without offset.");
        }
        return null;
    }

    private void refuse(String at, String message) {
        broken.add(new Violation(pointer + at, message));
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    /** Results of the walk so far. */
    private static final class Seen {
        private @Nullable LocalDateTime first;
        private boolean seconds;
        private boolean tooMany;
        private int fromStart;
        private int ahead;

        /** Takes the next date; returns false when the walk can stop. */
        boolean take(LocalDateTime date, LocalDateTime start, LocalDateTime now) {
            if (first == null) first = date;
            seconds |= date.getSecond() != 0;
            if (date.isBefore(start.plus(HORIZON))) fromStart++;
            if (!date.isBefore(now)) ahead++;
            tooMany = fromStart > MOST_DATES || ahead > MOST_DATES;
            return !tooMany && !seconds && first.equals(start);
        }
    }
}

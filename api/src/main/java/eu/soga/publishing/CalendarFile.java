package eu.soga.publishing;

import eu.soga.events.schedule.Schedule;
import eu.soga.shared.calendar.ICalendarWriter;
import eu.soga.shared.calendar.VTimezone;
import eu.soga.shared.web.SpooledFile;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A calendar that is being written: entries first, because the zones at its head depend on them. */
final class CalendarFile {
    private static final byte[] END = "END:VCALENDAR\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ICalendarWriter entries;
    private final Map<String, Span> zones = new TreeMap<>();
    private @Nullable Instant lastChange;

    private CalendarFile(OutputStream target) {
        entries = ICalendarWriter.to(target);
    }

    /** The calendar whose entries {@code content} adds. */
    static SpooledFile write(CalendarAbout about, Consumer<CalendarFile> content) {
        return SpooledFile.writeFramed(out -> {
            var calendar = new CalendarFile(out);
            content.accept(calendar);
            calendar.entries.flush();
            return new SpooledFile.Frame(calendar.head(about), END, calendar.lastChange);
        });
    }

    private record Span(Instant from, Instant to) {
        Span and(Span other) {
            return new Span(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
        }
    }

    /** Adds one entry, written by {@code write}. */
    void add(Schedule schedule, Instant changedAt, Consumer<ICalendarWriter> write) {
        add(schedule, schedule.overFrom(), changedAt, write);
    }

    /** Adds entries that begin with this schedule and go on until then: readers place every hour between. */
    void add(Schedule schedule, Instant until, Instant changedAt, Consumer<ICalendarWriter> write) {
        write.accept(entries);
        if (!schedule.allDay()) zones.merge(schedule.zone(), new Span(schedule.startsAt(), until), Span::and);
        if (lastChange == null || changedAt.isAfter(lastChange)) lastChange = changedAt;
    }

    private byte[] head(CalendarAbout about) {
        var bytes = new ByteArrayOutputStream();
        ICalendarWriter out = ICalendarWriter.to(bytes);
        out.begin("VCALENDAR");
        about.write(out);
        if (lastChange != null) out.utc("LAST-MODIFIED", lastChange);
        zones.forEach((zone, span) -> VTimezone.write(out, ZoneId.of(zone), span.from, span.to));
        out.flush();
        return bytes.toByteArray();
    }
}

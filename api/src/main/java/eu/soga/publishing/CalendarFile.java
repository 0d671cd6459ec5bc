package eu.soga.publishing;

import eu.soga.events.reading.PublicCalendar.ZoneSpan;
import eu.soga.events.reading.PublicEvent;
import eu.soga.events.schedule.Schedule;
import eu.soga.shared.calendar.ICalendarWriter;
import eu.soga.shared.calendar.VTimezone;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.web.SpooledFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes a calendar. Entries are written first, because the zones at its head depend on them. */
final class CalendarFile {
    private static final byte[] END = "END:VCALENDAR\r\n".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream entries;
    private final ReadRows rows;
    private final Map<String, Span> zones = new TreeMap<>();
    private @Nullable Instant lastChange;

    private CalendarFile(OutputStream entries, ReadRows rows) {
        this.entries = entries;
        this.rows = rows;
    }

    /** Writes a calendar whose entries {@code content} adds. An entry that cannot be written is left out. */
    static SpooledFile write(CalendarAbout about, ReadRows rows, Consumer<CalendarFile> content) {
        return SpooledFile.writeFramed(out -> {
            var calendar = new CalendarFile(out, rows);
            content.accept(calendar);
            return new SpooledFile.Frame(calendar.head(about), END, calendar.lastChange);
        });
    }

    /**
     * Writes a calendar into this file. A long one has the zones of all public events at its head, because it is sent
     * before its entries are known.
     */
    static void write(
            SpooledFile target,
            CalendarAbout about,
            ReadRows rows,
            Supplier<List<ZoneSpan>> zones,
            Consumer<CalendarFile> content) {
        target.fill(
                () -> {
                    var head = new CalendarFile(OutputStream.nullOutputStream(), rows);
                    for (ZoneSpan zone : zones.get())
                        rows.unlessBroken("zone " + zone.zone(), null, () -> head.covers(zone));
                    return head.head(about);
                },
                out -> {
                    var calendar = new CalendarFile(out, rows);
                    content.accept(calendar);
                    return new SpooledFile.Frame(calendar.head(about), END, calendar.lastChange);
                });
    }

    private Span covers(ZoneSpan zone) {
        // fails here for a zone that Java does not know; its events are left out too
        ZoneId.of(zone.zone());
        return zones.merge(zone.zone(), new Span(zone.from(), zone.to()), Span::and);
    }

    private record Span(Instant from, Instant to) {
        Span and(Span other) {
            return new Span(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
        }
    }

    /** Adds one entry of an event, written by {@code write}. */
    void add(PublicEvent event, Schedule schedule, Consumer<ICalendarWriter> write) {
        add(event, schedule, schedule.overFrom(), write);
    }

    /**
     * Adds entries that start with this schedule and last until {@code until}; the time zone is written for this
     * whole span.
     */
    void add(PublicEvent event, Schedule schedule, Instant until, Consumer<ICalendarWriter> write) {
        Optional<byte[]> written = rows.unlessBroken("event", event.id(), () -> bytes(write));
        if (written.isEmpty()) return;
        try {
            entries.write(written.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Instant changedAt = event.updatedAt();
        if (!schedule.allDay()) zones.merge(schedule.zone(), new Span(schedule.startsAt(), until), Span::and);
        if (lastChange == null || changedAt.isAfter(lastChange)) lastChange = changedAt;
    }

    private byte[] head(CalendarAbout about) {
        return bytes(out -> {
            out.property("BEGIN", "VCALENDAR");
            about.write(out);
            if (lastChange != null) out.utc("LAST-MODIFIED", lastChange);
            zones.forEach((zone, span) -> VTimezone.write(out, ZoneId.of(zone), span.from, span.to));
        });
    }

    private static byte[] bytes(Consumer<ICalendarWriter> write) {
        var bytes = new ByteArrayOutputStream();
        ICalendarWriter out = ICalendarWriter.to(bytes);
        write.accept(out);
        out.flush();
        return bytes.toByteArray();
    }
}

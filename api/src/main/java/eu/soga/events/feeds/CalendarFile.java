package eu.soga.events.feeds;

import eu.soga.events.schedule.Schedule;
import eu.soga.shared.calendar.ICalendarWriter;
import eu.soga.shared.calendar.VTimezone;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A calendar on its way out. Entries go to a temporary file, so that memory stays small whatever their number, and that
 * zones, last change and entity tag are known before the first byte is sent. The file has no name: it is gone when it is
 * closed, or with the process.
 */
final class CalendarFile implements AutoCloseable {
    private static final byte[] END = "END:VCALENDAR\r\n".getBytes(StandardCharsets.US_ASCII);

    private final MessageDigest digest = sha256();
    private final FileChannel file;
    private final ICalendarWriter entries;
    private final Map<String, Span> zones = new TreeMap<>();
    private @Nullable Instant lastChange;
    private byte[] head = new byte[0];
    private String tag = "";

    private CalendarFile(FileChannel file) {
        this.file = file;
        OutputStream target = new BufferedOutputStream(new DigestOutputStream(Channels.newOutputStream(file), digest));
        entries = ICalendarWriter.to(target);
    }

    static CalendarFile create() {
        try {
            Path path = Files.createTempFile("calendar", ".ics");
            return new CalendarFile(FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** When the latest of its entries changed; null while it has none. */
    @Nullable
    Instant lastChange() {
        return lastChange;
    }

    /** Ends it: nothing is added after. */
    void finish(CalendarAbout about) {
        entries.flush();
        var bytes = new ByteArrayOutputStream();
        ICalendarWriter out = ICalendarWriter.to(bytes);
        out.begin("VCALENDAR");
        about.write(out);
        if (lastChange != null) out.utc("LAST-MODIFIED", lastChange);
        zones.forEach((zone, span) -> VTimezone.write(out, ZoneId.of(zone), span.from, span.to));
        out.flush();
        head = bytes.toByteArray();
        digest.update(head);
        tag = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), 12));
    }

    /** Strong: a digest of every byte. */
    String tag() {
        return tag;
    }

    /** The whole calendar; closing the stream closes this. */
    InputStream content() {
        try {
            file.position(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SequenceInputStream(Collections.enumeration(
                List.of(new ByteArrayInputStream(head), Channels.newInputStream(file), new ByteArrayInputStream(END))));
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package eu.soga.shared.calendar;

import eu.soga.shared.fetch.Hosts;
import java.io.BufferedWriter;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes iCalendar (RFC 5545) as a stream: CRLF, lines of at most 75 octets, escaped text, parameters quoted where
 * necessary (RFC 6868). An {@link java.io.IOException} of the target becomes an {@link UncheckedIOException}.
 */
public final class ICalendarWriter {

    private static final Pattern NAME = Pattern.compile("[A-Z0-9-]+");
    private static final Pattern PLAIN_PARAMETER = Pattern.compile("[^:;,]*");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private final Appendable out;
    private final Deque<String> open = new ArrayDeque<>();

    /** Writes to {@code out}, whose encoding must be UTF-8. */
    public ICalendarWriter(Appendable out) {
        this.out = out;
    }

    /** Writes UTF-8 to {@code out}; call {@link #flush} at the end. */
    public static ICalendarWriter to(OutputStream out) {
        return new ICalendarWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }

    /** A parameter of a property, such as {@code LANGUAGE=fr}; the value may be any text. */
    public record Parameter(String name, String value) {}

    /** Starts a component: {@code VCALENDAR}, {@code VEVENT}, … */
    public ICalendarWriter begin(String component) {
        open.push(component);
        return property("BEGIN", component);
    }

    /** Ends the component started last. */
    public ICalendarWriter end() {
        return property("END", open.pop());
    }

    /**
     * Writes a value unescaped: a word, a number, a rule.
     *
     * @throws IllegalArgumentException for control characters, which would break the line
     */
    public ICalendarWriter property(String name, String value, Parameter... parameters) {
        if (value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t')) {
            throw new IllegalArgumentException("a raw value holds no line break");
        }
        return line(name, value, Arrays.asList(parameters));
    }

    /** Writes a TEXT value, escaped. */
    public ICalendarWriter text(String name, String value, Parameter... parameters) {
        return line(name, ContentLine.escape(value), Arrays.asList(parameters));
    }

    /** Writes a list of TEXT values, such as {@code CATEGORIES}; writes nothing for an empty list. */
    public ICalendarWriter texts(String name, Collection<String> values, Parameter... parameters) {
        return values.isEmpty()
                ? this
                : line(
                        name,
                        values.stream().map(ContentLine::escape).collect(Collectors.joining(",")),
                        Arrays.asList(parameters));
    }

    /** Writes a URI value in its ASCII form. */
    public ICalendarWriter uri(String name, URI value, Parameter... parameters) {
        return line(name, Hosts.ascii(value).toString(), Arrays.asList(parameters));
    }

    /** Writes a DATE. */
    public ICalendarWriter date(String name, LocalDate value, Parameter... parameters) {
        return line(name, value.format(DATE), with(new Parameter("VALUE", "DATE"), parameters));
    }

    /** Writes a DATE-TIME in UTC. */
    public ICalendarWriter utc(String name, Instant value, Parameter... parameters) {
        return line(name, value.atOffset(ZoneOffset.UTC).format(LOCAL) + "Z", Arrays.asList(parameters));
    }

    /**
     * Writes a DATE-TIME with its TZID; the same calendar must contain the VTIMEZONE. Two cases are written in UTC
     * instead: the second of two equal local times, because RFC 5545 §3.3.5 always means the first, and times in
     * the zone UTC.
     */
    public ICalendarWriter dateTime(String name, ZonedWallTime value, Parameter... parameters) {
        ZoneId zone = value.zone();
        Instant instant = WallTime.instant(value.local(), zone, value.fold());
        boolean second = !instant.equals(WallTime.instant(value.local(), zone, Fold.EARLIER));
        return second || isUtc(zone)
                ? utc(name, instant, parameters)
                : line(name, value.local().format(LOCAL), with(new Parameter("TZID", zone.getId()), parameters));
    }

    /** Writes a DATE-TIME without zone, for the inside of a VTIMEZONE. */
    ICalendarWriter floating(String name, LocalDateTime value) {
        return line(name, value.format(LOCAL), List.of());
    }

    /** Flushes the target. */
    public ICalendarWriter flush() {
        try {
            if (out instanceof Flushable flushable) {
                flushable.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** True when a zone needs no VTIMEZONE because its times are written in UTC. */
    static boolean isUtc(ZoneId zone) {
        return zone.getId().equals("Etc/UTC");
    }

    private static List<Parameter> with(Parameter first, Parameter... others) {
        var all = new ArrayList<Parameter>();
        all.add(first);
        all.addAll(Arrays.asList(others));
        return all;
    }

    private ICalendarWriter line(String name, String value, List<Parameter> parameters) {
        var line = new StringBuilder(requireName(name));
        for (Parameter parameter : parameters) {
            String text = ContentLine.escapeParameter(parameter.value());
            boolean plain = PLAIN_PARAMETER.matcher(text).matches();
            line.append(';').append(requireName(parameter.name())).append('=');
            line.append(plain ? text : '"' + text + '"');
        }
        try {
            ContentLine.fold(line.append(':').append(value), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private static String requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not an iCalendar name: " + name);
        }
        return name;
    }
}

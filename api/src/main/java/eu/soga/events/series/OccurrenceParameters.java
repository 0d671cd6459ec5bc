package eu.soga.events.series;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.Violation;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that select dates of an event. */
public class OccurrenceParameters {
    private static final int USUAL_PAGE = 20;
    private static final int LARGEST_PAGE = 100;

    @QueryParam("from")
    @Parameter(description = "First day, in the event's zone; today when neither «from» nor «to» is given.")
    @Nullable
    public String from;

    @QueryParam("to")
    @Parameter(description = "Last day, included.")
    @Nullable
    public String to;

    @QueryParam("size")
    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    @Nullable
    public String size;

    @QueryParam("cursor")
    @Parameter(description = "«next» of the page before.")
    @Nullable
    public String cursor;

    /** The parsed parameters; a null day is no limit. */
    record Range(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int size,
            @Nullable String cursor) {}

    /** @throws DomainException 400 with every violation */
    Range read(LocalDate today) {
        List<Violation> broken = new ArrayList<>();
        LocalDate first = day("from", from, broken);
        LocalDate last = day("to", to, broken);
        int items = size(broken);
        if (!broken.isEmpty()) throw DomainException.invalid(broken);
        return new Range(from == null && to == null ? today : first, last, items, cursor);
    }

    private static @Nullable LocalDate day(String name, @Nullable String text, List<Violation> broken) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            broken.add(new Violation("?" + name, "Write a day as 2026-11-25."));
            return null;
        }
    }

    private int size(List<Violation> broken) {
        if (size == null) return USUAL_PAGE;
        if (size.matches("[1-9]\\d?|100")) return Integer.parseInt(size);
        broken.add(new Violation("?size", "Ask for 1 to " + LARGEST_PAGE + " items."));
        return USUAL_PAGE;
    }
}

package eu.soga.events.mine;

import eu.soga.events.EventStatus;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.web.WireEnums;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of the partner's list of events. Several values of a parameter are alternatives. */
class MyEventParameters {
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    @Parameter(description = "States, repeated or apart by commas")
    @QueryParam("status")
    List<String> status;

    @Parameter(description = "Slugs of organisations, repeated or apart by commas")
    @QueryParam("organisation")
    List<String> organisation;

    @Parameter(description = "Part of a title, in any language, accents aside")
    @QueryParam("q")
    @Nullable
    String q;

    @Parameter(description = "Ids of events, repeated or apart by commas; at most 100")
    @QueryParam("id")
    List<String> id;

    @Parameter(
            description = "Only what changed at this moment or later",
            example = "2026-11-20T09:00:00Z",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @QueryParam("modifiedSince")
    @Nullable
    String modifiedSince;

    /** Returns the requested ids; empty for all. @throws DomainException 400 */
    List<UUID> ids() {
        List<String> asked = values(id);
        if (asked.size() > 100) throw DomainException.invalid("?id", "At most 100 ids.");
        try {
            return asked.stream().map(UUID::fromString).toList();
        } catch (IllegalArgumentException _) {
            throw DomainException.invalid("?id", "An id is a UUID, as in «id» of an event.");
        }
    }

    /** Returns the earliest time of a change; null for any. @throws DomainException 400 */
    @Nullable
    Instant since() {
        if (modifiedSince == null || modifiedSince.isBlank()) return null;
        try {
            Instant since = OffsetDateTime.parse(modifiedSince.strip()).toInstant();
            if (since.isBefore(Instant.EPOCH) || since.isAfter(LATEST)) throw new DateTimeException("out of range");
            return since;
        } catch (DateTimeException _) {
            throw DomainException.invalid(
                    "?modifiedSince", "Write a moment with its offset, for instance 2026-11-20T09:00:00Z.");
        }
    }

    /** Returns the requested states; empty for all. @throws DomainException 400 for an unknown one */
    List<EventStatus> statuses() {
        return values(status).stream()
                .map(word -> WireEnums.parse(EventStatus.class, word)
                        .orElseThrow(() -> DomainException.invalid(
                                "?status", "A status is one of " + WireEnums.words(EventStatus.class) + ".")))
                .toList();
    }

    List<String> organisations() {
        return values(organisation);
    }

    /** Returns the text to search for; empty for any. */
    String text() {
        if (q == null) return "";
        if (q.length() > 200) throw DomainException.invalid("?q", "At most 200 characters.");
        return q.strip();
    }

    private static List<String> values(@Nullable List<String> parameter) {
        return parameter == null
                ? List.of()
                : parameter.stream()
                        .flatMap(value -> Arrays.stream(value.split(",")))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .toList();
    }
}

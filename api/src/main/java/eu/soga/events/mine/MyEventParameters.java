package eu.soga.events.mine;

import eu.soga.events.EventStatus;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.web.WireEnums;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of the partner's list of events. Several values of a parameter are alternatives. */
class MyEventParameters {
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

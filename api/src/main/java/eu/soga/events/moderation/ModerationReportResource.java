package eu.soga.events.moderation;

import eu.soga.shared.errors.DomainException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Publishes the monthly figures on moderation. */
@Path("/api/v1/moderation/report")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
class ModerationReportResource {
    private final ModerationReports reports;
    private final Clock clock;

    ModerationReportResource(ModerationReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "readModerationReport", summary = "Counts, median delay and reasons of one month")
    public ModerationReport report(
            @Parameter(description = "As 2026-11; the current month of Paris when absent", example = "2026-11")
                    @QueryParam("month")
                    @Nullable
                    String month) {
        return reports.of(month == null ? YearMonth.now(clock.withZone(ZoneId.of("Europe/Paris"))) : parse(month));
    }

    private static YearMonth parse(String month) {
        try {
            if (month.length() != 7) throw DomainException.invalid("?month", "Write the month as 2026-11.");
            return YearMonth.parse(month);
        } catch (DateTimeParseException _) {
            throw DomainException.invalid("?month", "Write the month as 2026-11.");
        }
    }
}

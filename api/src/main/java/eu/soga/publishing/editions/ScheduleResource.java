package eu.soga.publishing.editions;

import eu.soga.editions.reading.PublicEdition;
import eu.soga.editions.reading.PublicEdition.Leg;
import eu.soga.editions.reading.PublicEditions;
import eu.soga.editions.reading.PublicProgramme.Slot;
import eu.soga.publishing.Addresses;
import eu.soga.publishing.CalendarFeeds;
import eu.soga.publishing.ReaderChoice;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.pdf.PdfText;
import eu.soga.shared.pdf.PdfWriter;
import eu.soga.shared.text.Texts;
import eu.soga.shared.web.ReaderLanguages;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Serves released programmes to conference applications and calendars. */
@Path("/api/v1/editions")
@Tag(name = "Editions")
class ScheduleResource {
    private static final String CALENDAR = "text/calendar;charset=utf-8";
    private static final String PDF = "application/pdf";
    private static final String XML = "application/xml;charset=utf-8";
    private static final String LEG = "The slug of one leg; without it, all legs.";
    private static final int MOST_SESSIONS = 300;

    private final PublicEditions editions;
    private final CalendarFeeds calendars;
    private final Addresses addresses;
    private final ReaderLanguages reader;
    private final PdfWriter pdfs;

    ScheduleResource(
            PublicEditions editions,
            CalendarFeeds calendars,
            Addresses addresses,
            ReaderLanguages reader,
            PdfWriter pdfs) {
        this.pdfs = pdfs;
        this.editions = editions;
        this.calendars = calendars;
        this.addresses = addresses;
        this.reader = reader;
    }

    @GET
    @Path("{slug}/schedule.xml")
    @Produces(XML)
    @Operation(
            operationId = "readScheduleXml",
            summary = "The released programme as c3voc schedule.xml",
            description = "Sessions with hours, by day and room; no interludes. Their guids are the same in every"
                    + " release.")
    @APIResponse(
            responseCode = "200",
            description = "A document of the c3voc schedule format",
            content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public Response xml(
            @RestPath String slug,
            @Parameter(description = LEG) @RestQuery @Nullable String leg,
            @Parameter(description = ReaderLanguages.LANG, example = "en") @RestQuery @Nullable String lang) {
        PublicEdition edition = find(slug);
        Schedule schedule = schedule(edition, leg, lang);
        String address = addresses.absolute("/api/v1/editions/" + edition.slug() + "/schedule.xml");
        return Response.ok(ScheduleXml.write(schedule, address, addresses.absolute("")), XML)
                .build();
    }

    @GET
    @Path("{slug}/schedule.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readScheduleJson",
            summary = "The released programme as c3voc schedule.json",
            description = "The same sessions as schedule.xml.")
    @APIResponse(
            responseCode = "200",
            description = "A document of the c3voc schedule format",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response json(
            @RestPath String slug,
            @Parameter(description = LEG) @RestQuery @Nullable String leg,
            @Parameter(description = ReaderLanguages.LANG, example = "en") @RestQuery @Nullable String lang) {
        Map<String, Object> document = ScheduleJson.document(schedule(find(slug), leg, lang), addresses.absolute(""));
        return Response.ok(document, MediaType.APPLICATION_JSON_TYPE).build();
    }

    @GET
    @Path("{slug}/schedule.ics")
    @Produces(CALENDAR)
    @Operation(
            operationId = "readScheduleCalendar",
            summary = "Sessions of the released programme as iCalendar",
            description = "All sessions, those of a leg, or the chosen ones: a personal schedule. Interludes are in no"
                    + " calendar.")
    @APIResponse(
            responseCode = "200",
            description = "RFC 5545, METHOD:PUBLISH",
            content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public Response calendar(
            @RestPath String slug,
            @Parameter(description = LEG) @RestQuery @Nullable String leg,
            @Parameter(description = "Ids of slots with commas between them, at most " + MOST_SESSIONS)
                    @RestQuery
                    @Nullable
                    String sessions,
            @Parameter(description = ReaderLanguages.LANG, example = "en") @RestQuery @Nullable String lang,
            @Context Request request) {
        PublicEdition edition = find(slug);
        Leg only = leg(edition, leg);
        Set<UUID> chosen = chosen(sessions);
        List<UUID> events = editions.programme(edition).slots().stream()
                .filter(slot -> slot.session() != null)
                .filter(slot -> only == null || slot.legId().equals(only.id()))
                .filter(slot -> sessions == null || chosen.contains(slot.id()))
                .map(Slot::session)
                .map(session -> session.eventId())
                .toList();
        ReaderChoice choice = ReaderChoice.of(lang, reader);
        String name = Texts.in(
                        edition.text().name(),
                        choice.languages(),
                        edition.text().defaultLanguage())
                .orElse("");
        return calendars
                .programme(
                        events,
                        choice,
                        only == null || only.city() == null ? name : name + " – " + only.city(),
                        "/api/v1/editions/" + edition.slug() + "/schedule.ics",
                        "/editions/" + edition.slug() + "/programme")
                .answer(request, CALENDAR, edition.slug() + ".ics");
    }

    @GET
    @Path("{slug}/programme.pdf")
    @Produces(PDF)
    @Operation(
            operationId = "readProgrammePdf",
            summary = "The released programme as tagged PDF, by town and day",
            description = "PDF/UA in French or English, with bookmarks; interludes are in it, as on the page. With"
                    + " `sessions`, a personal schedule.")
    @APIResponse(
            responseCode = "200",
            description = "A PDF",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response pdf(
            @RestPath String slug,
            @Parameter(description = LEG) @RestQuery @Nullable String leg,
            @Parameter(description = "Ids of slots with commas between them, at most " + MOST_SESSIONS)
                    @RestQuery
                    @Nullable
                    String sessions,
            @Parameter(description = ReaderLanguages.LANG, example = "en") @RestQuery @Nullable String lang) {
        PublicEdition edition = find(slug);
        Set<UUID> chosen = chosen(sessions);
        PdfText document = ProgrammePdf.of(
                edition,
                editions.programme(edition),
                leg(edition, leg),
                sessions == null ? null : slot -> chosen.contains(slot.id()),
                ReaderChoice.of(lang, reader).languages(),
                addresses.absolute("/editions/" + edition.slug() + "/programme"));
        return Response.ok(pdfs.write(document), PDF)
                .header("Content-Disposition", "inline; filename=\"" + edition.slug() + "-programme.pdf\"")
                .build();
    }

    private Schedule schedule(PublicEdition edition, @Nullable String leg, @Nullable String lang) {
        return Schedule.of(
                edition,
                editions.programme(edition),
                leg(edition, leg),
                ReaderChoice.of(lang, reader).languages(),
                addresses.absolute(""));
    }

    private PublicEdition find(String slug) {
        return editions.find(slug).orElseThrow(() -> DomainException.notFound("edition"));
    }

    private static @Nullable Leg leg(PublicEdition edition, @Nullable String slug) {
        if (slug == null || slug.isEmpty()) return null;
        return edition.legs().stream()
                .filter(leg -> leg.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid(
                        "?leg",
                        edition.legs().isEmpty()
                                ? "This edition has no legs."
                                : "Write the slug of a leg: "
                                        + edition.legs().stream().map(Leg::slug).collect(Collectors.joining(", "))
                                        + "."));
    }

    private static Set<UUID> chosen(@Nullable String sessions) {
        if (sessions == null || sessions.isBlank()) return Set.of();
        String[] ids = sessions.split(",", -1);
        if (ids.length > MOST_SESSIONS)
            throw DomainException.invalid("?sessions", "Name at most " + MOST_SESSIONS + " sessions.");
        try {
            return Arrays.stream(ids).map(String::strip).map(UUID::fromString).collect(Collectors.toSet());
        } catch (IllegalArgumentException _) {
            throw DomainException.invalid("?sessions", "Write ids of slots, with commas between them.");
        }
    }
}

package eu.soga.editions;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.shared.text.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an edition says about itself beside its name, theme and dates. Texts are by language (ISO 639-1).
 *
 * @param objectives one text each
 * @param audience for whom it is, one text each
 * @param funding who paid for the whole edition; empty when nobody says so
 * @param submissionsOpenOn the day from which organisations may propose events for the week
 * @param stops places that were announced without a date, so that they are no events
 * @param sources the documents these facts come from; empty for an edition written here
 * @param disagreements what the documents tell differently
 * @param onlineRooms when the online rooms of its sessions open and close; null for the usual minutes
 */
@JsonInclude
public record EditionAbout(
        @NotNull @Size(max = 12) List<@NotNull Map<String, @Size(max = 400) String>> objectives,
        @NotNull @Size(max = 12) List<@NotNull Map<String, @Size(max = 200) String>> audience,
        @NotNull Map<String, @Size(max = 400) String> funding,
        @NotNull @Size(max = 30) List<@NotNull @Valid Question> questions,
        @NotNull @Size(max = 60) List<@NotNull @Valid Press> press,
        @NotNull @Size(max = 20) List<@NotNull @Valid Call> calls,
        @Nullable LocalDate submissionsOpenOn,
        @NotNull @Size(max = 20) List<@NotNull @Valid Stop> stops,
        @NotNull @Size(max = 40) List<@NotNull @Valid Source> sources,
        @NotNull @Size(max = 20) List<@NotNull @Valid Disagreement> disagreements,
        @Nullable @Valid RoomMinutes onlineRooms) {
    static final EditionAbout EMPTY = new EditionAbout(
            List.of(), List.of(), Map.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of(),
            null);

    /** A frequent question with its answer. */
    @Schema(name = "EditionQuestion")
    public record Question(
            @OneLine @NotNull Map<String, @Size(max = 300) String> question,
            @NotNull Map<String, @Size(max = 2000) String> answer) {}

    /** An article or broadcast about the edition. @param address null when the source names none */
    @JsonInclude
    @Schema(name = "EditionPress")
    public record Press(
            @OneLine @NotNull @Size(min = 1, max = 300) String title,
            @OneLine @NotNull @Size(min = 1, max = 120) String publisher,

            @OneLine @Nullable @Size(max = 500) @Pattern(regexp = "https?://.+", message = "{soga.address}")
            String address,

            @Nullable LocalDate on) {}

    /**
     * A call for proposals.
     *
     * @param closesOn the last day; null when nobody says so
     * @param closesTime {@code HH:mm}: when it closes on that day; null for the end of the day
     * @param zone IANA zone of the deadline; null for that of the first leg
     */
    @JsonInclude
    @Schema(name = "EditionCall")
    public record Call(
            @OneLine @NotNull Map<String, @Size(max = 160) String> title,
            @NotNull Map<String, @Size(max = 1000) String> text,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate closesOn,

            @Nullable @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "{soga.time}")
            String closesTime,

            @OneLine @Nullable @Size(max = 60) String zone,

            @OneLine @Nullable @Size(max = 500) @Pattern(regexp = "https?://.+", message = "{soga.address}")
            String address) {}

    /**
     * Minutes during which the online rooms of legs and sessions are open, where these say none; null for 15.
     *
     * @param opensBefore minutes before the start
     * @param closesAfter minutes after the end
     */
    @JsonInclude
    @Schema(name = "EditionRoomMinutes")
    public record RoomMinutes(
            @Min(0) @Max(1440) @Nullable Integer opensBefore,
            @Min(0) @Max(1440) @Nullable Integer closesAfter) {}

    /** A place without a date. */
    @Schema(name = "EditionStop")
    public record Stop(
            @OneLine @NotNull @Size(min = 1, max = 100) String city,

            @NotNull @Pattern(regexp = "[A-Z]{2}", message = "{soga.country}")
            String country,

            @OneLine @NotNull Map<String, @Size(max = 300) String> what) {}

    /** A passage of a document. */
    @Schema(name = "EditionSource")
    public record Source(
            @NotNull @Size(min = 1, max = 300) String title,
            @NotNull @Size(max = 300) String locator) {}

    /** Something the documents tell differently. @param values each with the document that prints it */
    @Schema(name = "EditionDisagreement")
    public record Disagreement(
            @OneLine @NotNull Map<String, @Size(max = 160) String> about,
            @NotNull @Size(min = 1, max = 6) List<@NotNull @Valid Told> values,
            @NotNull Map<String, @Size(max = 600) String> note) {}

    /** One value of several. */
    @Schema(name = "EditionTold")
    public record Told(
            @NotNull Map<String, @Size(max = 300) String> value,
            @NotNull @Valid Source source) {}
}

package eu.soga.editions.bilan;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.editions.PartnerRole;
import eu.soga.events.EventKind;
import eu.soga.registrations.SeatMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the figures of an edition are computed from, without names: people are numbers that mean nothing
 * outside of this file.
 *
 * @param partners the role of each partner
 * @param allowances paid under schemes that cover a leg or a session
 * @param speakers who speaks or moderates where; a person who is not named in public counts too
 */
@JsonInclude
@Schema(name = "BilanBasis")
public record BilanBasis(
        String edition,
        LocalDate firstDay,
        LocalDate lastDay,
        List<Happening> events,
        List<Presence> seats,
        List<Appearance> speakers,
        List<PartnerRole> partners,
        List<Survey> surveys,
        Allowances allowances) {
    /** What an event is for the edition. */
    @Schema(name = "BilanEventPart")
    public enum Part {
        LEG,
        SESSION,
        /** An event of somebody else on the days of the edition. */
        REFERENCED
    }

    /** An event that takes place. @param country ISO 3166-1; null for an online event or when nobody says it */
    @JsonInclude
    @Schema(name = "BilanEvent")
    public record Happening(
            UUID id,
            Part part,
            @Nullable EventKind kind,
            @Nullable String city,
            @Nullable String country) {}

    /**
     * A person at a leg or session.
     *
     * @param registered true for a confirmed seat; false for somebody who came without one
     * @param present how the person took part; null when nobody recorded it
     */
    @JsonInclude
    @Schema(name = "BilanPresence")
    public record Presence(
            UUID event,
            int person,
            boolean registered,
            @Nullable SeatMode present) {}

    /** A person in a session. */
    @Schema(name = "BilanAppearance")
    public record Appearance(UUID session, int person) {}

    /** Allowances that were paid. @param cents their sum, in euros */
    @Schema(name = "BilanAllowances")
    public record Allowances(int count, long cents) {}

    /** The answers about one event. @param asked how many people were asked @param ratings each from 1 to 5 */
    @Schema(name = "BilanSurvey")
    public record Survey(UUID event, int asked, List<Integer> ratings) {}
}

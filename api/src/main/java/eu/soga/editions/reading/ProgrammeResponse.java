package eu.soga.editions.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.editions.reading.EditionSummary.Period;
import eu.soga.events.EventKind;
import eu.soga.shared.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The released programme of an edition.
 *
 * @param edition slug of the edition
 * @param release null before the first release; then there are no slots
 * @param slots by day and time; those without hours come last on their day
 */
@JsonInclude
record ProgrammeResponse(
        String edition,
        Map<String, String> name,
        Period period,
        PublicEdition.@Nullable Release release,
        List<PublicEdition.Leg> legs,
        List<PublicProgramme.Track> tracks,
        List<PublicProgramme.Room> rooms,
        List<SlotResponse> slots) {
    /**
     * A session, or an interlude: a break or a meal, which is in the grid and in no calendar.
     *
     * @param id the same in every release; the guid of {@code schedule.xml}
     * @param display title and summary in the best language for the reader
     * @param kind null for an interlude
     * @param session null for an interlude, and for a session whose event is not public
     * @param people who speak or moderate and agreed to be named
     * @param hiddenPeople how many more take part, who did not
     */
    @JsonInclude
    record SlotResponse(
            UUID id,
            UUID legId,
            PublicProgramme.Time time,
            SlotDisplay display,
            @Nullable EventKind kind,
            @Nullable UUID trackId,
            @Nullable UUID roomId,
            @Nullable String project,
            @Nullable Integer seats,
            PublicProgramme.@Nullable Session session,
            List<PublicProgramme.Person> people,
            int hiddenPeople) {
        static SlotResponse of(PublicProgramme.Slot slot, List<String> languages) {
            PublicProgramme.Text text = slot.text();
            String own = text.defaultLanguage();
            return new SlotResponse(
                    slot.id(),
                    slot.legId(),
                    slot.time(),
                    new SlotDisplay(
                            Texts.languageFor(text.title(), languages, own).orElse(own),
                            Texts.in(text.title(), languages, own).orElse(""),
                            Texts.in(text.summary(), languages, own).orElse(null)),
                    slot.kind(),
                    slot.trackId(),
                    slot.roomId(),
                    slot.project(),
                    slot.seats(),
                    slot.session(),
                    slot.people(),
                    slot.hiddenPeople());
        }
    }

    /** Texts in one language. @param summary null when there is none */
    @JsonInclude
    record SlotDisplay(
            String language, String title, @Nullable String summary) {}
}

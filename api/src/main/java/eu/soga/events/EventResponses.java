package eu.soga.events;

import eu.soga.events.EventAccess.Standing;
import eu.soga.events.EventResponse.EventRef;
import eu.soga.events.EventResponse.Links;
import eu.soga.events.EventResponse.PreviousStart;
import eu.soga.events.EventResponse.Price;
import eu.soga.events.EventResponse.Revision;
import eu.soga.events.EventSummary.EventDisplay;
import eu.soga.events.schedule.Schedule;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.organisations.OrganisationRef;
import eu.soga.organisations.pictures.ImageResponse;
import eu.soga.shared.text.Texts;
import eu.soga.shared.web.ReaderLanguages;
import eu.soga.shared.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows an event to the current caller: in his or her languages, with what he or she may see and do. */
@ApplicationScoped
public class EventResponses {
    private final EventAccess caller;
    private final EventRevisions revisions;
    private final ReaderLanguages languages;
    private final Site site;

    EventResponses(EventAccess caller, EventRevisions revisions, ReaderLanguages languages, Site site) {
        this.caller = caller;
        this.revisions = revisions;
        this.languages = languages;
        this.site = site;
    }

    /** Reads what visitors see of one event from rows; a question that {@code events.reading} answers. */
    public interface ForVisitors {
        /** Returns the representation in the reader's languages; empty when no public event has this slug or id. */
        Optional<EventResponse> find(String slugOrId);
    }

    /** Builds the representation of the present event; needs at most seven statements. */
    public EventResponse of(Event event) {
        return of(event, event, caller.standing(event));
    }

    /** Builds the representation of the event with this content. */
    public EventResponse of(Event event, EventContent content, Standing standing) {
        Schedule schedule = content.schedule();
        String address = "/events/" + event.slug;
        return new EventResponse(
                event.id,
                event.slug,
                site.publicUrl() + address,
                event.status(),
                standing.seesAll() ? event.version : event.publicVersion(),
                event.sequence(),
                content.defaultLanguage,
                content.title,
                content.summary,
                content.description,
                EventDisplay.full(content, languages.inOrder()),
                completeness(content.title, content.summary, content.description, content.defaultLanguage),
                content.kind,
                content.format,
                schedule == null ? null : schedule.toText(),
                content.startsAt(),
                schedule == null ? null : schedule.endsAt().orElse(null),
                content.recurrenceText(),
                reference(event.splitFrom, standing),
                content.recurrenceText() == null
                        ? null
                        : reference(Event.continuationOf(event).orElse(null), standing),
                previousStart(event),
                PlaceText.of(content.place),
                online(content.online, standing),
                content.themes,
                content.audiences,
                content.languages,
                OrganisationRef.of(event.organisation),
                content.coOrganisations.stream().map(OrganisationRef::of).toList(),
                reference(content.parent, standing),
                Event.publicPartsOf(event.id).stream()
                        .map(part -> EventSummary.from(part, languages.inOrder(), site))
                        .toList(),
                content.registration,
                new Price(content.free, content.priceText),
                content.accessibility,
                ImageResponse.of(content.imageId, content.imageAlt),
                content.licence,
                content.replayUrl,
                content.externalId,
                event.statusNote(),
                event.submittedAt(),
                event.publishedAt(),
                event.cancelledAt(),
                event.updatedAt,
                event.example,
                event.provenance,
                links(address, content.recurrenceText() != null),
                EventAct.of(event, standing),
                standing.seesAll() ? revision(event) : null);
    }

    /** Returns the addresses of the event at this path. */
    public Links links(String address, boolean series) {
        String api = site.publicUrl() + "/api/v1" + address;
        return new Links(
                api, site.publicUrl() + address, api + ".ics", api + ".jsonld", series ? api + "/occurrences" : null);
    }

    private @Nullable Revision revision(Event event) {
        return revisions
                .of(event)
                .map(proposed -> new Revision(event.revisionStatus(), event.revisionSubmittedAt(), proposed))
                .orElse(null);
    }

    /** Removes the address of the online room, unless it is public or the caller may see everything. */
    private static @Nullable OnlineAccess online(@Nullable OnlineAccess online, Standing standing) {
        return online == null || standing.seesAll() || online.releasedTo() == OnlineAccess.Release.EVERYONE
                ? online
                : new OnlineAccess(null, online.releasedTo());
    }

    private static @Nullable EventRef reference(@Nullable Event other, Standing standing) {
        return Optional.ofNullable(other)
                .filter(event -> event.status().isPublic() || standing.seesAll())
                .map(event -> new EventRef(event.id, event.slug, event.title))
                .orElse(null);
    }

    private static @Nullable PreviousStart previousStart(Event event) {
        return event.previousStart() == null
                ? null
                : new PreviousStart(event.previousStart().format(ScheduleText.MINUTE), event.previousZone());
    }

    /** Returns by language the percentage of the texts of the event's own language that exist, rounded down. */
    public static Map<String, Integer> completeness(
            Map<String, String> title, Map<String, String> summary, Map<String, String> description, String own) {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        texts.put("title", title);
        texts.put("summary", summary);
        texts.put("description", description);
        Map<String, Integer> percent = new LinkedHashMap<>();
        Texts.completeness(texts, own)
                .forEach((language, done) ->
                        percent.put(language, done.total() == 0 ? 0 : done.written() * 100 / done.total()));
        return percent;
    }
}

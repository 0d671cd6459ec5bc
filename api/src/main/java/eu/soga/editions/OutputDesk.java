package eu.soga.editions;

import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.fetch.Hosts;
import eu.soga.shared.record.Recorder;
import eu.soga.shared.text.Texts;
import eu.soga.shared.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Writes what came out of sessions. Expects that the caller is an edition lead. */
@ApplicationScoped
public class OutputDesk {
    private final EntityManager database;
    private final Recorder recorder;
    private final Clock clock;

    OutputDesk(EntityManager database, Recorder recorder, Clock clock) {
        this.database = database;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** All outputs of a session, in the order in which they are shown. */
    @Schema(name = "SessionOutputsRequest")
    public record OutputsRequest(@NotNull @Size(max = 20) List<@NotNull @Valid SessionOutput> items) {}

    /**
     * Replaces the outputs of a session.
     *
     * @param eventId the session's event
     * @throws DomainException 400; 404 when no programme has this session; 412 when somebody else has changed the list
     *     since, 428
     */
    @Transactional
    public void change(UUID eventId, @Nullable String ifMatch, OutputsRequest request) {
        Edition.lock(editionOf(eventId));
        SessionOutputs outputs = SessionOutputs.of(eventId, clock.instant());
        database.refresh(outputs);
        Preconditions.require(ifMatch, outputs.version);
        List<SessionOutput> items = checked(request.items());
        if (outputs.items.equals(items)) return;
        outputs.items.clear();
        outputs.items.addAll(items);
        SessionOutputs.flush();
        recorder.act(new Act("session-outputs", eventId, "change", null, null, null, null));
    }

    private UUID editionOf(UUID eventId) {
        List<?> found = database.createNativeQuery(
                        "SELECT edition_id FROM programme_slot WHERE event_id = :event ORDER BY created_at DESC LIMIT 1",
                        UUID.class)
                .setParameter("event", eventId)
                .getResultList();
        if (found.isEmpty()) throw DomainException.notFound("session");
        return (UUID) found.getFirst();
    }

    private static List<SessionOutput> checked(List<SessionOutput> asked) {
        TextRules rules = new TextRules();
        Set<String> seen = new HashSet<>();
        List<SessionOutput> clean = asked.stream().map(OutputDesk::clean).toList();
        for (int i = 0; i < clean.size(); i++) {
            SessionOutput output = clean.get(i);
            String at = "/items/" + i;
            rules.check(!output.title().isEmpty(), at + "/title", "Write what it is called.");
            rules.check(
                    Texts.unknownLanguages(Map.of(output.language(), "")).isEmpty(),
                    at + "/language",
                    "Write an ISO 639-1 language, for instance «fr».");
            if (!output.url().startsWith("https://") || !Hosts.isWeb(output.url()))
                rules.refuse(at + "/url", "Write a whole address that begins with https://.");
            else rules.check(seen.add(output.url()), at + "/url", "This session has this address already.");
        }
        rules.require();
        return clean;
    }

    private static SessionOutput clean(SessionOutput output) {
        String licence = output.licence() == null ? "" : output.licence().strip();
        return new SessionOutput(
                output.kind(),
                output.title().strip(),
                output.language(),
                output.url().strip().replaceFirst("(?i)^https://", "https://"),
                licence.isEmpty() ? null : licence);
    }
}

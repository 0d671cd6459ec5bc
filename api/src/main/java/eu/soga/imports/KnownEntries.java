package eu.soga.imports;

import eu.soga.events.Event;
import eu.soga.imports.reading.Candidate;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which entries of a source are here already; read at once for all of them. */
final class KnownEntries {
    private static final Pattern OUR_UID =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@.*", Pattern.DOTALL);

    private final Map<String, ImportMapping> mappings;
    private final Set<UUID> own;

    private KnownEntries(Map<String, ImportMapping> mappings, Set<UUID> own) {
        this.mappings = mappings;
        this.own = own;
    }

    static KnownEntries of(UUID organisationId, SourceKey key, Collection<Candidate> candidates) {
        List<String> uids = candidates.stream().map(Candidate::uid).distinct().toList();
        Map<String, ImportMapping> best = new HashMap<>();
        if (!uids.isEmpty())
            ImportMapping.<ImportMapping>list("organisation.id = ?1 and uid in ?2", organisationId, uids).stream()
                    .filter(mapping -> key.knows(mapping.sourceKey))
                    .sorted(Comparator.comparing((ImportMapping mapping) -> !mapping.sourceKey.equals(key.text()))
                            .thenComparing(mapping -> mapping.createdAt))
                    .forEach(mapping -> best.putIfAbsent(name(mapping.uid, mapping.recurrenceId), mapping));
        // with what their events name, so that each is not read for itself
        Set<UUID> ids = best.values().stream().map(mapping -> mapping.event.id).collect(Collectors.toSet());
        if (!ids.isEmpty()) Event.listWithOrganisers(ids);
        return new KnownEntries(best, ours(organisationId, uids));
    }

    /** How it was taken over; empty for what never was. */
    Optional<ImportMapping> mapping(Candidate candidate) {
        return Optional.ofNullable(
                mappings.get(name(candidate.uid(), Objects.requireNonNullElse(candidate.recurrenceId(), ""))));
    }

    /** How the series was taken over of which this entry replaces one date. */
    Optional<ImportMapping> series(Candidate candidate) {
        return Optional.ofNullable(mappings.get(name(candidate.uid(), "")));
    }

    /** True for an event of the same organisation that came from here in the first place. */
    boolean isOwn(Candidate candidate) {
        return ourId(candidate.uid()).filter(own::contains).isPresent();
    }

    /** What was taken over from this source, is still to come, and is there no more. */
    static List<ImportMapping> gone(UUID organisationId, SourceKey key, Collection<Candidate> candidates, Instant now) {
        Set<String> there = new HashSet<>();
        candidates.forEach(candidate -> there.add(candidate.uid()));
        return ImportMapping.of(organisationId, key).stream()
                .filter(mapping -> mapping.recurrenceId.isEmpty() && !there.contains(mapping.uid))
                .filter(mapping ->
                        !mapping.isElsewhere() && Cancellations.isOpen(mapping.event) && !mapping.event.isOver(now))
                .toList();
    }

    private static Set<UUID> ours(UUID organisationId, List<String> uids) {
        List<UUID> ids =
                uids.stream().map(KnownEntries::ourId).flatMap(Optional::stream).toList();
        return ids.isEmpty()
                ? Set.of()
                : Event.<Event>list("organisation.id = ?1 and id in ?2", organisationId, ids).stream()
                        .map(event -> event.id)
                        .collect(Collectors.toSet());
    }

    private static Optional<UUID> ourId(String uid) {
        Matcher own = OUR_UID.matcher(uid);
        return own.matches() ? Optional.of(UUID.fromString(own.group(1))) : Optional.empty();
    }

    private static String name(String uid, String recurrenceId) {
        return uid + "\n" + recurrenceId;
    }
}

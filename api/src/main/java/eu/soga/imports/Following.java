package eu.soga.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.imports.ImportRow.Verdict;
import eu.soga.imports.reading.SourceReader;
import eu.soga.imports.reading.SourceReader.Reading;
import eu.soga.organisations.Representation;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.security.OnBehalf;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads followed addresses again. Changes of events imported before are applied by the usual rules; new, missing and
 * cancelled entries are only proposed, in an import of the history.
 */
@ApplicationScoped
class Following {
    private static final TypeReference<Map<String, Object>> JSON = new TypeReference<>() {};
    private static final int AT_ONCE = 50;
    private static final int TIMEOUT_SECONDS = 150;

    private final SourceFetch fetch;
    private final ImportPreviews previews;
    private final ImportApplication application;
    private final Representation representation;
    private final ObjectMapper mapper;
    private final OnBehalf behalf;
    private final ImportsConfig config;
    private final Clock clock;

    Following(
            SourceFetch fetch,
            ImportPreviews previews,
            ImportApplication application,
            Representation representation,
            ObjectMapper mapper,
            OnBehalf behalf,
            ImportsConfig config,
            Clock clock) {
        this.fetch = fetch;
        this.previews = previews;
        this.application = application;
        this.representation = representation;
        this.mapper = mapper;
        this.behalf = behalf;
        this.config = config;
        this.clock = clock;
    }

    /** The values needed outside a transaction. */
    private record Due(
            UUID id,
            UUID organisation,
            SourceReader.Options options,
            String url,
            String person,
            String name,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String contentHash) {
        static Due of(FollowedSource source, SourceReader.Options options) {
            return new Due(
                    source.id,
                    source.organisation.id,
                    options,
                    source.url,
                    source.followedBy,
                    source.followedByName,
                    source.etag,
                    source.lastModified,
                    source.contentHash);
        }
    }

    /** Reads the addresses that are due. */
    @Scheduled(every = "1m", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void readDue() {
        for (UUID id : QuarkusTransaction.requiringNew().call(() -> FollowedSource.due(clock.instant(), AT_ONCE)))
            claim(id).ifPresent(due -> behalf.of(due.person(), due.name(), () -> read(due)));
    }

    /**
     * Claims the address by setting its next reading, so that no other instance reads it too; empty when one has
     * done so.
     */
    private Optional<Due> claim(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> FollowedSource.lock(id)
                        .filter(source -> !source.paused && !source.nextReadAt.isAfter(clock.instant()))
                        .map(source -> {
                            source.nextReadAt = clock.instant().plus(FollowedSource.EVERY);
                            return Due.of(source, previews.options(source.organisation));
                        }));
    }

    private void read(Due source) {
        try {
            if (representation.of(source.organisation()).isEmpty()) {
                pause(source.id());
                return;
            }
            SourceFetch.Fetched answer = fetch.read(source.url(), source.etag(), source.lastModified());
            boolean same = !answer.changed() || SourceFetch.hash(answer.body()).equals(source.contentHash());
            Reading reading = same ? null : previews.read(answer.body(), source.options());
            Optional<UUID> changed = QuarkusTransaction.requiringNew()
                    .timeout(TIMEOUT_SECONDS)
                    .call(() -> reading == null ? unchanged(source.id()) : changed(source.id(), answer, reading));
            changed.ifPresent(id -> application.work(id, config.longest()));
        } catch (DomainException problem) {
            fail(source.id(), problem);
        } catch (RuntimeException broken) {
            Log.errorf(broken, "source %s could not be read", source.id());
            fail(
                    source.id(),
                    new DomainException(ProblemType.INTERNAL, "Something broke on our side; it is tried again."));
        }
    }

    private Optional<UUID> unchanged(UUID id) {
        FollowedSource.lock(id).ifPresent(source -> source.read(clock.instant()));
        return Optional.empty();
    }

    /** Saves the proposals and chooses the changed rows; empty when there is nothing to apply. */
    private Optional<UUID> changed(UUID id, SourceFetch.Fetched answer, Reading reading) {
        FollowedSource source = FollowedSource.lock(id).orElse(null);
        if (source == null) return Optional.empty();
        ImportPreviews.Preview preview = previews.of(source, reading);
        source.kind = preview.origin().kind;
        source.name = preview.origin().name;
        source.remember(answer.etag(), answer.lastModified(), SourceFetch.hash(answer.body()));
        source.lastChangedAt = clock.instant();
        source.read(clock.instant());
        String proposed = preview.origin().signature;
        var earlier = EventImport.untouchedOf(source);
        if (proposed.isEmpty() || earlier.stream().anyMatch(kept -> kept.signature.equals(proposed)))
            return Optional.empty();
        // a newer preview replaces one of which nothing was applied
        for (EventImport superseded : earlier) {
            ImportRow.delete("origin", superseded);
            superseded.delete();
        }
        previews.keep(preview.origin(), preview.rows());
        UUID origin = preview.origin().id;
        int chosen = ImportRow.choose(origin, null, List.of(Verdict.CHANGED), source.applyAs);
        if (chosen == 0) return Optional.empty();
        preview.origin().begin();
        return Optional.of(origin);
    }

    private void fail(UUID id, DomainException problem) {
        Map<String, Object> json = mapper.convertValue(ImportProblem.of(problem), JSON);
        QuarkusTransaction.requiringNew()
                .run(() -> FollowedSource.lock(id).ifPresent(source -> {
                    source.failed(json, clock.instant());
                    EventImport failed = new EventImport(
                            source.organisation, source.url, source.followedBy, source.followedByName, clock.instant());
                    failed.source = source;
                    failed.url = source.url;
                    failed.fail(json, clock.instant());
                    failed.persist();
                }));
    }

    private void pause(UUID id) {
        DomainException why = new DomainException(
                        ProblemType.FORBIDDEN,
                        "Who asked to follow it represents the organisation no longer: someone else has to resume it.")
                .because(ImportProblem.Code.NOT_REPRESENTED);
        fail(id, why);
        QuarkusTransaction.requiringNew().run(() -> FollowedSource.lock(id).ifPresent(source -> source.paused = true));
    }
}

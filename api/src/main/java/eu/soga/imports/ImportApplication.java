package eu.soga.imports;

import eu.soga.imports.ApplyRequest.RowLink;
import eu.soga.imports.EventImport.ImportState;
import eu.soga.imports.ImportResponses.ImportResponse;
import eu.soga.imports.ImportRow.Verdict;
import eu.soga.organisations.Representation;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.security.OnBehalf;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Applies the chosen rows of an import, each once, even when the call is repeated. */
@ApplicationScoped
class ImportApplication {
    private final Representation representation;
    private final RowApplication rows;
    private final ImportResponses responses;
    private final OnBehalf behalf;
    private final ImportsConfig config;
    private final Clock clock;

    ImportApplication(
            Representation representation,
            RowApplication rows,
            ImportResponses responses,
            OnBehalf behalf,
            ImportsConfig config,
            Clock clock) {
        this.representation = representation;
        this.rows = rows;
        this.responses = responses;
        this.behalf = behalf;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Chooses rows and applies them for up to {@link ImportsConfig#applying}; a job applies the rest. @throws
     * DomainException 400, 404, 409
     */
    ImportResponse apply(UUID id, ApplyRequest request) {
        if (request.rows() != null && request.verdicts() != null)
            throw DomainException.invalid("/rows", "Name either rows or verdicts.");
        if (request.rows() == null && request.verdicts() == null && request.links() == null)
            throw DomainException.invalid("/rows", "Name rows, verdicts or links.");
        QuarkusTransaction.requiringNew().run(() -> choose(id, request));
        work(id, config.applying());
        return QuarkusTransaction.requiringNew().call(() -> responses.of(EventImport.require(id)));
    }

    /** Continues imports that a request had no time to finish or that a crash interrupted. */
    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void goOn() {
        for (UUID id : QuarkusTransaction.requiringNew().call(EventImport::applying)) {
            EventImport origin = QuarkusTransaction.requiringNew().call(() -> EventImport.require(id));
            behalf.of(origin.createdBy, origin.createdByName, () -> work(id, config.longest()));
        }
    }

    /** Applies waiting rows until none is left or the time is over. */
    void work(UUID id, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        for (UUID row : QuarkusTransaction.requiringNew().call(() -> ImportRow.waiting(id))) {
            if (System.nanoTime() > end) return;
            try {
                rows.apply(row);
            } catch (DomainException refused) {
                rows.fail(row, refused);
            } catch (RuntimeException broken) {
                Log.errorf(broken, "row %s of import %s could not be applied", row, id);
                rows.fail(row, new DomainException(ProblemType.INTERNAL, "Something broke on our side; try it again."));
            }
        }
        QuarkusTransaction.requiringNew().run(() -> {
            EventImport origin = EventImport.lock(id);
            if (origin.state() == ImportState.APPLYING && ImportRow.waiting(id).isEmpty())
                origin.finish(clock.instant());
        });
    }

    private void choose(UUID id, ApplyRequest request) {
        EventImport origin = EventImport.lock(id);
        Imports.requireVisible(origin, representation);
        if (request.links() != null) chooseLinks(origin, request);
        if (request.rows() != null) ImportRow.choose(id, request.rows(), List.of(Verdict.values()), request.as());
        if (request.verdicts() != null) ImportRow.choose(id, null, request.verdicts(), request.as());
        if (!ImportRow.waiting(id).isEmpty()) origin.begin();
    }

    /**
     * Chooses rows to link to existing events, all or none.
     *
     * @throws DomainException 400 for an event that is not among a row's possible duplicates, 409 for a row that
     *     was applied differently
     */
    private static void chooseLinks(EventImport origin, ApplyRequest request) {
        List<RowLink> links = request.links();
        Map<UUID, ImportRow> rows = ImportRow.of(
                        origin.id, links.stream().map(RowLink::row).toList())
                .stream()
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
        Set<UUID> named = new HashSet<>(Objects.requireNonNullElse(request.rows(), List.of()));
        List<Violation> broken = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            RowLink link = links.get(i);
            ImportRow row = rows.get(link.row());
            if (!named.add(link.row())) broken.add(new Violation("/links/" + i + "/row", "Name each row once."));
            else if (row == null) broken.add(new Violation("/links/" + i + "/row", "It is no row of this import."));
            else if (!row.hasTwin(link.event()))
                broken.add(new Violation("/links/" + i + "/event", "It is none of the twins of this row."));
        }
        if (!broken.isEmpty()) throw DomainException.invalid(broken);
        links.forEach(link -> rows.get(link.row()).link(link.event(), request.as()));
    }
}

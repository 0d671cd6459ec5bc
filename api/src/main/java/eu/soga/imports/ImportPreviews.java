package eu.soga.imports;

import eu.soga.events.EventKind;
import eu.soga.imports.reading.Reading;
import eu.soga.imports.reading.ReadingOptions;
import eu.soga.imports.reading.SourceReader;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.OrganisationListings;
import eu.soga.organisations.Representation;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.web.Idempotency;
import eu.soga.shared.web.WireEnums;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Reads sources into previews. Nothing of what they hold is written as an event. */
@ApplicationScoped
class ImportPreviews {
    private static final int TIMEOUT = 150;
    private static final int AT_ONCE = 100;
    private static final long MOST_FOLLOWED_AT_FIRST = 3;
    private static final long MOST_FOLLOWED = 30;

    private final Representation representation;
    private final SourceFetch fetch;
    private final Assessment assessment;
    private final ImportResponses responses;
    private final Idempotency idempotency;
    private final ImportsConfig config;
    private final CurrentUser user;
    private final OrganisationListings listings;
    private final Clock clock;

    ImportPreviews(
            Representation representation,
            SourceFetch fetch,
            Assessment assessment,
            ImportResponses responses,
            Idempotency idempotency,
            ImportsConfig config,
            CurrentUser user,
            OrganisationListings listings,
            Clock clock) {
        this.listings = listings;
        this.representation = representation;
        this.fetch = fetch;
        this.assessment = assessment;
        this.responses = responses;
        this.idempotency = idempotency;
        this.config = config;
        this.user = user;
        this.clock = clock;
    }

    /** A file that was sent. */
    record SentFile(
            UUID organisationId,
            @Nullable String name,
            byte[] bytes,
            @Nullable EventKind kind) {}

    /** @throws DomainException 404 for an organisation of others, 413, 422 when nothing can be read from it */
    @Transactional
    @TransactionConfiguration(timeout = TIMEOUT)
    ImportResponse ofFile(@Nullable String key, SentFile file) {
        Organisation organisation = representation.require(file.organisationId()).organisation;
        record Upload(
                UUID organisation,
                UUID content,
                @Nullable String name,
                @Nullable EventKind kind) {}
        Upload upload =
                new Upload(file.organisationId(), UUID.nameUUIDFromBytes(file.bytes()), file.name(), file.kind());
        return idempotency.create(key, upload, ImportResponse.class, () -> {
            Reading reading = read(file.bytes(), organisation);
            EventImport origin = begin(organisation, reading, SourceKey.ofFile(reading.kind(), file.name()));
            origin.fileName = cut(file.name());
            keep(origin, assessment.of(origin, reading, file.kind()));
            return responses.of(origin);
        });
    }

    /** @throws DomainException as {@link #ofFile}, and 422 {@code unreachable-source} */
    @Transactional
    @TransactionConfiguration(timeout = TIMEOUT)
    ImportResponse ofUrl(@Nullable String key, ImportRequest request) {
        Organisation organisation = representation.require(request.organisationId()).organisation;
        return idempotency.create(key, request, ImportResponse.class, () -> {
            SourceFetch.Fetched answer = fetch.read(request.url().strip(), null, null);
            Reading reading = read(answer.body(), organisation);
            EventImport origin = begin(
                    organisation,
                    reading,
                    SourceKey.ofUrl(reading.kind(), request.url().strip()));
            origin.url = request.url().strip();
            if (Boolean.TRUE.equals(request.follow())) follow(origin, request, answer);
            keep(origin, assessment.of(origin, reading, request.kind()));
            return responses.of(origin);
        });
    }

    /** What a followed source holds now, not saved yet; in a transaction of the caller's. */
    Preview of(FollowedSource source, byte[] bytes) {
        Reading reading = read(bytes, source.organisation);
        EventImport origin = begin(source.organisation, reading, SourceKey.ofUrl(reading.kind(), source.url));
        origin.url = source.url;
        origin.source = source;
        List<ImportRow> rows = assessment.of(origin, reading, source.eventKind);
        origin.signature = signature(rows);
        return new Preview(origin, rows);
    }

    /** An import with its rows. */
    record Preview(EventImport origin, List<ImportRow> rows) {}

    /** Saves an import with its rows, many at a time, and lets the rows go: they are not watched for changes. */
    void keep(EventImport origin, List<ImportRow> rows) {
        origin.signature = signature(rows);
        origin.persist();
        Session session = EventImport.getSession();
        session.setJdbcBatchSize(AT_ONCE);
        ImportRow.persist(rows);
        session.flush();
        session.setJdbcBatchSize(null);
        rows.forEach(session::detach);
    }

    private void follow(EventImport origin, ImportRequest request, SourceFetch.Fetched answer) {
        FollowedSource source =
                FollowedSource.find(origin.organisation.id, origin.url).orElseGet(() -> begun(origin));
        source.kind = origin.kind;
        source.name = origin.name;
        source.eventKind = request.kind();
        source.applyAs = Objects.requireNonNullElse(request.as(), ApplyAs.DRAFT);
        source.paused = false;
        source.remember(answer.etag(), answer.lastModified(), SourceFetch.hash(answer.body()));
        source.lastChangedAt = clock.instant();
        source.read(clock.instant());
        source.persist();
        origin.source = source;
    }

    /** An organisation of which nothing was published yet follows few addresses, and one account not very many. */
    private FollowedSource begun(EventImport origin) {
        String subject = user.requireSubject();
        long most = listings.isListed(origin.organisation.id) ? MOST_FOLLOWED : MOST_FOLLOWED_AT_FIRST;
        if (FollowedSource.count("organisation", origin.organisation) >= most
                || FollowedSource.count("followedBy", subject) >= MOST_FOLLOWED)
            throw new DomainException(
                    ProblemType.QUOTA_REACHED,
                    "As many addresses are followed as may be for now. Stop following one of them, or import this one"
                            + " once without following it.");
        return new FollowedSource(origin.organisation, origin.url, subject, user.name(), clock.instant());
    }

    private Reading read(byte[] bytes, Organisation organisation) {
        if (bytes.length > config.mostBytes())
            throw new DomainException(ProblemType.TOO_LARGE, "Send less than 10 MB, or split it.");
        String country = Objects.requireNonNullElse(organisation.country, "FR");
        return SourceReader.read(bytes, new ReadingOptions(organisation.defaultLanguage, country, config.mostRows()));
    }

    private EventImport begin(Organisation organisation, Reading reading, SourceKey key) {
        EventImport origin =
                new EventImport(organisation, key.text(), user.requireSubject(), user.name(), clock.instant());
        origin.kind = reading.kind();
        origin.name = cut(reading.name());
        origin.notices = reading.notices();
        origin.complete = reading.complete();
        return origin;
    }

    /** What is proposed, in short; unchanged entries propose nothing. */
    private static String signature(List<ImportRow> rows) {
        String proposals = rows.stream()
                .filter(row -> row.verdict != Verdict.UNCHANGED)
                .map(row -> row.uid + "|" + row.recurrenceId + "|" + WireEnums.word(row.verdict) + "|" + row.content)
                .collect(Collectors.joining("\n"));
        return proposals.isEmpty() ? "" : SourceFetch.hash(proposals.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String cut(@Nullable String name) {
        if (name == null || name.isBlank()) return null;
        String clean = name.strip();
        return clean.length() <= 200 ? clean : clean.substring(0, 199) + "…";
    }
}

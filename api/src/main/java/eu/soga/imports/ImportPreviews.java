package eu.soga.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.events.EventKind;
import eu.soga.imports.ImportResponses.ImportResponse;
import eu.soga.imports.ImportRow.Verdict;
import eu.soga.imports.reading.SourceReader;
import eu.soga.imports.reading.SourceReader.Options;
import eu.soga.imports.reading.SourceReader.Reading;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.OrganisationListings;
import eu.soga.organisations.Representation;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.web.Idempotency;
import eu.soga.shared.web.WireEnums;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Reads a source into a preview with one row for each entry. Writes no event. */
@ApplicationScoped
class ImportPreviews {
    private static final TypeReference<List<Map<String, Object>>> LIST = new TypeReference<>() {};
    private static final int TIMEOUT_SECONDS = 150;
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
    private final ObjectMapper mapper;
    private final Clock clock;
    private final Semaphore inAll;
    private final Map<String, Integer> ofPerson = new ConcurrentHashMap<>();

    ImportPreviews(
            Representation representation,
            SourceFetch fetch,
            Assessment assessment,
            ImportResponses responses,
            Idempotency idempotency,
            ImportsConfig config,
            CurrentUser user,
            OrganisationListings listings,
            ObjectMapper mapper,
            Clock clock) {
        this.listings = listings;
        this.representation = representation;
        this.fetch = fetch;
        this.assessment = assessment;
        this.responses = responses;
        this.idempotency = idempotency;
        this.config = config;
        this.user = user;
        this.mapper = mapper;
        this.clock = clock;
        inAll = new Semaphore(config.atOnce());
    }

    /** An uploaded file. */
    record SentFile(
            UUID organisationId,
            @Nullable String name,
            byte[] bytes,
            @Nullable EventKind kind) {}

    /**
     * @throws DomainException 404 when the caller does not represent the organisation, 413, 422 when nothing can be
     *     read from the file, 503
     */
    ImportResponse ofFile(@Nullable String key, SentFile file) {
        record Upload(
                UUID organisation,
                UUID content,
                @Nullable String name,
                @Nullable EventKind kind) {}
        Upload upload =
                new Upload(file.organisationId(), UUID.nameUUIDFromBytes(file.bytes()), file.name(), file.kind());
        return once(key, upload, file.organisationId(), options -> {
            Reading reading = read(file.bytes(), options);
            return organisation -> {
                EventImport origin =
                        begin(organisation, reading, ImportMapping.Key.ofFile(reading.kind(), file.name()));
                origin.fileName = cut(file.name());
                keep(origin, assessment.of(origin, reading, file.kind()));
                return responses.of(origin);
            };
        });
    }

    /**
     * @throws DomainException as {@link #ofFile}, and 422 {@code unreachable-source}
     */
    ImportResponse ofUrl(@Nullable String key, ImportRequest request) {
        String url = request.url().strip();
        return once(key, request, request.organisationId(), options -> {
            SourceFetch.Fetched answer = fetch.read(url, null, null);
            Reading reading = read(answer.body(), options);
            return organisation -> {
                EventImport origin = begin(organisation, reading, ImportMapping.Key.ofUrl(reading.kind(), url));
                origin.url = url;
                origin.showAddress = Boolean.TRUE.equals(request.showAddress());
                if (Boolean.TRUE.equals(request.follow())) follow(origin, request, answer);
                keep(origin, assessment.of(origin, reading, request.kind()));
                return responses.of(origin);
            };
        });
    }

    /**
     * Fetches and reads the source outside any transaction, because a slow server must not hold a database
     * connection. Compares and saves the result in one transaction. Returns the earlier answer of this idempotency
     * key without reading.
     */
    private ImportResponse once(
            @Nullable String key,
            Object request,
            UUID organisationId,
            Function<Options, Function<Organisation, ImportResponse>> reader) {
        Options options = QuarkusTransaction.requiringNew()
                .call(() -> options(representation.require(organisationId).organisation));
        Optional<ImportResponse> earlier = idempotency.earlier(key, request, ImportResponse.class);
        if (earlier.isPresent()) return earlier.get();
        String person = user.requireSubject();
        takePlace(person);
        try {
            Function<Organisation, ImportResponse> keeping = reader.apply(options);
            return QuarkusTransaction.requiringNew()
                    .timeout(TIMEOUT_SECONDS)
                    .call(() -> idempotency.create(
                            key,
                            request,
                            ImportResponse.class,
                            () -> keeping.apply(representation.require(organisationId).organisation)));
        } finally {
            leavePlace(person);
        }
    }

    /**
     * @throws DomainException 503 when this person, or all together, read as many sources as may be read at once
     */
    private void takePlace(String person) {
        boolean personal = ofPerson.merge(person, 1, Integer::sum) <= config.atOnceOfOnePerson();
        if (personal && inAll.tryAcquire()) return;
        ofPerson.computeIfPresent(person, (_, count) -> count == 1 ? null : count - 1);
        throw new DomainException(
                ProblemType.UNAVAILABLE,
                personal
                        ? "Many calendars are being read at this moment. Send yours again in a few seconds."
                        : "Calendars that you sent are still being read. Send this one again when they are done.");
    }

    private void leavePlace(String person) {
        inAll.release();
        ofPerson.computeIfPresent(person, (_, count) -> count == 1 ? null : count - 1);
    }

    /** Returns the preview of a followed source, not saved. Must run in a transaction. */
    Preview of(FollowedSource source, Reading reading) {
        EventImport origin = begin(source.organisation, reading, ImportMapping.Key.ofUrl(reading.kind(), source.url));
        origin.url = source.url;
        origin.showAddress = source.showAddress;
        origin.source = source;
        List<ImportRow> rows = assessment.of(origin, reading, source.eventKind);
        origin.signature = signature(rows);
        return new Preview(origin, rows);
    }

    /** An import with its rows. */
    record Preview(EventImport origin, List<ImportRow> rows) {}

    /** Saves an import with its rows in batches, and detaches the rows from the session. */
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
        source.showAddress = origin.showAddress;
        source.paused = false;
        source.remember(answer.etag(), answer.lastModified(), SourceFetch.hash(answer.body()));
        source.lastChangedAt = clock.instant();
        source.read(clock.instant());
        source.persist();
        origin.source = source;
    }

    /**
     * Creates a followed source within the quotas: few per organisation that has published nothing yet, a limited
     * number per organisation and per account.
     */
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

    /**
     * @throws DomainException 413, 422 {@code unreadable-source}
     */
    Reading read(byte[] bytes, Options options) {
        if (bytes.length > config.mostBytes())
            throw new DomainException(ProblemType.TOO_LARGE, "Send less than 10 MB, or split it.");
        return SourceReader.read(bytes, options);
    }

    /** Returns the defaults for values that this organisation's sources leave out. */
    Options options(Organisation organisation) {
        String country = Objects.requireNonNullElse(organisation.country, "FR");
        return new Options(organisation.defaultLanguage, country, config.mostRows());
    }

    private EventImport begin(Organisation organisation, Reading reading, ImportMapping.Key key) {
        EventImport origin =
                new EventImport(organisation, key.text(), user.requireSubject(), user.name(), clock.instant());
        origin.kind = reading.kind();
        origin.name = cut(reading.name());
        origin.notices = mapper.convertValue(reading.notices(), LIST);
        origin.complete = reading.complete();
        return origin;
    }

    /** Returns a hash of the proposals; empty when no entry differs from what is stored. */
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

package eu.soga.imports.atlas;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.imports.atlas.AtlasImport.AtlasImportState;
import eu.soga.imports.atlas.AtlasImportRow.AtlasOutcome;
import eu.soga.imports.atlas.AtlasImportRow.AtlasReason;
import eu.soga.imports.atlas.AtlasImportRow.AtlasRowState;
import eu.soga.imports.atlas.AtlasImportRow.AtlasVerdict;
import eu.soga.imports.atlas.AtlasNotice.AtlasNoticeCode;
import eu.soga.imports.reading.ListReader;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.directory.AtlasTerms;
import eu.soga.organisations.directory.Twins;
import eu.soga.organisations.profiles.DirectoryEntries;
import eu.soga.organisations.profiles.DirectoryEntries.DirectoryEntry;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.security.CurrentUser;
import eu.soga.shared.text.PlainText;
import eu.soga.shared.text.Slug;
import eu.soga.shared.web.Site;
import eu.soga.shared.web.WireEnums;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads lists of organisations into previews, applies chosen rows, and undoes what an import created or changed. */
@ApplicationScoped
class AtlasImports {
    static final int MOST_ROWS = 2000;
    static final int MOST_BYTES = 10_000_000;
    /** How many rows one call applies or undoes; the caller repeats the call for the rest. */
    static final int AT_ONCE = 200;

    private static final int TIMEOUT_SECONDS = 150;
    private static final TypeReference<List<Map<String, Object>>> LIST = new TypeReference<>() {};

    private final DirectoryEntries entries;
    private final AtlasTerms terms;
    private final AtlasWords words;
    private final Twins twins;
    private final EntityManager database;
    private final ObjectMapper mapper;
    private final CurrentUser user;
    private final Site site;
    private final Clock clock;

    AtlasImports(
            DirectoryEntries entries,
            AtlasTerms terms,
            AtlasWords words,
            Twins twins,
            EntityManager database,
            ObjectMapper mapper,
            CurrentUser user,
            Site site,
            Clock clock) {
        this.entries = entries;
        this.terms = terms;
        this.words = words;
        this.twins = twins;
        this.database = database;
        this.mapper = mapper;
        this.user = user;
        this.site = site;
        this.clock = clock;
    }

    /** Where a list comes from; {@code language} is that of texts that do not say their own. */
    record Source(
            String name,
            @Nullable String url,
            String licence,
            String language,
            @Nullable String fileName) {}

    /** A change that a row would make; texts as people read them. */
    record AtlasChange(
            String field, @Nullable String before, @Nullable String after) {}

    /** @throws DomainException 413, 422 {@code unreadable-source} */
    AtlasImport preview(Source source, byte[] bytes) {
        if (bytes.length > MOST_BYTES)
            throw new DomainException(ProblemType.TOO_LARGE, "Send less than 10 MB, or split it.");
        ListReader.Listed list = ListReader.read(bytes, MOST_ROWS);
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            AtlasImport origin = new AtlasImport();
            origin.createdAt = clock.instant();
            origin.createdBy = user.requireSubject();
            origin.createdByName = user.name();
            origin.sourceKey = Slug.of(source.name(), "source");
            origin.sourceName = source.name();
            origin.sourceUrl = source.url();
            origin.licence = source.licence();
            origin.language = source.language();
            origin.fileName = source.fileName();
            origin.kind = list.kind();
            origin.complete = list.complete();
            origin.file = bytes;
            words.remind(origin);
            origin.persist();
            compare(origin, list, AtlasField.guess(list.headings()));
            return origin;
        });
    }

    /**
     * Reads the same file again with other columns.
     *
     * @param fields field by heading; a column that is not named is left out
     * @throws DomainException 400 for an unknown heading or a field that is used twice, 404, 409 once rows were applied
     */
    AtlasImport readAgain(UUID id, Map<String, @Nullable AtlasField> fields) {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            AtlasImport origin = requirePreview(id);
            ListReader.Listed list = ListReader.read(Objects.requireNonNull(origin.file), MOST_ROWS);
            Map<String, @Nullable AtlasField> columns = new LinkedHashMap<>();
            list.headings().forEach(heading -> columns.put(heading, fields.get(heading)));
            if (!columns.keySet().containsAll(fields.keySet()))
                throw DomainException.invalid("/columns", "Name only headings of this file.");
            List<AtlasField> used =
                    columns.values().stream().filter(Objects::nonNull).toList();
            if (used.size() != new HashSet<>(used).size())
                throw DomainException.invalid("/columns", "Use each field for one column only.");
            AtlasImportRow.delete("importId", id);
            compare(origin, list, columns);
            return origin;
        });
    }

    /**
     * Says what words of the file mean, remembers it for the source, and judges the rows again.
     *
     * @throws DomainException 400 for a meaning that is not ours, 404, 409 once rows were applied
     */
    AtlasImport map(UUID id, List<AtlasWords.Choice> choices) {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            AtlasImport origin = requirePreview(id);
            words.choose(origin, choices);
            Map<String, @Nullable AtlasField> columns = new LinkedHashMap<>();
            origin.columns.forEach(column -> columns.put(
                    (String) column.get("heading"),
                    WireEnums.parse(AtlasField.class, (String) column.get("field"))
                            .orElse(null)));
            AtlasImportRow.delete("importId", id);
            compare(origin, ListReader.read(Objects.requireNonNull(origin.file), MOST_ROWS), columns);
            return origin;
        });
    }

    private AtlasRows reader(AtlasImport origin) {
        return new AtlasRows(origin.language, terms, words.of(origin));
    }

    private static AtlasImport requirePreview(UUID id) {
        AtlasImport origin = AtlasImport.lock(id);
        if (origin.state != AtlasImportState.PREVIEW || origin.file == null)
            throw new DomainException(
                    ProblemType.ILLEGAL_TRANSITION, "Rows of this import were applied: it stays in the history.");
        return origin;
    }

    private void compare(AtlasImport origin, ListReader.Listed list, Map<String, @Nullable AtlasField> columns) {
        origin.columns = columns.entrySet().stream()
                .map(column -> {
                    Map<String, Object> written = new LinkedHashMap<>();
                    written.put("heading", column.getKey());
                    if (column.getValue() != null) written.put("field", WireEnums.word(column.getValue()));
                    return written;
                })
                .toList();
        AtlasRows reader = reader(origin);
        Map<AtlasNoticeCode, Map<String, Object>> unknown = new EnumMap<>(AtlasNoticeCode.class);
        Set<String> seen = new HashSet<>();
        int position = 0;
        for (Map<String, String> line : list.rows()) {
            Map<AtlasField, String> cells = new EnumMap<>(AtlasField.class);
            columns.forEach((heading, field) -> {
                if (field == null || !line.containsKey(heading)) return;
                String cell = line.get(heading);
                String clean = field == AtlasField.DESCRIPTION ? PlainText.clean(cell) : PlainText.oneLine(cell);
                if (!clean.isEmpty()) cells.put(field, clean);
            });
            AtlasImportRow row = new AtlasImportRow();
            row.createdAt = clock.instant();
            row.importId = origin.id;
            row.position = position++;
            row.name = cut(cells.getOrDefault(AtlasField.NAME, ""));
            String own = cells.get(AtlasField.ID);
            row.uid = cut(
                    own != null
                            ? own
                            : "~" + ListReader.key(row.name) + "~"
                                    + ListReader.key(cells.getOrDefault(AtlasField.CITY, "")));
            cells.forEach((field, cell) -> row.cells.put(WireEnums.word(field), cell));
            judge(origin, row, cells, reader, !seen.add(row.uid));
            for (Map<String, Object> notice : row.notices)
                for (String word : String.valueOf(notice.get("value")).split("\\|"))
                    WireEnums.parse(AtlasNoticeCode.class, (String) notice.get("code"))
                            .ifPresent(code -> unknown.computeIfAbsent(code, _ -> new TreeMap<>())
                                    .merge(cut(word), 1, (one, other) -> (Integer) one + (Integer) other));
            row.persist();
        }
        origin.words = unknown.getOrDefault(AtlasNoticeCode.UNKNOWN_WORDS, new TreeMap<>());
        origin.countries = unknown.getOrDefault(AtlasNoticeCode.UNKNOWN_COUNTRY, new TreeMap<>());
        origin.kinds = unknown.getOrDefault(AtlasNoticeCode.UNKNOWN_KIND, new TreeMap<>());
    }

    private void judge(
            AtlasImport origin, AtlasImportRow row, Map<AtlasField, String> cells, AtlasRows reader, boolean twice) {
        Optional<Known> known = known(origin, row.uid);
        DirectoryEntry current =
                known.map(each -> DirectoryEntries.of(each.organisation())).orElse(null);
        AtlasRows.Read read = reader.read(cells, current);
        row.notices = mapper.convertValue(read.notices(), LIST);
        List<Violation> violations = new ArrayList<>(entries.violations(read.entry()));
        if (twice) violations.add(new Violation("/id", "Another row of the file has this identifier."));
        if (!violations.isEmpty()) {
            row.violations = mapper.convertValue(violations, LIST);
            row.verdict = AtlasVerdict.INVALID;
            return;
        }
        if (known.isPresent()) {
            row.organisationId = known.get().organisation().id;
            List<AtlasChange> changes = changes(Objects.requireNonNull(current), read.entry());
            boolean same =
                    changes.isEmpty() || hash(cells, reader).equals(known.get().content());
            row.verdict = same
                    ? AtlasVerdict.UNCHANGED
                    : entries.isUntouched(known.get().organisation()) ? AtlasVerdict.CHANGED : AtlasVerdict.REPRESENTED;
            if (!same) row.changes = mapper.convertValue(changes, LIST);
            return;
        }
        DirectoryEntry entry = read.entry();
        List<Twins.Alike> alike = twins.alike(
                entry.name(),
                entry.country(),
                entry.office() == null ? null : entry.office().city(),
                entry.website());
        row.twins = mapper.convertValue(alike, LIST);
        row.verdict = alike.isEmpty() ? AtlasVerdict.NEW : AtlasVerdict.POSSIBLE_DUPLICATE;
    }

    /** The organisation that an entry became; {@code content} is null when it was never imported. */
    private record Known(
            Organisation organisation, @Nullable String content) {}

    /** Finds what an entry became before, or the organisation of our own export that it is. */
    private Optional<Known> known(AtlasImport origin, String uid) {
        List<?> found = database.createNativeQuery(
                        "SELECT organisation_id, content FROM atlas_mapping WHERE source_key = :source AND uid = :uid")
                .setParameter("source", origin.sourceKey)
                .setParameter("uid", uid)
                .getResultList();
        if (!found.isEmpty()) {
            Object[] mapping = (Object[]) found.getFirst();
            return Organisation.<Organisation>findByIdOptional(mapping[0])
                    .map(organisation -> new Known(organisation, (String) mapping[1]));
        }
        String page = site.publicUrl() + "/organisations/";
        Optional<Organisation> own = uid.startsWith(page)
                ? Organisation.findBySlug(uid.substring(page.length()))
                : uid.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                        ? Organisation.<Organisation>findByIdOptional(UUID.fromString(uid))
                        : Optional.empty();
        return own.map(organisation -> new Known(organisation, null));
    }

    private static List<AtlasChange> changes(DirectoryEntry before, DirectoryEntry after) {
        List<AtlasChange> changes = new ArrayList<>();
        change(changes, "name", before.name(), after.name());
        change(changes, "aliases", before.aliases(), after.aliases());
        change(changes, "kind", WireEnums.word(before.kind()), WireEnums.word(after.kind()));
        change(changes, "country", before.country(), after.country());
        change(changes, "language", before.defaultLanguage(), after.defaultLanguage());
        change(changes, "description", before.description(), after.description());
        change(changes, "website", before.website(), after.website());
        change(changes, "categories", before.atlas().categories(), after.atlas().categories());
        change(changes, "practices", before.atlas().practices(), after.atlas().practices());
        change(changes, "offers", before.atlas().offers(), after.atlas().offers());
        change(changes, "languages", before.atlas().languages(), after.atlas().languages());
        change(changes, "office", before.office(), after.office());
        return changes;
    }

    private static void change(
            List<AtlasChange> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) changes.add(new AtlasChange(field, text(before), text(after)));
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> words ->
                String.join(", ", words.stream().map(String::valueOf).toList());
            case Map<?, ?> texts ->
                texts.isEmpty() ? "" : String.valueOf(texts.values().iterator().next());
            case eu.soga.organisations.Address office ->
                String.join(
                        ", ",
                        java.util.stream.Stream.of(
                                        office.street(),
                                        office.postalCode(),
                                        office.city(),
                                        office.country(),
                                        office.latitude() == null ? null : office.latitude() + " " + office.longitude())
                                .filter(Objects::nonNull)
                                .toList());
            default -> String.valueOf(value);
        };
    }

    /**
     * Applies chosen rows, at most {@link #AT_ONCE}; each in its own transaction, so that one refusal stops no other.
     *
     * @param links organisation by id of a row that is already in the directory
     * @return how many of the chosen rows are left
     */
    int apply(UUID id, List<UUID> rows, List<AtlasVerdict> verdicts, Map<UUID, UUID> links) {
        List<UUID> chosen = QuarkusTransaction.requiringNew().call(() -> {
            AtlasImport origin = AtlasImport.lock(id);
            if (origin.state == AtlasImportState.UNDONE)
                throw new DomainException(
                        ProblemType.ILLEGAL_TRANSITION, "This import was undone: read the file again.");
            origin.state = AtlasImportState.APPLIED;
            origin.file = null;
            return chosen(id, rows, verdicts, links.keySet());
        });
        for (UUID row : chosen.subList(0, Math.min(AT_ONCE, chosen.size()))) {
            try {
                QuarkusTransaction.requiringNew().run(() -> applyRow(id, row, links.get(row)));
            } catch (DomainException refused) {
                QuarkusTransaction.requiringNew().run(() -> fail(row, refused));
            }
        }
        return Math.max(0, chosen.size() - AT_ONCE);
    }

    private static List<UUID> chosen(UUID id, List<UUID> rows, List<AtlasVerdict> verdicts, Set<UUID> linked) {
        List<UUID> wanted = new ArrayList<>(rows);
        wanted.addAll(linked);
        return AtlasImportRow.<AtlasImportRow>list(
                        "importId = ?1 and verdict in ?2 and state in ?3 order by position",
                        id,
                        List.of(AtlasVerdict.NEW, AtlasVerdict.CHANGED, AtlasVerdict.POSSIBLE_DUPLICATE),
                        List.of(AtlasRowState.PENDING, AtlasRowState.FAILED))
                .stream()
                .filter(row ->
                        wanted.contains(row.id) || row.state == AtlasRowState.PENDING && verdicts.contains(row.verdict))
                .map(row -> row.id)
                .toList();
    }

    private void applyRow(UUID importId, UUID id, @Nullable UUID link) {
        AtlasImportRow row = AtlasImportRow.locked(id);
        AtlasImport origin = AtlasImport.require(importId);
        if (row == null || row.state == AtlasRowState.APPLIED) return;
        database.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:key, 43))")
                .setParameter("key", origin.sourceKey + " " + row.uid)
                .getResultList();
        Map<AtlasField, String> cells = cells(row);
        AtlasRows reader = reader(origin);
        Optional<Known> known = known(origin, row.uid);
        if (link != null) {
            if (row.twins.stream()
                    .noneMatch(twin -> link.toString().equals(String.valueOf(twin.get("organisationId")))))
                throw DomainException.invalid("/links", "Link a row to one of its possible duplicates.");
            applied(row, AtlasOutcome.LINKED, Organisation.require(link).id, null);
        } else if (known.isEmpty()) {
            Organisation created =
                    entries.create(reader.read(cells, null).entry(), origin.provenance(), origin.sourceName);
            applied(row, AtlasOutcome.CREATED, created.id, created.version);
        } else {
            Organisation organisation = Organisation.lock(known.get().organisation().id);
            if (!entries.isUntouched(organisation)) {
                row.state = AtlasRowState.FAILED;
                row.reason = AtlasReason.REPRESENTED;
                return;
            }
            DirectoryEntry before = DirectoryEntries.of(organisation);
            Map<String, Object> sources = organisation.provenance;
            entries.change(organisation, reader.read(cells, before).entry(), origin.provenance(), origin.sourceName);
            applied(row, AtlasOutcome.CHANGED, organisation.id, null);
            row.written = new WrittenEntry(
                            before,
                            DirectoryEntries.of(organisation),
                            sources,
                            known.get().content())
                    .write(mapper);
        }
        database.createNativeQuery("""
                        INSERT INTO atlas_mapping (source_key, uid, organisation_id, content)
                        VALUES (:source, :uid, :organisation, :content)
                        ON CONFLICT (source_key, uid)
                            DO UPDATE SET organisation_id = excluded.organisation_id, content = excluded.content
                        """)
                .setParameter("source", origin.sourceKey)
                .setParameter("uid", row.uid)
                .setParameter("organisation", row.organisationId)
                .setParameter("content", hash(cells, reader))
                .executeUpdate();
    }

    private static void applied(
            AtlasImportRow row, AtlasOutcome outcome, UUID organisation, @Nullable Integer version) {
        row.state = AtlasRowState.APPLIED;
        row.outcome = outcome;
        row.reason = null;
        row.organisationId = organisation;
        row.writtenVersion = version;
    }

    private void fail(UUID id, DomainException refused) {
        AtlasImportRow row = AtlasImportRow.locked(id);
        if (row == null) return;
        row.state = AtlasRowState.FAILED;
        row.reason = AtlasReason.RULES_BROKEN;
        List<Violation> violations = refused.toProblem(null).violations();
        row.violations = violations == null || violations.isEmpty()
                ? List.of(Map.of("pointer", "/", "message", String.valueOf(refused.getMessage())))
                : mapper.convertValue(violations, LIST);
    }

    /**
     * Removes the organisations that an import created, when nobody has changed, used or asked to represent them since,
     * and restores the fields it changed of others, when nobody has changed them since; at most {@link #AT_ONCE} rows
     * for each call. What it linked was there before and stays.
     *
     * @return how many rows are left
     */
    int undo(UUID id) {
        List<UUID> rows = QuarkusTransaction.requiringNew().call(() -> {
            AtlasImport origin = AtlasImport.lock(id);
            if (origin.state == AtlasImportState.PREVIEW)
                throw new DomainException(ProblemType.ILLEGAL_TRANSITION, "Nothing of this import was applied.");
            origin.state = AtlasImportState.UNDONE;
            return AtlasImportRow.<AtlasImportRow>list(
                            "importId = ?1 and state = ?2 order by position", id, AtlasRowState.APPLIED)
                    .stream()
                    .map(row -> row.id)
                    .toList();
        });
        for (UUID row : rows.subList(0, Math.min(AT_ONCE, rows.size()))) {
            try {
                QuarkusTransaction.requiringNew().run(() -> undoRow(id, row));
            } catch (DomainException refused) {
                QuarkusTransaction.requiringNew().run(() -> keep(row, AtlasReason.RULES_BROKEN));
            } catch (RuntimeException stillUsed) {
                QuarkusTransaction.requiringNew().run(() -> keep(row, AtlasReason.STILL_USED));
            }
        }
        return Math.max(0, rows.size() - AT_ONCE);
    }

    private void undoRow(UUID importId, UUID id) {
        AtlasImportRow row = AtlasImportRow.locked(id);
        if (row == null || row.state != AtlasRowState.APPLIED) return;
        if (row.written != null) {
            restoreRow(AtlasImport.require(importId), row, WrittenEntry.read(row.written, mapper));
            return;
        }
        if (row.outcome != AtlasOutcome.CREATED) {
            keep(id, AtlasReason.WAS_THERE_BEFORE);
            return;
        }
        Organisation organisation = row.organisationId == null
                ? null
                : Organisation.findById(row.organisationId, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        if (organisation != null && !entries.isUntouched(organisation)) keep(id, AtlasReason.REPRESENTED);
        else if (organisation != null && !Objects.equals(organisation.version, row.writtenVersion))
            keep(id, AtlasReason.CHANGED_SINCE);
        else {
            row.state = AtlasRowState.UNDONE;
            row.organisationId = null;
            row.flush();
            if (organisation != null) entries.remove(organisation, AtlasImport.require(importId).sourceName);
        }
    }

    /** Restores what nobody changed since, and says of each other field that it was left. */
    private void restoreRow(AtlasImport origin, AtlasImportRow row, WrittenEntry written) {
        Organisation organisation = row.organisationId == null
                ? null
                : Organisation.findById(row.organisationId, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        if (organisation == null) {
            row.state = AtlasRowState.UNDONE;
            return;
        }
        if (!entries.isUntouched(organisation)) {
            keep(row.id, AtlasReason.REPRESENTED);
            return;
        }
        WrittenEntry.Undone undone = written.undo(DirectoryEntries.of(organisation));
        boolean whole = undone.left().isEmpty();
        row.leftOut = new ArrayList<>(undone.left());
        row.restored = new ArrayList<>(undone.restored());
        row.state = whole || !undone.restored().isEmpty() ? AtlasRowState.UNDONE : AtlasRowState.KEPT;
        row.reason = whole ? null : AtlasReason.CHANGED_SINCE;
        if (!undone.restored().isEmpty())
            entries.restore(
                    organisation,
                    undone.entry(),
                    whole && origin.provenance().equals(organisation.provenance)
                            ? written.provenance()
                            : organisation.provenance,
                    origin.sourceName);
        // the next reading of the list compares with what the source said before this import
        if (written.content() == null)
            mapping("DELETE FROM atlas_mapping", origin, row).executeUpdate();
        else
            mapping("UPDATE atlas_mapping SET content = :before", origin, row)
                    .setParameter("before", written.content())
                    .executeUpdate();
    }

    /** The mapping of a row, unless a later import has written it. */
    private Query mapping(String statement, AtlasImport origin, AtlasImportRow row) {
        return database.createNativeQuery(
                        statement + " WHERE source_key = :source AND uid = :uid AND content = :content")
                .setParameter("source", origin.sourceKey)
                .setParameter("uid", row.uid)
                .setParameter("content", hash(cells(row), reader(origin)));
    }

    private static void keep(UUID id, AtlasReason why) {
        AtlasImportRow row = AtlasImportRow.locked(id);
        if (row == null) return;
        row.state = AtlasRowState.KEPT;
        row.reason = why;
    }

    /** @throws DomainException 404, 409 once rows were applied */
    @Transactional
    void discard(UUID id) {
        requirePreview(id).delete();
    }

    private static Map<AtlasField, String> cells(AtlasImportRow row) {
        Map<AtlasField, String> cells = new EnumMap<>(AtlasField.class);
        row.cells.forEach(
                (word, cell) -> WireEnums.parse(AtlasField.class, word).ifPresent(field -> cells.put(field, cell)));
        return cells;
    }

    /** Of what a row says, with what was said by hand about its words. */
    private static String hash(Map<AtlasField, String> cells, AtlasRows reader) {
        Set<String> mapped = reader.read(cells, null).mapped();
        String text = new TreeMap<>(cells) + (mapped.isEmpty() ? "" : mapped.toString());
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String cut(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300);
    }

    /** Counts the rows of an import by a column of theirs. */
    static Map<String, Long> counts(UUID id, String column) {
        Map<String, Long> counts = new HashMap<>();
        AtlasImportRow.<AtlasImportRow>find(
                        "select r." + column + ", count(r) from AtlasImportRow r where r.importId = ?1 group by r."
                                + column,
                        id)
                .project(Object[].class)
                .list()
                .forEach(row -> counts.put(WireEnums.word((Enum<?>) row[0]), (Long) row[1]));
        return new TreeMap<>(counts);
    }
}

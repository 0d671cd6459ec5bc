package eu.soga.editions.bilan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.editions.EditionChangeType;
import eu.soga.editions.FigureQualifier;
import eu.soga.editions.bilan.BilanDraft.Difference;
import eu.soga.editions.bilan.BilanDraft.Quotable;
import eu.soga.editions.bilan.BilanMeasure.Part;
import eu.soga.editions.bilan.BilanMeasure.Result;
import eu.soga.editions.bilan.BilanRequest.Declaration;
import eu.soga.editions.bilan.BilanRequest.FollowUp;
import eu.soga.editions.bilan.BilanRequest.MeasureText;
import eu.soga.editions.bilan.BilanRequest.Recommendation;
import eu.soga.editions.bilan.BilanResponse.Carried;
import eu.soga.editions.bilan.BilanResponse.ComputedFigure;
import eu.soga.editions.bilan.BilanResponse.PastFigure;
import eu.soga.editions.bilan.BilanResponse.Testimonial;
import eu.soga.editions.reading.EditionPhase;
import eu.soga.editions.reading.PublicEdition;
import eu.soga.editions.reading.PublicEditions;
import eu.soga.editions.reading.PublicFigures;
import eu.soga.editions.reading.PublicFigures.Figure;
import eu.soga.events.EventKind;
import eu.soga.registrations.Participation.Quote;
import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.changes.ChangeLog.Subject;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.persistence.ReadRows.Row;
import eu.soga.shared.record.Recorder;
import eu.soga.shared.text.Texts;
import eu.soga.shared.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes, publishes and reads the reports of editions. Writing expects that the caller is an edition lead. */
@ApplicationScoped
class Bilans {
    private final PublicEditions editions;
    private final PublicFigures figures;
    private final BilanFacts facts;
    private final ReadRows rows;
    private final EntityManager database;
    private final ObjectMapper mapper;
    private final Recorder recorder;
    private final Clock clock;

    Bilans(
            PublicEditions editions,
            PublicFigures figures,
            BilanFacts facts,
            ReadRows rows,
            EntityManager database,
            ObjectMapper mapper,
            Recorder recorder,
            Clock clock) {
        this.editions = editions;
        this.figures = figures;
        this.facts = facts;
        this.rows = rows;
        this.database = database;
        this.mapper = mapper;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** What was published. */
    record Frozen(
            Map<String, String> introduction,
            List<Recommendation> recommendations,
            List<FollowUp> followUps,
            Map<BilanMeasure, Result> computed,
            @Nullable List<UUID> testimonials) {}

    private record Stored(
            int version,
            Map<String, String> introduction,
            List<Recommendation> recommendations,
            List<FollowUp> followUps,
            List<Declaration> declared,
            List<UUID> testimonials,
            @Nullable Instant publishedAt,
            @Nullable Frozen frozen) {}

    /** Returns the report as everyone reads it. @throws DomainException 404 */
    @Transactional
    BilanResponse read(String slug) {
        PublicEdition edition = editions.find(slug).orElseThrow(() -> DomainException.notFound("edition"));
        List<Figure> declared = figures.all().stream()
                .filter(figure -> figure.edition().equals(edition.slug()))
                .toList();
        Stored stored = stored(edition);
        Frozen frozen = stored.frozen;
        if (frozen == null)
            return new BilanResponse(
                    edition.slug(), null, Map.of(), List.of(), declared, List.of(), List.of(), List.of());
        return new BilanResponse(
                edition.slug(),
                stored.publishedAt,
                frozen.introduction,
                described(edition, frozen.computed),
                declared,
                frozen.recommendations,
                carried(edition, frozen.followUps),
                frozen.testimonials == null
                        ? List.of()
                        : facts.quoted(frozen.testimonials).stream()
                                .map(quote -> new Testimonial(quote.text(), quote.signature()))
                                .toList());
    }

    /** Returns the report as leads write it, computed now. @throws DomainException 404 */
    @Transactional
    BilanDraft draft(UUID id) {
        PublicEdition edition = require(id);
        Stored stored = stored(edition);
        Map<BilanMeasure, Result> now = compute(edition);
        return new BilanDraft(
                stored.version,
                stored.publishedAt,
                isOver(edition),
                stored.introduction,
                described(edition, now),
                stored.frozen == null ? List.of() : differences(stored.frozen.computed, now),
                stored.declared,
                stored.recommendations,
                carried(edition, stored.followUps),
                facts.quotable(edition).stream()
                        .map(quote -> new Quotable(
                                quote.id(), quote.text(), quote.signature(), place(stored.testimonials, quote.id())))
                        .toList());
    }

    private static @Nullable Integer place(List<UUID> chosen, UUID quote) {
        int index = chosen.indexOf(quote);
        return index < 0 ? null : index + 1;
    }

    /** Returns what the figures are computed from. @throws DomainException 404 */
    @Transactional
    BilanBasis basis(UUID id) {
        PublicEdition edition = require(id);
        recorder.act(new Act("edition-bilan", id, "export", null, null, null, null));
        return facts.of(edition);
    }

    /** Stores what leads write; what was published stays until it is published again. @throws DomainException 400, 404, 412, 428 */
    @Transactional
    void write(UUID id, @Nullable String ifMatch, BilanRequest request) {
        lock(id);
        PublicEdition edition = require(id);
        Preconditions.require(ifMatch, stored(edition).version);
        check(request);
        requireQuotable(edition, request);
        store(id, request);
        recorder.act(new Act("edition-bilan", id, "change", null, null, null, null));
    }

    private void store(UUID id, BilanRequest request) {
        List<Recommendation> kept = request.recommendations().stream()
                .map(each -> new Recommendation(
                        each.id() == null ? UUID.randomUUID() : each.id(), each.phase(), clean(each.text())))
                .toList();
        database.createNativeQuery("""
                        INSERT INTO edition_bilan AS b (edition_id, version, updated_at, introduction, recommendations,
                            follow_ups, declared, testimonials)
                        VALUES (:id, 1, :now, cast(:introduction AS jsonb), cast(:recommendations AS jsonb),
                            cast(:followUps AS jsonb), cast(:declared AS jsonb), cast(:testimonials AS jsonb))
                        ON CONFLICT (edition_id) DO UPDATE SET version = b.version + 1, updated_at = excluded.updated_at,
                            introduction = excluded.introduction, recommendations = excluded.recommendations,
                            follow_ups = excluded.follow_ups, declared = excluded.declared, testimonials = excluded.testimonials
                        """)
                .setParameter("id", id)
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter("introduction", json(clean(request.introduction())))
                .setParameter("recommendations", json(kept))
                .setParameter("followUps", json(request.followUps()))
                .setParameter("declared", json(request.declared()))
                .setParameter("testimonials", json(chosen(request)))
                .executeUpdate();
    }

    /**
     * Freezes the figures computed now and publishes them with the texts and the declared figures. Repeating it
     * publishes anew.
     *
     * @throws DomainException 404, 409 before the edition has ended, 412, 428
     */
    @Transactional
    void publish(UUID id, @Nullable String ifMatch) {
        lock(id);
        PublicEdition edition = require(id);
        Stored stored = stored(edition);
        Preconditions.require(ifMatch, stored.version);
        if (edition.entry().publishedAt() == null)
            throw new DomainException(ProblemType.ILLEGAL_TRANSITION, "Publish the edition first.");
        if (!isOver(edition))
            throw new DomainException(
                    ProblemType.ILLEGAL_TRANSITION, "The report can be published when the edition has ended.");
        // a report in which nobody wrote anything has no row yet
        if (stored.version == 0)
            store(id, new BilanRequest(stored.introduction, List.of(), List.of(), stored.declared, List.of()));
        declare(id, stored.declared);
        database.createNativeQuery("UPDATE edition_bilan SET version = version + 1, updated_at = :now,"
                        + " published_at = :now, frozen = cast(:frozen AS jsonb) WHERE edition_id = :id")
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(
                        "frozen",
                        json(new Frozen(
                                stored.introduction,
                                stored.recommendations,
                                stored.followUps,
                                compute(edition),
                                stored.testimonials)))
                .setParameter("id", id)
                .executeUpdate();
        recorder.act(new Act("edition-bilan", id, "publish", null, null, null, null));
        recorder.change(
                EditionChangeType.BILAN_PUBLISHED,
                () -> List.of(
                        new Subject("/api/v1/editions/" + id, edition.entry().version())));
    }

    /** Replaces the declared figures of the edition; the words of a measure that exists stay. */
    private void declare(UUID id, List<Declaration> declared) {
        database.createNativeQuery("DELETE FROM edition_figure WHERE edition_id = :id")
                .setParameter("id", id)
                .executeUpdate();
        for (Declaration each : declared) {
            MeasureText measure = each.measure();
            database.createNativeQuery("""
                            INSERT INTO figure_measure (key, position, theme, unit, label, definition)
                            VALUES (:key, (SELECT coalesce(max(position), 0) + 1 FROM figure_measure), :theme, :unit,
                                cast(:label AS jsonb), cast(:definition AS jsonb))
                            ON CONFLICT DO NOTHING
                            """)
                    .setParameter("key", measure.key())
                    .setParameter("theme", measure.theme().name())
                    .setParameter("unit", measure.unit().name())
                    .setParameter("label", json(measure.label()))
                    .setParameter("definition", json(measure.definition()))
                    .executeUpdate();
            database.createNativeQuery("""
                            INSERT INTO edition_figure (edition_id, measure, value, qualifier, quote, source, note, others)
                            VALUES (:id, :measure, :value, :qualifier, :quote, cast(:source AS jsonb),
                                cast(:note AS jsonb), cast(:others AS jsonb))
                            """)
                    .setParameter("id", id)
                    .setParameter("measure", measure.key())
                    .setParameter("value", each.value())
                    .setParameter("qualifier", each.qualifier().name())
                    .setParameter("quote", each.quote())
                    .setParameter("source", json(each.source()))
                    .setParameter("note", json(each.note()))
                    .setParameter("others", json(each.others()))
                    .executeUpdate();
        }
    }

    private static List<UUID> chosen(BilanRequest request) {
        return request.testimonials() == null
                ? List.of()
                : request.testimonials().stream().distinct().toList();
    }

    /** Words that were taken back since the draft was read are left out without a word. */
    private void requireQuotable(PublicEdition edition, BilanRequest request) {
        List<UUID> chosen = chosen(request);
        List<UUID> own = facts.quotable(edition).stream().map(Quote::id).toList();
        for (Quote each : facts.quoted(chosen))
            if (!own.contains(each.id()))
                throw DomainException.invalid(
                        "/testimonials/" + request.testimonials().indexOf(each.id()),
                        "Choose words about this edition that may be quoted.");
    }

    private static void check(BilanRequest request) {
        requireLanguages("/introduction", request.introduction());
        for (int i = 0; i < request.recommendations().size(); i++) {
            Map<String, String> text = request.recommendations().get(i).text();
            requireLanguages("/recommendations/" + i + "/text", text);
            requireText("/recommendations/" + i + "/text", text);
        }
        for (int i = 0; i < request.followUps().size(); i++)
            requireLanguages(
                    "/followUps/" + i + "/note", request.followUps().get(i).note());
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < request.declared().size(); i++) {
            MeasureText measure = request.declared().get(i).measure();
            String at = "/declared/" + i + "/measure";
            requireLanguages(at + "/label", measure.label());
            requireText(at + "/label", measure.label());
            requireLanguages(at + "/definition", measure.definition());
            requireText(at + "/definition", measure.definition());
            if (keys.contains(measure.key()))
                throw DomainException.invalid(at + "/key", "Declare a measure once: write other values in «others».");
            keys.add(measure.key());
            if (Arrays.stream(BilanMeasure.values())
                    .anyMatch(computed -> computed.label().equals(measure.label())))
                throw DomainException.invalid(
                        at + "/label", "This figure is computed here: give the declared one a name of its own.");
        }
    }

    private static void requireLanguages(String pointer, Map<String, String> texts) {
        for (String unknown : Texts.unknownLanguages(texts))
            throw DomainException.invalid(
                    pointer + "/" + unknown, "Texts are kept by ISO 639-1 language, for instance «fr».");
    }

    private static void requireText(String pointer, Map<String, String> texts) {
        if (texts.values().stream().allMatch(text -> text == null || text.isBlank()))
            throw DomainException.invalid(pointer, "Write it in one language at least.");
    }

    private void lock(UUID id) {
        database.createNativeQuery("SELECT 1 FROM edition WHERE id = :id FOR UPDATE")
                .setParameter("id", id)
                .getResultList();
    }

    private PublicEdition require(UUID id) {
        return editions.withDrafts(id.toString()).orElseThrow(() -> DomainException.notFound("edition"));
    }

    private boolean isOver(PublicEdition edition) {
        return edition.phase(clock.instant()) == EditionPhase.OVER;
    }

    private Map<BilanMeasure, Result> compute(PublicEdition edition) {
        BilanBasis basis = facts.of(edition);
        Map<BilanMeasure, Result> results = new EnumMap<>(BilanMeasure.class);
        for (BilanMeasure measure : BilanMeasure.values()) results.put(measure, measure.compute(basis));
        return results;
    }

    private Stored stored(PublicEdition edition) {
        return rows.all("SELECT * FROM edition_bilan WHERE edition_id = ?", this::stored, edition.id()).stream()
                .findFirst()
                .orElseGet(() -> new Stored(
                        0, Map.of(), List.of(), List.of(), declarations(edition.slug()), List.of(), null, null));
    }

    private Stored stored(Row row) {
        String frozen = row.text("frozen");
        return new Stored(
                Objects.requireNonNull(row.number("version")),
                row.languages("introduction"),
                parse(row.text("recommendations"), new TypeReference<>() {}),
                parse(row.text("follow_ups"), new TypeReference<>() {}),
                parse(row.text("declared"), new TypeReference<>() {}),
                parse(row.text("testimonials"), new TypeReference<>() {}),
                row.instant("published_at"),
                frozen == null ? null : parse(frozen, new TypeReference<Frozen>() {}));
    }

    /** The declared figures that are public now, as the start of a report. */
    private List<Declaration> declarations(String slug) {
        return figures.all().stream()
                .filter(figure -> figure.edition().equals(slug))
                .map(figure -> new Declaration(
                        new MeasureText(
                                figure.measure().key(),
                                figure.measure().theme(),
                                figure.measure().unit(),
                                figure.measure().label(),
                                figure.measure().definition()),
                        figure.value(),
                        figure.qualifier(),
                        figure.quote(),
                        figure.source(),
                        figure.note(),
                        figure.others()))
                .toList();
    }

    private List<ComputedFigure> described(PublicEdition edition, Map<BilanMeasure, Result> results) {
        List<PublicEdition> earlier = earlier(edition);
        Map<String, Map<BilanMeasure, Result>> computed = new LinkedHashMap<>();
        for (PublicEdition each : earlier) {
            Frozen frozen = stored(each).frozen;
            if (frozen != null) computed.put(each.slug(), frozen.computed);
        }
        List<Figure> declared = figures.all();
        return Arrays.stream(BilanMeasure.values())
                .filter(results::containsKey)
                .map(measure -> ComputedFigure.of(
                        measure,
                        Objects.requireNonNull(results.get(measure)),
                        earlier.stream()
                                .flatMap(each -> past(measure, each, computed.get(each.slug()), declared).stream())
                                .toList()))
                .toList();
    }

    /** The public editions that began before this one, the latest first. */
    private List<PublicEdition> earlier(PublicEdition edition) {
        return editions.all().stream()
                .filter(each -> each.days().first().isBefore(edition.days().first()))
                .filter(each -> each.entry().example() == edition.entry().example())
                .sorted(Comparator.comparing((PublicEdition each) -> each.days().first())
                        .reversed())
                .toList();
    }

    private static Optional<PastFigure> past(
            BilanMeasure measure,
            PublicEdition edition,
            @Nullable Map<BilanMeasure, Result> computed,
            List<Figure> declared) {
        Result result = computed == null ? null : computed.get(measure);
        if (result != null && result.value() != null)
            return Optional.of(
                    new PastFigure(edition.slug(), edition.days().year(), result.value(), FigureQualifier.EXACT, null));
        return declared.stream()
                .filter(figure -> figure.edition().equals(edition.slug())
                        && figure.measure().key().equals(measure.declaredAs()))
                .findFirst()
                .map(figure -> new PastFigure(
                        edition.slug(),
                        edition.days().year(),
                        figure.value(),
                        figure.qualifier(),
                        figure.measure().definition()));
    }

    /** The published recommendations of the last edition that has some. */
    private List<Carried> carried(PublicEdition edition, List<FollowUp> followUps) {
        Map<UUID, FollowUp> told =
                followUps.stream().collect(Collectors.toMap(FollowUp::recommendation, each -> each, (a, _) -> a));
        for (PublicEdition before : earlier(edition)) {
            Frozen frozen = stored(before).frozen;
            if (frozen == null || frozen.recommendations.isEmpty()) continue;
            return frozen.recommendations.stream()
                    .map(each -> {
                        FollowUp followUp = told.get(Objects.requireNonNull(each.id()));
                        return new Carried(
                                each.id(),
                                before.slug(),
                                each.phase(),
                                each.text(),
                                followUp == null ? null : followUp.state(),
                                followUp == null ? Map.of() : followUp.note());
                    })
                    .toList();
        }
        return List.of();
    }

    /** Compares the published figures with those of now, also by kind of session. */
    private static List<Difference> differences(Map<BilanMeasure, Result> frozen, Map<BilanMeasure, Result> now) {
        List<Difference> found = new ArrayList<>();
        for (BilanMeasure measure : BilanMeasure.values()) {
            Result before = frozen.getOrDefault(measure, new Result(null, null, List.of()));
            Result after = Objects.requireNonNull(now.get(measure));
            if (differ(before.value(), after.value()))
                found.add(new Difference(measure, null, before.value(), after.value()));
            Stream.concat(before.parts().stream(), after.parts().stream())
                    .map(Part::kind)
                    .distinct()
                    .filter(kind -> differ(of(before, kind), of(after, kind)))
                    .forEach(kind -> found.add(new Difference(measure, kind, of(before, kind), of(after, kind))));
        }
        return found;
    }

    private static @Nullable BigDecimal of(Result result, EventKind kind) {
        return result.parts().stream()
                .filter(part -> part.kind() == kind)
                .map(Part::value)
                .findFirst()
                .orElse(null);
    }

    private static boolean differ(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one != other : one.compareTo(other) != 0;
    }

    private static Map<String, String> clean(Map<String, String> texts) {
        return new LinkedHashMap<>(Texts.clean(new LinkedHashMap<>(texts)));
    }

    private <T> T parse(@Nullable String json, TypeReference<T> type) {
        try {
            return mapper.readValue(Objects.requireNonNull(json), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored report cannot be read", e);
        }
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records and maps can be written as JSON", e);
        }
    }
}

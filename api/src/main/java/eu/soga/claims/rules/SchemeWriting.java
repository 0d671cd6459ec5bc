package eu.soga.claims.rules;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.claims.rules.SchemeTerms.AllowanceAmount;
import eu.soga.claims.rules.SchemeTerms.AmountKind;
import eu.soga.claims.rules.SchemeTerms.ChecklistItem;
import eu.soga.claims.rules.SchemeTerms.ClaimDelays;
import eu.soga.claims.rules.SchemeTerms.ClaimWindow;
import eu.soga.claims.rules.SchemeTerms.DistanceTerms;
import eu.soga.claims.rules.SchemeTerms.DocumentKind;
import eu.soga.claims.rules.SchemeTerms.FirstAmong;
import eu.soga.claims.rules.SchemeTerms.FirstOf;
import eu.soga.claims.rules.SchemeTerms.FirstParticipation;
import eu.soga.claims.rules.SchemeTerms.OpenPoint;
import eu.soga.claims.rules.SchemeTerms.RequiredDocument;
import eu.soga.claims.rules.SchemeTerms.SchemeSource;
import eu.soga.claims.rules.SchemeTerms.SchemeTexts;
import eu.soga.shared.bank.Money;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.text.OneLine;
import eu.soga.shared.text.Slug;
import eu.soga.shared.text.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A scheme while somebody writes it: everything may be missing. {@link #problems} says all that keeps it from being
 * opened; when there is none, {@link #terms} are its terms.
 *
 * @param open what the publication does not say, with what is applied meanwhile
 * @param sources where the facts come from
 */
@JsonInclude
public record SchemeWriting(
        @OneLine @Nullable @Size(max = 80) String slug,

        @OneLine @Nullable @Size(max = 60) String project,

        @Valid @NotNull SchemeTextsWriting texts,
        @Valid @NotNull SchemeMoneyWriting money,
        @Valid @NotNull SchemeRulesWriting rules,
        @Valid @NotNull SchemeWindowWriting window,
        @Valid @NotNull SchemeDelaysWriting delays,
        @NotNull @Size(max = 6) List<@Valid @NotNull DocumentWriting> documents,
        @NotNull @Size(max = 20) List<@Valid @NotNull ChecklistWriting> checklist,
        @Valid @NotNull SchemeEvents events,
        @NotNull @Size(max = 20) List<@Valid @NotNull OpenPointWriting> open,
        @NotNull @Size(max = 20) List<@Valid @NotNull SourceWriting> sources) {
    private static final String LANGUAGE = Texts.ONE_OF_OWN;
    private static final String UNKNOWN_LANGUAGE = "{soga.language}";

    /** Parts that a dry run needs. */
    private static final Set<String> JUDGING = Set.of("money", "rules", "window");

    private enum Rule implements Violation.Rule {
        MISSING,
        OUT_OF_RANGE,
        ZONE_UNKNOWN,
        CLOSES_BEFORE_OPENS,
        SLUG_MALFORMED,
        SAID_TWICE
    }

    /** Texts by language; French and English are needed. */
    @JsonInclude
    public record SchemeTextsWriting(
            @NotNull
            Map<@Pattern(regexp = LANGUAGE, message = UNKNOWN_LANGUAGE) String, @NotNull @Size(max = 200) String> title,

            @NotNull
            Map<@Pattern(regexp = LANGUAGE, message = UNKNOWN_LANGUAGE) String, @NotNull @Size(max = 2000) String>
                    summary,

            @NotNull
            Map<@Pattern(regexp = LANGUAGE, message = UNKNOWN_LANGUAGE) String, @NotNull @Size(max = 2000) String>
                    legalBasis) {}

    /** The allowance and the envelope. @param cents of one allowance: all of it when flat, else at most */
    @JsonInclude
    public record SchemeMoneyWriting(
            @Nullable AmountKind kind,
            @Nullable Long cents,

            @Nullable @Pattern(regexp = "[A-Z]{3}", message = "{soga.currency}")
            String currency,

            @Nullable Long envelopeCents,
            @Nullable Integer mostBeneficiaries) {}

    /** Parameters of the rules, as in {@link DistanceTerms} and {@link FirstParticipation}. */
    @JsonInclude
    public record SchemeRulesWriting(
            @Nullable Integer moreThanMetres,
            @Nullable Integer pointDoubtMetres,
            @Nullable Integer townDoubtMetres,
            @Nullable FirstOf of,
            @Nullable FirstAmong among) {}

    /** When claims are taken, in wall time of the zone. @param closes exclusive; null for no deadline */
    @JsonInclude
    public record SchemeWindowWriting(
            @Nullable LocalDateTime opens,
            @Nullable LocalDateTime closes,
            @Nullable @Size(max = 60) String zone,
            @Nullable Integer graceHours) {}

    /** Delays in days, as in {@link ClaimDelays}. */
    @JsonInclude
    public record SchemeDelaysWriting(
            @Nullable Integer answerDays,
            @Nullable Integer appealDays,
            @Nullable Integer payDays,
            @Nullable Integer draftDays) {}

    /** A document asked for. */
    public record DocumentWriting(
            @NotNull DocumentKind kind,
            boolean required,

            @NotNull
            Map<@Pattern(regexp = LANGUAGE, message = UNKNOWN_LANGUAGE) String, @NotNull @Size(max = 300) String>
                    label) {}

    /** Something that a reviewer checks. @param code small letters, figures and hyphens */
    public record ChecklistWriting(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}", message = "{soga.code}")
            String code,

            @NotNull
            Map<@Pattern(regexp = LANGUAGE, message = UNKNOWN_LANGUAGE) String, @NotNull @Size(max = 300) String>
                    label) {}

    /** Events by id. @param counted further ones that count for «first participation» */
    public record SchemeEvents(
            @NotNull @Size(max = 50) List<@NotNull UUID> covered,
            @NotNull @Size(max = 50) List<@NotNull UUID> counted) {}

    /** Something that the publication does not say. */
    public record OpenPointWriting(
            @NotBlank @Size(max = 60) String parameter,

            @NotNull
            Map<@Pattern(regexp = LANGUAGE, message = UNKNOWN_LANGUAGE) String, @NotNull @Size(max = 500) String>
                    question,

            @NotNull
            Map<@Pattern(regexp = LANGUAGE, message = UNKNOWN_LANGUAGE) String, @NotNull @Size(max = 500) String>
                    used) {}

    /** Where a fact comes from. */
    public record SourceWriting(
            @NotNull @Size(max = 300) String title,
            @NotNull @Size(max = 500) String locator) {}

    /** An empty scheme with the usual numbers. */
    public static SchemeWriting empty() {
        return new SchemeWriting(
                null,
                null,
                new SchemeTextsWriting(Map.of(), Map.of(), Map.of()),
                new SchemeMoneyWriting(AmountKind.FLAT, null, "EUR", null, null),
                new SchemeRulesWriting(null, 50, 3000, FirstOf.ORGANISATION, FirstAmong.PROJECT),
                new SchemeWindowWriting(null, null, "Europe/Paris", 0),
                new SchemeDelaysWriting(14, 60, 30, 90),
                List.of(),
                List.of(),
                new SchemeEvents(List.of(), List.of()),
                List.of(),
                List.of());
    }

    /** What a version says, to be changed into the next one. */
    public static SchemeWriting of(
            String slug, String project, long envelopeCents, int most, SchemeTerms terms, SchemeEvents events) {
        return new SchemeWriting(
                slug,
                project,
                new SchemeTextsWriting(
                        terms.texts().title(),
                        terms.texts().summary(),
                        terms.texts().legalBasis()),
                new SchemeMoneyWriting(
                        terms.amount().kind(),
                        terms.amount().money().cents(),
                        terms.amount().money().currency(),
                        envelopeCents,
                        most),
                new SchemeRulesWriting(
                        terms.distance().moreThanMetres(),
                        terms.distance().pointDoubtMetres(),
                        terms.distance().townDoubtMetres(),
                        terms.first().of(),
                        terms.first().among()),
                new SchemeWindowWriting(
                        terms.window().opens(),
                        terms.window().closes(),
                        terms.window().zone(),
                        terms.window().graceHours()),
                new SchemeDelaysWriting(
                        terms.delays().answerDays(),
                        terms.delays().appealDays(),
                        terms.delays().payDays(),
                        terms.delays().draftDays()),
                terms.documents().stream()
                        .map(each -> new DocumentWriting(each.kind(), each.required(), each.label()))
                        .toList(),
                terms.checklist().stream()
                        .map(each -> new ChecklistWriting(each.code(), each.label()))
                        .toList(),
                events,
                terms.open().stream()
                        .map(each -> new OpenPointWriting(each.parameter(), each.question(), each.used()))
                        .toList(),
                terms.sources().stream()
                        .map(each -> new SourceWriting(each.title(), each.locator()))
                        .toList());
    }

    /** Everything that keeps it from being opened, each with its field. */
    @JsonIgnore
    public List<Violation> problems() {
        Problems found = new Problems(new ArrayList<>());
        if (slug == null || slug.isBlank()) found.missing("/slug");
        else if (!slug.equals(Slug.of(slug, "scheme")))
            found.add(
                    "/slug",
                    "Write it in small letters, figures and hyphens; some words are taken.",
                    Rule.SLUG_MALFORMED);
        if (project == null || project.isBlank()) found.missing("/project");
        found.texts("/texts/title", texts.title);
        found.texts("/texts/summary", texts.summary);
        found.texts("/texts/legalBasis", texts.legalBasis);
        found.present("/money/kind", money.kind);
        found.number("/money/cents", money.cents, 1, Money.MOST);
        found.present("/money/currency", money.currency);
        found.number("/money/envelopeCents", money.envelopeCents, 1, Money.MOST);
        found.number("/money/mostBeneficiaries", number(money.mostBeneficiaries), 1, 100_000);
        found.number("/rules/moreThanMetres", number(rules.moreThanMetres), 0, 5_000_000);
        found.number("/rules/pointDoubtMetres", number(rules.pointDoubtMetres), 0, 50_000);
        found.number("/rules/townDoubtMetres", number(rules.townDoubtMetres), 0, 50_000);
        found.present("/rules/of", rules.of);
        found.present("/rules/among", rules.among);
        problemsOfWindow(found);
        found.number("/delays/answerDays", number(delays.answerDays), 1, 365);
        found.number("/delays/appealDays", number(delays.appealDays), 1, 365);
        found.number("/delays/payDays", number(delays.payDays), 1, 365);
        found.number("/delays/draftDays", number(delays.draftDays), 1, 365);
        Set<DocumentKind> kinds = new HashSet<>();
        for (int i = 0; i < documents.size(); i++) {
            DocumentWriting document = documents.get(i);
            found.texts("/documents/" + i + "/label", document.label);
            if (document.kind == DocumentKind.PAYMENT_PROOF)
                found.add(
                        "/documents/" + i + "/kind", "A treasurer adds this one, never a claimant.", Rule.OUT_OF_RANGE);
            if (!kinds.add(document.kind))
                found.add("/documents/" + i + "/kind", "Ask for each kind once.", Rule.SAID_TWICE);
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < checklist.size(); i++) {
            found.texts("/checklist/" + i + "/label", checklist.get(i).label);
            if (!codes.add(checklist.get(i).code))
                found.add("/checklist/" + i + "/code", "Give each item its own code.", Rule.SAID_TWICE);
        }
        if (events.covered.isEmpty()) found.missing("/events/covered");
        if (events.covered.size() + events.counted.size()
                > new HashSet<>(concat(events.covered, events.counted)).size())
            found.add("/events/counted", "Name each event once.", Rule.SAID_TWICE);
        for (int i = 0; i < open.size(); i++) {
            found.texts("/open/" + i + "/question", open.get(i).question);
            found.texts("/open/" + i + "/used", open.get(i).used);
        }
        for (int i = 0; i < sources.size(); i++) {
            if (sources.get(i).title.isBlank()) found.missing("/sources/" + i + "/title");
            if (sources.get(i).locator.isBlank()) found.missing("/sources/" + i + "/locator");
        }
        return found.list;
    }

    /** The problems of the parts that judge claims. */
    @JsonIgnore
    public List<Violation> problemsOfJudging() {
        Predicate<Violation> judging = each -> JUDGING.contains(each.pointer().split("/")[1]);
        return problems().stream().filter(judging).toList();
    }

    private void problemsOfWindow(Problems found) {
        found.number("/window/graceHours", number(window.graceHours), 0, 2000);
        if (window.opens != null && window.closes != null && !window.opens.isBefore(window.closes))
            found.add("/window/closes", "It must close after it opens.", Rule.CLOSES_BEFORE_OPENS);
        if (isFar(window.opens)) found.add("/window/opens", "Give a year from 2000 to 2100.", Rule.OUT_OF_RANGE);
        if (isFar(window.closes)) found.add("/window/closes", "Give a year from 2000 to 2100.", Rule.OUT_OF_RANGE);
        if (window.zone == null || window.zone.isBlank()) {
            found.missing("/window/zone");
            return;
        }
        try {
            ZoneId.of(window.zone);
        } catch (DateTimeException e) {
            found.add("/window/zone", "Name a zone of the IANA list, such as Europe/Paris.", Rule.ZONE_UNKNOWN);
        }
    }

    private static boolean isFar(@Nullable LocalDateTime wall) {
        return wall != null && (wall.getYear() < 2000 || wall.getYear() > 2100);
    }

    private static <T> List<T> concat(List<T> one, List<T> other) {
        List<T> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static @Nullable Long number(@Nullable Integer number) {
        return number == null ? null : number.longValue();
    }

    /** Its terms, when the parts that judge have no problem. */
    @JsonIgnore
    public SchemeTerms terms() {
        return new SchemeTerms(
                new AllowanceAmount(money.kind, new Money(money.cents, money.currency)),
                new DistanceTerms(rules.moreThanMetres, rules.pointDoubtMetres, rules.townDoubtMetres),
                new FirstParticipation(rules.of, rules.among),
                documents.stream()
                        .map(each -> new RequiredDocument(each.kind, each.required, Texts.clean(each.label)))
                        .toList(),
                checklist.stream()
                        .map(each -> new ChecklistItem(each.code, Texts.clean(each.label)))
                        .toList(),
                new ClaimWindow(window.opens, window.closes, window.zone, window.graceHours),
                new ClaimDelays(
                        orZero(delays.answerDays),
                        orZero(delays.appealDays),
                        orZero(delays.payDays),
                        orZero(delays.draftDays)),
                new SchemeTexts(Texts.clean(texts.title), Texts.clean(texts.summary), Texts.clean(texts.legalBasis)),
                open.stream()
                        .map(each -> new OpenPoint(each.parameter, Texts.clean(each.question), Texts.clean(each.used)))
                        .toList(),
                sources.stream()
                        .map(each -> new SchemeSource(each.title, each.locator))
                        .toList());
    }

    /** A dry run asks no delay. */
    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private record Problems(List<Violation> list) {
        void add(String pointer, String message, Rule rule) {
            list.add(new Violation(pointer, message, rule, null));
        }

        void missing(String pointer) {
            add(pointer, "Fill this in.", Rule.MISSING);
        }

        void present(String pointer, @Nullable Object value) {
            if (value == null) missing(pointer);
        }

        void number(String pointer, @Nullable Long value, long least, long most) {
            if (value == null) missing(pointer);
            else if (value < least || value > most)
                add(pointer, "Give a number from " + least + " to " + most + ".", Rule.OUT_OF_RANGE);
        }

        void texts(String pointer, Map<String, String> texts) {
            for (String language : List.of("fr", "en"))
                if (texts.getOrDefault(language, "").isBlank()) missing(pointer + "/" + language);
        }
    }
}

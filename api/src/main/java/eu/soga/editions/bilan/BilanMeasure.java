package eu.soga.editions.bilan;

import static eu.soga.editions.bilan.BilanBasis.Part.LEG;
import static eu.soga.editions.bilan.BilanBasis.Part.SESSION;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.editions.FigureTheme;
import eu.soga.editions.FigureUnit;
import eu.soga.editions.PartnerRole;
import eu.soga.editions.bilan.BilanBasis.Happening;
import eu.soga.editions.bilan.BilanBasis.Presence;
import eu.soga.events.EventKind;
import eu.soga.registrations.SeatMode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The registry of computed figures: what each means, and how it follows from the {@link BilanBasis} alone. A declared
 * figure of a past edition stands beside a computed one where the two count nearly the same.
 */
public enum BilanMeasure {
    REGISTERED(
            FigureTheme.ATTENDANCE,
            FigureUnit.COUNT,
            null,
            "Personnes inscrites",
            "People registered",
            "Personnes qui avaient une place confirmée à au moins une étape ou session. Une adresse de courriel compte pour une personne ; les annulations et la liste d’attente ne comptent pas.",
            "People with a confirmed seat at one leg or session at least. One mail address counts as one person; cancellations and waiting lists do not count.",
            basis -> count(people(basis, Presence::registered))),
    PRESENT(
            FigureTheme.ATTENDANCE,
            FigureUnit.COUNT,
            "participants-unique",
            "Personnes présentes",
            "People present",
            "Personnes dont la présence a été enregistrée à au moins une étape ou session, sur place ou à distance. Qui est venu sans inscription compte une fois par événement.",
            "People recorded as present at one leg or session at least, on site or remotely. Somebody who came without a registration counts once for each event.",
            basis -> recorded(basis, seat -> seat.present() != null)),
    ON_SITE(
            FigureTheme.ATTENDANCE,
            FigureUnit.COUNT,
            "people-on-site",
            "Sur place",
            "On site",
            "Personnes présentes sur place à au moins une étape ou session.",
            "People present on site at one leg or session at least.",
            basis -> recorded(basis, seat -> seat.present() == SeatMode.ON_SITE)),
    REMOTE(
            FigureTheme.ATTENDANCE,
            FigureUnit.COUNT,
            "people-remote",
            "À distance",
            "Remotely",
            "Personnes entrées dans la salle en ligne d’au moins une étape ou session, par leur lien personnel.",
            "People who entered the online room of one leg or session at least, by their own link.",
            basis -> recorded(basis, seat -> seat.present() == SeatMode.REMOTE)),
    PRESENCE_RATE(
            FigureTheme.ATTENDANCE,
            FigureUnit.PERCENT,
            null,
            "Taux de présence",
            "Presence rate",
            "Part des places confirmées dont la personne est venue, parmi les étapes et sessions où au moins une présence a été enregistrée.",
            "Share of confirmed seats whose person came, among legs and sessions where at least one presence was recorded.",
            BilanMeasure::presenceRate),
    SESSIONS(
            FigureTheme.PROGRAMME,
            FigureUnit.COUNT,
            null,
            "Sessions",
            "Sessions",
            "Sessions de la dernière version publiée du programme, sans les pauses ni les sessions annulées.",
            "Sessions of the last release of the programme, without breaks and cancelled sessions.",
            BilanMeasure::sessions),
    SPEAKERS(
            FigureTheme.PROGRAMME,
            FigureUnit.COUNT,
            "speakers",
            "Intervenant·es",
            "Speakers",
            "Personnes qui interviennent ou animent dans au moins une de ces sessions, chacune comptée une fois.",
            "People who speak in or moderate one of these sessions at least, each counted once.",
            basis -> count(basis.speakers().stream()
                    .filter(each -> in(basis, SESSION).contains(each.session()))
                    .map(BilanBasis.Appearance::person)
                    .distinct()
                    .count())),
    CITIES(
            FigureTheme.PROGRAMME,
            FigureUnit.COUNT,
            "cities",
            "Villes",
            "Towns",
            "Villes différentes des étapes.",
            "Different towns of the legs.",
            basis -> count(basis.events().stream()
                    .filter(event -> event.part() == LEG)
                    .map(Happening::city)
                    .filter(Objects::nonNull)
                    .distinct()
                    .count())),
    COUNTRIES(
            FigureTheme.PROGRAMME,
            FigureUnit.COUNT,
            "countries",
            "Pays",
            "Countries",
            "Pays différents où une étape, une session ou un événement référencé a eu lieu.",
            "Different countries where a leg, a session or a referenced event took place.",
            basis -> count(basis.events().stream()
                    .map(Happening::country)
                    .filter(Objects::nonNull)
                    .distinct()
                    .count())),
    EVENTS_REFERENCED(
            FigureTheme.PROGRAMME,
            FigureUnit.COUNT,
            "events-referenced",
            "Événements référencés",
            "Events referenced",
            "Événements publiés de l’agenda qui ont lieu pendant les jours de l’édition, sans ses étapes ni ses sessions ; une série compte une fois.",
            "Published events of the calendar on the days of the edition, without its legs and sessions; a series counts once.",
            basis -> count(basis.events().stream()
                    .filter(event -> event.part() == BilanBasis.Part.REFERENCED)
                    .count())),
    PARTNERS(
            FigureTheme.PARTNERS,
            FigureUnit.COUNT,
            "partner-organisations",
            "Structures partenaires",
            "Partner organisations",
            "Structures nommées sur la page de l’édition comme co-organisatrices, soutiens ou partenaires ; l’organisatrice et le cadre ne comptent pas.",
            "Organisations named on the edition’s page as co-organisers, supporters or partners; the organiser and the framework do not count.",
            basis -> count(basis.partners().stream()
                    .filter(role -> role != PartnerRole.FRAMEWORK)
                    .count())),
    SURVEY_RESPONSES(
            FigureTheme.SURVEY,
            FigureUnit.COUNT,
            "survey-responses",
            "Réponses aux questionnaires",
            "Survey responses",
            "Réponses reçues aux questionnaires envoyés après les étapes et sessions.",
            "Responses to the surveys sent after legs and sessions.",
            basis -> asked(basis) == 0
                    ? Result.missing(Missing.NOBODY_ASKED)
                    : count(ratings(basis).size())),
    SURVEY_RESPONSE_RATE(
            FigureTheme.SURVEY,
            FigureUnit.PERCENT,
            "survey-response-rate",
            "Taux de réponse",
            "Response rate",
            "Part des questionnaires envoyés auxquels une réponse est arrivée.",
            "Share of the surveys sent that were answered.",
            basis -> asked(basis) == 0
                    ? Result.missing(Missing.NOBODY_ASKED)
                    : Result.of(percent(ratings(basis).size(), asked(basis)))),
    SATISFACTION(
            FigureTheme.SURVEY,
            FigureUnit.OUT_OF_FIVE,
            "rating",
            "Satisfaction",
            "Satisfaction",
            "Moyenne des notes de 1 à 5 données dans les questionnaires. Montrée à partir de cinq réponses.",
            "Average of the ratings from 1 to 5 given in surveys. Shown from five responses on.",
            BilanMeasure::satisfaction),
    ALLOWANCES(
            FigureTheme.FINANCE,
            FigureUnit.COUNT,
            null,
            "Défraiements versés",
            "Allowances paid",
            "Défraiements versés par les dispositifs qui couvrent une étape ou une session de l’édition ; ceux qui ont été remboursés ne comptent pas.",
            "Allowances paid under the schemes that cover a leg or a session of the edition; those that were paid back do not count.",
            basis -> count(basis.allowances().count())),
    ALLOWANCES_SUM(
            FigureTheme.FINANCE,
            FigureUnit.EUR,
            null,
            "Montant des défraiements",
            "Sum of the allowances",
            "Somme de ces défraiements, en euros.",
            "The sum of these allowances, in euros.",
            basis -> Result.of(BigDecimal.valueOf(basis.allowances().cents(), 2)));

    /** Fewer answers would tell what single people think. */
    private static final int FEWEST_ANSWERS = 5;

    private final FigureTheme theme;
    private final FigureUnit unit;
    private final @Nullable String declaredAs;
    private final Map<String, String> label;
    private final Map<String, String> definition;
    private final Function<BilanBasis, Result> computation;

    BilanMeasure(
            FigureTheme theme,
            FigureUnit unit,
            @Nullable String declaredAs,
            String labelFr,
            String labelEn,
            String definitionFr,
            String definitionEn,
            Function<BilanBasis, Result> computation) {
        this.theme = theme;
        this.unit = unit;
        this.declaredAs = declaredAs;
        this.label = Map.of("fr", labelFr, "en", labelEn);
        this.definition = Map.of("fr", definitionFr, "en", definitionEn);
        this.computation = computation;
    }

    /** Why a figure has no value. */
    @Schema(name = "MissingFigure")
    public enum Missing {
        /** Nobody recorded who was present. */
        NOTHING_RECORDED,
        /** No survey was sent. */
        NOBODY_ASKED,
        /** Fewer answers than are shown. */
        TOO_FEW_ANSWERS
    }

    /** The value for one kind of session. @param of what it is counted on, for a rate; null otherwise */
    @JsonInclude
    @Schema(name = "FigurePart")
    public record Part(
            EventKind kind, BigDecimal value, @Nullable Integer of) {}

    /** A computed value. @param missing null exactly when there is a value */
    @JsonInclude
    public record Result(
            @Nullable BigDecimal value, @Nullable Missing missing, List<Part> parts) {
        static Result of(BigDecimal value) {
            return new Result(value, null, List.of());
        }

        static Result missing(Missing why) {
            return new Result(null, why, List.of());
        }
    }

    public FigureTheme theme() {
        return theme;
    }

    public FigureUnit unit() {
        return unit;
    }

    /** Returns the key of the declared measure that counts nearly the same; null for none. */
    public @Nullable String declaredAs() {
        return declaredAs;
    }

    public Map<String, String> label() {
        return label;
    }

    public Map<String, String> definition() {
        return definition;
    }

    /** Computes the figure; the same basis always gives the same result. */
    public Result compute(BilanBasis basis) {
        return computation.apply(basis);
    }

    private static Result count(long number) {
        return Result.of(BigDecimal.valueOf(number));
    }

    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    private static Set<UUID> in(BilanBasis basis, BilanBasis.Part part) {
        return basis.events().stream()
                .filter(event -> event.part() == part)
                .map(Happening::id)
                .collect(Collectors.toSet());
    }

    private static long people(BilanBasis basis, Predicate<Presence> which) {
        return basis.seats().stream()
                .filter(which)
                .map(Presence::person)
                .distinct()
                .count();
    }

    private static Result recorded(BilanBasis basis, Predicate<Presence> which) {
        return basis.seats().stream().noneMatch(seat -> seat.present() != null)
                ? Result.missing(Missing.NOTHING_RECORDED)
                : count(people(basis, which));
    }

    private static Result presenceRate(BilanBasis basis) {
        Set<UUID> recorded = basis.seats().stream()
                .filter(seat -> seat.present() != null)
                .map(Presence::event)
                .collect(Collectors.toSet());
        List<Presence> seats = basis.seats().stream()
                .filter(seat -> seat.registered() && recorded.contains(seat.event()))
                .toList();
        if (seats.isEmpty()) return Result.missing(Missing.NOTHING_RECORDED);
        Map<UUID, EventKind> kinds = basis.events().stream()
                .filter(event -> event.part() == SESSION && event.kind() != null)
                .collect(Collectors.toMap(Happening::id, event -> Objects.requireNonNull(event.kind()), (a, _) -> a));
        List<Part> parts = new ArrayList<>();
        for (EventKind kind : EnumSet.allOf(EventKind.class)) {
            List<Presence> own = seats.stream()
                    .filter(seat -> kinds.get(seat.event()) == kind)
                    .toList();
            if (!own.isEmpty()) parts.add(new Part(kind, percent(came(own), own.size()), own.size()));
        }
        return new Result(percent(came(seats), seats.size()), null, parts);
    }

    private static long came(List<Presence> seats) {
        return seats.stream().filter(seat -> seat.present() != null).count();
    }

    private static Result sessions(BilanBasis basis) {
        Map<EventKind, Long> byKind = basis.events().stream()
                .filter(event -> event.part() == SESSION && event.kind() != null)
                .collect(Collectors.groupingBy(event -> Objects.requireNonNull(event.kind()), Collectors.counting()));
        List<Part> parts = Stream.of(EventKind.values())
                .filter(byKind::containsKey)
                .map(kind -> new Part(kind, BigDecimal.valueOf(byKind.get(kind)), null))
                .toList();
        return new Result(BigDecimal.valueOf(in(basis, SESSION).size()), null, parts);
    }

    private static int asked(BilanBasis basis) {
        return basis.surveys().stream().mapToInt(BilanBasis.Survey::asked).sum();
    }

    private static List<Integer> ratings(BilanBasis basis) {
        return basis.surveys().stream()
                .flatMap(survey -> survey.ratings().stream())
                .toList();
    }

    private static Result satisfaction(BilanBasis basis) {
        List<Integer> ratings = ratings(basis);
        if (asked(basis) == 0) return Result.missing(Missing.NOBODY_ASKED);
        if (ratings.size() < FEWEST_ANSWERS) return Result.missing(Missing.TOO_FEW_ANSWERS);
        int sum = ratings.stream().mapToInt(Integer::intValue).sum();
        return Result.of(BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(ratings.size()), 1, RoundingMode.HALF_UP));
    }
}

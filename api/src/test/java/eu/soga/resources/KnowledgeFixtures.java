package eu.soga.resources;

import eu.soga.organisations.Organisation;
import eu.soga.shared.Theme;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Public resources in named states, each committed at once. */
public final class KnowledgeFixtures {
    /** Slug of {@link #module()}. */
    public static final String MODULE = "cartographier-ses-donnees";

    private KnowledgeFixtures() {}

    /** Begins an open guide in French that nobody else made, of this title. */
    public static Draft of(String slug, String title) {
        return new Draft(slug, title);
    }

    /** A training module about maps with everything said about it, and a second one that is related to it. */
    public static UUID module() {
        Organisation maker = OrganisationFixtures.listed("Les Cartographes");
        UUID id = of(MODULE, "Module : la cartographie de ses données")
                .kind(KnowledgeKind.MODULE)
                .themes(Theme.DATA, Theme.SKILLS)
                .languages("fr", "en")
                .made(maker)
                .with(draft -> {
                    draft.titles = Map.of("fr", draft.titles.get("fr"), "en", "Module: mapping your data");
                    draft.level = KnowledgeLevel.BEGINNER;
                    draft.contents = List.of("Trois vidéos", "Un exercice");
                    draft.funder = "Erasmus+";
                    draft.terms = new KnowledgeTerms(
                            KnowledgeLicence.CC_BY_SA,
                            "CC BY-SA 4.0",
                            KnowledgeAccess.OPEN,
                            Map.of("fr", "Sans inscription."),
                            "https://example.org/module",
                            "https://example.org/module/texte");
                    draft.time = new KnowledgeTime(2026, 2027, LocalDate.parse("2026-09-01"), null);
                    draft.provenance = Map.of("notes", List.of(Map.of("fr", "Une note.", "en", "A note.")));
                    return draft;
                })
                .load();
        of("cartographier-suite", "Module : la cartographie de ses données, suite")
                .kind(KnowledgeKind.MODULE)
                .made(maker)
                .load();
        return id;
    }

    /** A resource that is not written yet. */
    public static final class Draft {
        private final String slug;
        private Map<String, String> titles;
        private KnowledgeKind kind = KnowledgeKind.GUIDE;
        private List<Theme> themes = List.of();
        private List<String> languages = List.of("fr");
        private @Nullable KnowledgeLevel level;
        private List<Organisation> makers = new ArrayList<>();
        private List<String> contents = List.of();
        private @Nullable String funder;
        private KnowledgeTerms terms =
                new KnowledgeTerms(null, null, KnowledgeAccess.OPEN, Map.of(), "https://example.org/guide", null);
        private KnowledgeTime time = new KnowledgeTime(2025, null, null, null);
        private KnowledgePlace place = new KnowledgePlace(null, null);
        private @Nullable Map<String, Object> provenance;

        private Draft(String slug, String title) {
            this.slug = slug;
            this.titles = Map.of("fr", title);
        }

        public Draft kind(KnowledgeKind other) {
            kind = other;
            return this;
        }

        public Draft themes(Theme... some) {
            themes = Arrays.asList(some);
            return this;
        }

        public Draft languages(String... some) {
            languages = Arrays.asList(some);
            return this;
        }

        public Draft made(Organisation... by) {
            makers = Arrays.asList(by);
            return this;
        }

        public Draft year(int year) {
            time = new KnowledgeTime(year, null, null, null);
            return this;
        }

        public Draft level(KnowledgeLevel some) {
            level = some;
            return this;
        }

        public Draft under(KnowledgeLicence licence) {
            terms = new KnowledgeTerms(licence, null, terms.access(), Map.of(), terms.url(), null);
            return this;
        }

        /** Who may open it, and why in French. */
        public Draft access(KnowledgeAccess access, String why) {
            terms = new KnowledgeTerms(
                    null, null, access, Map.of("fr", why), "https://example.org/secret", "https://example.org/text");
            return this;
        }

        /** A job offer in this French town until then. */
        public Draft job(String city, Instant until) {
            kind = KnowledgeKind.JOB_OFFER;
            time = new KnowledgeTime(null, null, null, until);
            place = new KnowledgePlace(city, "FR");
            return this;
        }

        private Draft with(UnaryOperator<Draft> change) {
            return change.apply(this);
        }

        public UUID load() {
            Organisation by = makers.isEmpty() ? OrganisationFixtures.listed() : makers.getFirst();
            return CDI.current()
                    .select(KnowledgeLoader.class)
                    .get()
                    .load(new KnowledgeLoader.Listing(
                            slug,
                            by.id,
                            makers.stream().map(maker -> maker.id).toList(),
                            Now.instant(),
                            new KnowledgeLoader.Content(
                                    kind,
                                    "fr",
                                    titles,
                                    Map.of("fr", "Apprendre à lire une carte."),
                                    themes,
                                    languages,
                                    level,
                                    contents,
                                    funder),
                            terms,
                            time,
                            place,
                            false,
                            provenance));
        }
    }
}

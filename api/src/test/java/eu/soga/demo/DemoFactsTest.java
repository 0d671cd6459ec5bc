package eu.soga.demo;

import static eu.soga.demo.DemoFiles.find;
import static eu.soga.demo.DemoFiles.read;
import static eu.soga.demo.DemoFiles.texts;
import static eu.soga.demo.DemoFiles.values;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the documents say, fact by fact where an earlier version of these files had it wrong. */
class DemoFactsTest {
    /** Words of whoever copied the facts out of the documents; a reader of the calendar has no use for them. */
    private static final Pattern WORKING_NOTE = Pattern.compile(
            "copie en texte|text copy|copié|copied|logo copi|laissée? vide|left empty|non corrigé|not corrected"
                    + "|absent de la liste|not among the listed|retenus? ici|kept here|\\.txt|\\bD[0-4]\\b|TODO|à vérifier",
            Pattern.CASE_INSENSITIVE);

    private final List<JsonNode> organisations = read("real-organisations.json", "organisations");
    private final List<JsonNode> events = read("real-events.json", "events");
    private final List<JsonNode> editions = read("real-editions.json", "editions");
    private final List<JsonNode> supporters = read("real-editions.json", "supporters");

    @Test
    void the_city_of_mannheim_organised_the_european_summit_of_2021_under_the_german_presidency() {
        JsonNode summit = event("euses-2021");
        assertThat(organisers("euses-2021")).containsExactly("ville-de-mannheim");
        assertThat(strings(summit.path("title"))).containsOnly("European Social Economy Summit 2021");
        assertThat(text(summit, "description", "fr")).contains("ville de Mannheim", "présidence allemande");
        assertThat(text(summit, "description", "en")).contains("city of Mannheim", "German Presidency");
    }

    @Test
    void the_accelerator_leads_the_cafe_of_lille_and_the_digital_council_supports_it() {
        String cafe = "nec-2024-1129-0930-cafe-ia-assos";
        assertThat(organisers(cafe))
                .containsExactly(
                        "social-good-accelerator",
                        "fari",
                        "les-assembleurs",
                        "mel",
                        "le-mouvement-associatif",
                        "cress-hdf");
        assertThat(supportersOf("event", cafe)).containsExactly("cnnum");
    }

    @Test
    void becentral_and_fari_were_visited_in_2023_and_organised_nothing() {
        assertThat(organisers("nec-2023-bruxelles-visite")).containsExactly("social-good-accelerator");
        assertThat(text(event("nec-2023-bruxelles-visite"), "summary", "fr")).contains("BeCentral", "FARI");
    }

    @Test
    void the_accelerator_organises_the_workshop_of_san_sebastian_with_two_others() {
        assertThat(organisers("nec-2023-saint-sebastien-atelier"))
                .containsExactly("social-good-accelerator", "social-economy-europe", "philea");
    }

    @Test
    void the_accelerator_co_organised_three_sessions_of_strasbourg_2022_and_they_say_so() {
        List<String> sessions = events.stream()
                .filter(event -> event.path("partOf").asText().equals("sommet-strasbourg-2022"))
                .map(event -> event.path("slug").asText())
                .toList();
        assertThat(sessions)
                .hasSize(3)
                .allSatisfy(session -> assertThat(organisers(session)).startsWith("social-good-accelerator"));
        assertThat(notes(event("sommet-strasbourg-2022-conference-politique-industrielle")))
                .anyMatch(note -> note.contains("co-organisé"))
                .noneMatch(note -> note.contains("n’est pas nommé"));
        assertThat(supportersOf("event", "sommet-strasbourg-2022")).containsExactly("eurometropole-de-strasbourg");
    }

    @Test
    void social_economy_europe_has_no_initials() {
        assertThat(find(organisations, "social-economy-europe").path("aliases")).isEmpty();
    }

    @Test
    void whoever_the_programme_names_with_avec_contributes_and_does_not_lead() {
        assertThat(organisers("nec-2024-1127-1430-competences"))
                .containsExactly("social-good-accelerator", "epale", "aefa", "datactivist");
        assertThat(organisers("nec-2024-1127-1545-competences"))
                .containsExactly("social-good-accelerator", "epale", "aefa");
        assertThat(organisers("nec-2024-1127-1000-competences"))
                .as("five partners ran workshops of which the report does not say which")
                .startsWith("social-good-accelerator");
    }

    @Test
    void the_two_sessions_of_17_november_2023_say_that_they_are_probably_one() {
        assertThat(Stream.of("nec-2023-bruxelles-cloture", "nec-2023-bruxelles-cese-conferences")
                        .map(this::event))
                .allSatisfy(session -> assertThat(notes(session)).anyMatch(note -> note.contains("même rencontre")));
    }

    @Test
    void supporters_and_funders_of_2022_to_2025_are_known_with_their_source() {
        assertThat(supportersOf("edition", "nec-ess-europe-2023")).containsExactly("anct", "credit-cooperatif");
        assertThat(supportersOf("edition", "nec-ess-europe-2025"))
                .containsExactly("credit-cooperatif", "anct", "ess-france", "devoteam", "fondation-de-france");
        assertThat(supportersOf("year", "2022")).containsExactly("anct", "fondation-credit-cooperatif");
        assertThat(text(find(editions, "social-good-week-2022"), "funding", "fr"))
                .contains("autofinancée", "5 000 €");
        assertThat(notes(find(editions, "nec-ess-europe-2024"))).anyMatch(note -> note.contains("sans les nommer"));
        assertThat(supporters)
                .filteredOn(supporter ->
                        supporter.path("through").path("fr").asText().contains("DIGISET"))
                .extracting(supporter -> supporter.path("organisation").asText())
                .hasSize(3)
                .containsOnly("commission-europeenne");
    }

    @Test
    void paris_2023_took_place_at_the_auberge_yves_robert() {
        assertThat(events)
                .filteredOn(event -> event.path("slug").asText().equals("nec-ess-europe-2023-paris")
                        || event.path("partOf").asText().equals("nec-ess-europe-2023-paris"))
                .hasSize(8)
                .allSatisfy(
                        event -> assertThat(event.at("/place/name").asText()).isEqualTo("Auberge Yves Robert"));
    }

    @Test
    void the_general_meeting_and_the_public_affairs_committee_of_2024_are_there() {
        assertThat(event("soga-assemblee-generale-2024").at("/schedule/start").asText())
                .isEqualTo("2024-02-05");
        assertThat(event("soga-affaires-publiques-2024").at("/schedule/start").asText())
                .isEqualTo("2024-04-04");
    }

    @Test
    void an_organisation_has_its_kind_where_a_source_says_it_and_the_files_say_why() {
        assertThat(organisations)
                .allSatisfy(organisation -> assertThat(organisation.path("kind").isNull())
                        .as(organisation.path("slug").asText())
                        .isEqualTo(organisation.path("kindBasis").isNull()));
        assertThat(organisations)
                .filteredOn(organisation -> organisation.hasNonNull("kind"))
                .hasSize(37);
        assertThat(List.of(kind("anct"), kind("cnnum"), kind("cg-scop"), kind("credit-cooperatif"), kind("egina")))
                .containsExactly("public-body", "public-body", "network", "cooperative", "company");
    }

    @Test
    void nothing_public_holds_a_working_note() {
        Stream.of(organisations, events, editions, supporters, read("real-resources.json", "resources"))
                .flatMap(List::stream)
                .flatMap(DemoFactsTest::strings)
                .forEach(words -> assertThat(words).doesNotContainPattern(WORKING_NOTE));
    }

    @Test
    void editions_agree_with_their_events_and_with_the_organisations() {
        Set<String> known = values(organisations, "slug");
        assertThat(editions).hasSize(4).allSatisfy(edition -> {
            String slug = edition.path("slug").asText();
            assertThat(known).contains(edition.path("organiser").asText());
            assertThat(known).containsAll(texts(edition.path("coOrganisers")));
            assertThat(known).containsAll(texts(edition.path("historicPartners")));
            for (JsonNode leg : legsOf(slug)) {
                LocalDate first = LocalDate.parse(leg.at("/schedule/start").asText());
                LocalDate after = LocalDate.parse(leg.at("/schedule/end").asText());
                assertThat(first)
                        .isAfterOrEqualTo(LocalDate.parse(edition.path("start").asText()));
                assertThat(after.minusDays(1))
                        .isBeforeOrEqualTo(LocalDate.parse(edition.path("end").asText()));
                List<String> all =
                        new ArrayList<>(List.of(edition.path("organiser").asText()));
                all.addAll(texts(edition.path("coOrganisers")));
                assertThat(organisers(leg.path("slug").asText())).isEqualTo(all);
            }
        });
        assertThat(values(events, "edition")).isEqualTo(with(values(editions, "slug"), "null"));
    }

    @Test
    void supporters_are_organisations_of_the_files_and_support_something_of_the_files() {
        Set<String> known = values(organisations, "slug");
        assertThat(supporters).allSatisfy(supporter -> {
            assertThat(supporter.hasNonNull("organisation") != supporter.hasNonNull("name"))
                    .isTrue();
            if (supporter.hasNonNull("organisation"))
                assertThat(known).contains(supporter.path("organisation").asText());
            assertThat(Stream.of("edition", "event", "year").filter(supporter::hasNonNull))
                    .hasSize(1);
            if (supporter.hasNonNull("event")) event(supporter.path("event").asText());
            if (supporter.hasNonNull("edition"))
                find(editions, supporter.path("edition").asText());
            assertThat(supporter.path("source")).isNotEmpty().allSatisfy(source -> {
                assertThat(source.path("title").asText()).isNotBlank();
                assertThat(source.path("locator").asText()).isNotBlank();
            });
        });
    }

    @Test
    void an_event_that_the_accelerator_only_references_says_who_is_not_named() {
        assertThat(events)
                .filteredOn(event -> event.path("edition").isNull()
                        && organisers(event.path("slug").asText()).equals(List.of("social-good-accelerator"))
                        && notes(event).stream().anyMatch(note -> note.contains("référencé par")))
                .extracting(event -> event.path("slug").asText())
                .containsExactlyInAnyOrder(
                        "sommet-strasbourg-2022", "futur-de-l-europe-2022", "nec-lens-2022", "vivatech-2024");
    }

    private List<JsonNode> legsOf(String edition) {
        return events.stream()
                .filter(event -> event.path("slug").asText().startsWith(edition)
                        && event.path("edition").asText().equals(edition))
                .toList();
    }

    private JsonNode event(String slug) {
        return find(events, slug);
    }

    private String kind(String slug) {
        return find(organisations, slug).path("kind").asText();
    }

    private List<String> organisers(String slug) {
        List<String> all =
                new ArrayList<>(List.of(event(slug).path("organisation").asText()));
        all.addAll(texts(event(slug).path("coOrganisations")));
        return all;
    }

    private List<String> supportersOf(String what, String value) {
        return supporters.stream()
                .filter(supporter -> supporter.path(what).asText().equals(value))
                .map(supporter -> supporter.path("organisation").asText())
                .toList();
    }

    private static Set<String> with(Set<String> words, String one) {
        Set<String> all = new HashSet<>(words);
        all.add(one);
        return all;
    }

    private static String text(JsonNode node, String member, String language) {
        return node.path(member).path(language).asText();
    }

    private static List<String> notes(JsonNode node) {
        return StreamSupport.stream(node.path("notes").spliterator(), false)
                .map(note -> note.path("fr").asText())
                .toList();
    }

    private static Stream<String> strings(JsonNode node) {
        return node.isTextual()
                ? Stream.of(node.asText())
                : StreamSupport.stream(node.spliterator(), false).flatMap(DemoFactsTest::strings);
    }
}

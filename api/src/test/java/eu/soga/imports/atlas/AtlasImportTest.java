package eu.soga.imports.atlas;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.organisations.Address;
import eu.soga.organisations.AtlasEntry;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.OrganisationKind;
import eu.soga.organisations.RepresentativeRole;
import eu.soga.organisations.profiles.OrganisationListing;
import eu.soga.organisations.profiles.OrganisationListing.Person;
import eu.soga.organisations.profiles.Organisations;
import eu.soga.testing.Caller;
import eu.soga.testing.Now;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class AtlasImportTest {
    private static final String IMPORTS = "/api/v1/atlas-imports";
    private static final String TABLE = """
            Identifiant;Nom de la structure;Catégories;Ville;Pays;Site web;Couleur
            a1;Atelier des Sources;Médiation numérique|Bricolage|Formation;Brest;France;atelier-sources.example.org;bleu
            a2;Fabrique du Delta;logiciels libres;Gand;Belgique;https://delta.example.org;vert
            a3;;Communs numériques;Brest;France;;
            a1;Encore une fois;;;;;
            """;

    @Inject
    Organisations organisations;

    private static ValidatableResponse send(String name, String file, String text) {
        return Caller.as("mona", "moderator")
                .multiPart("sourceName", name)
                .multiPart("sourceUrl", "https://carte.example.org")
                .multiPart("licence", "ODbL-1.0")
                .multiPart("file", file, text.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then();
    }

    private static String preview(String name, String file, String text) {
        return send(name, file, text).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse post(String id, String act, Object body) {
        return Caller.as("mona", "moderator")
                .contentType(ContentType.JSON)
                .body(body)
                .post(IMPORTS + "/" + id + "/" + act)
                .then();
    }

    private static ValidatableResponse apply(String id, String... verdicts) {
        return post(id, "apply", Map.of("verdicts", List.of(verdicts)))
                .statusCode(200)
                .body("remaining", equalTo(0));
    }

    private static JsonPath rows(String id) {
        return Caller.as("mona", "moderator")
                .get(IMPORTS + "/" + id + "/rows")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Organisation change(String slug, java.util.function.Consumer<Organisation> change) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Organisation organisation = Organisation.findBySlug(slug).orElseThrow();
            change.accept(organisation);
            return organisation;
        });
    }

    @Test
    void a_table_is_read_compared_applied_and_read_again() {
        String id = send("Carte des tiers-lieux", "liste.csv", TABLE)
                .statusCode(201)
                .body("kind", equalTo("csv"))
                .body("columns.find { it.heading == 'Couleur' }.field", nullValue())
                .body("columns.find { it.heading == 'Nom de la structure' }.field", equalTo("name"))
                .body("words.unknown", equalTo(Map.of("Bricolage", 1)))
                .body("verdicts", equalTo(Map.of("new", 2, "invalid", 2)))
                .extract()
                .path("id");
        given().get("/api/v1/organisations/atelier-des-sources").then().statusCode(404);

        apply(id, "new").body("rows", equalTo(Map.of("applied", 2, "pending", 2)));

        given().get("/api/v1/organisations/atelier-des-sources")
                .then()
                .statusCode(200)
                .body("website", equalTo("https://atelier-sources.example.org"))
                .body("country", equalTo("FR"))
                .body("atlas.categories", contains("digital-mediation"))
                .body("atlas.offers", contains("training"))
                .body("provenance.source[0].title", equalTo("Carte des tiers-lieux (ODbL-1.0)"))
                .body("provenance.source[0].url", equalTo("https://carte.example.org"))
                .body("listing.represented", equalTo(false));
        given().get("/api/v1/organisations/fabrique-du-delta")
                .then()
                .body("atlas.practices", contains("free-software"))
                .body("office.country", equalTo("BE"));

        String again = preview("Carte des tiers-lieux", "liste.csv", TABLE);
        assertThat(rows(again).getList("items.verdict"))
                .containsExactly("unchanged", "unchanged", "invalid", "invalid");
        apply(again, "new", "changed").body("rows", equalTo(Map.of("pending", 4)));

        String moved = preview("Carte des tiers-lieux", "liste.csv", TABLE.replace("Gand", "Anvers"));
        assertThat(rows(moved).getList("items.verdict")).containsExactly("unchanged", "changed", "invalid", "invalid");
        assertThat(rows(moved).getString("items[1].changes[0].field")).isEqualTo("office");
        apply(moved, "changed");
        given().get("/api/v1/organisations/fabrique-du-delta").then().body("office.city", equalTo("Anvers"));
    }

    @Test
    void an_entry_that_somebody_represents_is_left_to_them() {
        apply(preview("Une carte", "liste.csv", TABLE), "new");
        change(
                "fabrique-du-delta",
                organisation -> new eu.soga.organisations.Representative(
                                organisation, "zoe", "Zoé", RepresentativeRole.SIGNATORY, java.time.Instant.EPOCH)
                        .persist());

        String id = preview("Une carte", "liste.csv", TABLE.replace("Gand", "Anvers"));

        assertThat(rows(id).getString("items[1].verdict")).isEqualTo("represented");
        post(id, "apply", Map.of("rows", List.of(rows(id).getString("items[1].id"))))
                .statusCode(200)
                .body("rows.pending", equalTo(4));
    }

    @Test
    void columns_are_named_by_hand() {
        String table = "Quoi,Où\nCoopérative des Marées,Nantes\n";
        String id = preview("Autre carte", "x.csv", table);
        assertThat(rows(id).getList("items.verdict")).containsExactly("invalid");

        var columns = List.of(Map.of("heading", "Quoi", "field", "name"), Map.of("heading", "Où", "field", "city"));
        Caller.as("mona", "moderator")
                .contentType(ContentType.JSON)
                .body(Map.of("columns", columns))
                .put(IMPORTS + "/" + id + "/columns")
                .then()
                .statusCode(200)
                .body("verdicts", equalTo(Map.of("new", 1)));
        assertThat(rows(id).getString("items[0].name")).isEqualTo("Coopérative des Marées");
        Caller.as("mona", "moderator")
                .contentType(ContentType.JSON)
                .body(Map.of("columns", List.of(Map.of("heading", "Absent", "field", "name"))))
                .put(IMPORTS + "/" + id + "/columns")
                .then()
                .statusCode(400);
    }

    private static ValidatableResponse map(String id, Map<?, ?>... words) {
        return Caller.as("mona", "moderator")
                .contentType(ContentType.JSON)
                .body(Map.of("words", List.of(words)))
                .put(IMPORTS + "/" + id + "/words")
                .then();
    }

    @Test
    void unknown_words_are_mapped_by_hand_and_remembered_for_the_source() {
        String table = TABLE.replace("Belgique", "Royaume du Delta");
        apply(preview("Carte du delta", "liste.csv", table), "new");
        String id = preview("Carte du delta", "liste.csv", table);
        assertThat(rows(id).getList("items.verdict")).startsWith("unchanged", "unchanged");

        map(
                        id,
                        Map.of("list", "practice", "word", "bricolage", "code", "reuse-and-repair"),
                        Map.of("list", "country", "word", "Royaume du Delta", "code", "BE"))
                .statusCode(200)
                .body("words.unknown", equalTo(Map.of()))
                .body("words.countries", equalTo(Map.of()))
                .body("words.mapped.code", hasItems("reuse-and-repair", "BE"))
                .body("verdicts.changed", equalTo(2));
        apply(id, "changed");
        given().get("/api/v1/organisations/atelier-des-sources")
                .then()
                .body("atlas.practices", contains("reuse-and-repair"))
                .body("atlas.offers", contains("training"));
        given().get("/api/v1/organisations/fabrique-du-delta").then().body("country", equalTo("BE"));

        // the next reading of the source knows them; another source does not
        String again = preview("Carte du delta", "liste.csv", table);
        assertThat(rows(again).getList("items.verdict")).startsWith("unchanged", "unchanged");
        send("Autre source", "liste.csv", table)
                .body("words.unknown", equalTo(Map.of("Bricolage", 1)))
                .body("words.countries", equalTo(Map.of("Royaume du Delta", 1)));
        // two people: what one says does not undo what the other said
        map(again, Map.of("list", "offer", "word", "Bricolage", "code", "training"))
                .statusCode(200);
        String last = send("Carte du delta", "liste.csv", table)
                .body("words.mapped.code", hasItems("training", "BE"))
                .body("words.mapped", hasSize(2))
                .extract()
                .path("id");
        Map<String, Object> forgotten = new java.util.HashMap<>();
        forgotten.put("list", "offer");
        forgotten.put("word", "Bricolage");
        forgotten.put("code", null);
        map(last, forgotten).body("words.unknown", equalTo(Map.of("Bricolage", 1)));
    }

    @Test
    void a_word_is_mapped_to_one_of_ours_only_and_before_rows_are_applied() {
        String id = preview("Carte des mots", "liste.csv", TABLE);
        map(id, Map.of("list", "practice", "word", "Bricolage", "code", "no-such-word"))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/words/0/code"));
        map(id, Map.of("list", "country", "word", "Bricolage", "code", "ZZ")).statusCode(400);
        map(id, Map.of("list", "practice", "word", "...", "code", "reuse-and-repair"))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/words/0/word"));
        apply(id, "new");
        map(id, Map.of("list", "practice", "word", "Bricolage", "code", "reuse-and-repair"))
                .statusCode(409);
    }

    @Test
    void a_possible_duplicate_is_linked_or_created_on_purpose() {
        load("les-ateliers-du-lierre", "Les Ateliers du Lierre", null, List.of());
        String table = "id,name,city,country\nx1,Ateliers du Lierre,Lyon,FR\nx2,Les ateliers du lierre,Lyon,FR\n";
        String id = preview("Troisième carte", "x.csv", table);
        JsonPath rows = rows(id);
        assertThat(rows.getList("items.verdict")).containsOnly("possible-duplicate");
        String twin = rows.getString("items[0].twins[0].organisationId");

        apply(id, "new").body("rows.pending", equalTo(2));
        post(
                        id,
                        "apply",
                        Map.of(
                                "links",
                                List.of(Map.of("row", rows.getString("items[0].id"), "organisation", twin)),
                                "rows",
                                List.of(rows.getString("items[1].id"))))
                .statusCode(200);

        assertThat(rows(id).getList("items.result.outcome")).containsExactly("linked", "created");
        assertThat(rows(preview("Troisième carte", "x.csv", table)).getList("items.verdict"))
                .containsExactly("unchanged", "unchanged");
    }

    @Test
    void undoing_removes_what_nobody_has_touched() {
        String id = preview("Quatrième carte", "liste.csv", TABLE);
        apply(id, "new");
        change("fabrique-du-delta", organisation -> organisation.description = Map.of("fr", "Corrigé ici."));

        post(id, "undo", "").statusCode(200).body("state", equalTo("undone")).body("remaining", equalTo(0));

        given().get("/api/v1/organisations/atelier-des-sources").then().statusCode(404);
        given().get("/api/v1/organisations/fabrique-du-delta").then().statusCode(200);
        assertThat(rows(id).getList("items.result.state")).containsExactly("undone", "kept", "pending", "pending");
        assertThat(rows(id).getString("items[1].result.reason")).isEqualTo("changed-since");
        post(id, "apply", Map.of("verdicts", List.of("new"))).statusCode(409);
        assertThat(rows(preview("Quatrième carte", "liste.csv", TABLE)).getList("items.verdict"))
                .containsExactly("new", "unchanged", "invalid", "invalid");
    }

    @Test
    void undoing_restores_the_fields_that_nobody_changed_since() {
        String second = TABLE.replace("Gand", "Anvers")
                .replace("https://delta.example.org", "https://nouveau-delta.example.org")
                .replace("Médiation numérique|Bricolage|Formation", "Formation");
        apply(preview("Cinquième carte", "liste.csv", TABLE), "new");
        String id = preview("Cinquième carte", "liste.csv", second);
        apply(id, "changed").body("rows.applied", equalTo(2));
        given().get("/api/v1/organisations/fabrique-du-delta")
                .then()
                .body("office.city", equalTo("Anvers"))
                .body("website", equalTo("https://nouveau-delta.example.org"));
        // meanwhile another moderator corrects one of the fields that the import wrote, and one that it did not
        change("fabrique-du-delta", organisation -> {
            organisation.website = "https://delta.example.be";
            organisation.description = Map.of("fr", "Écrit ici.");
        });

        post(id, "undo", "").statusCode(200).body("remaining", equalTo(0));

        given().get("/api/v1/organisations/fabrique-du-delta")
                .then()
                .body("office.city", equalTo("Gand"))
                .body("website", equalTo("https://delta.example.be"))
                .body("description.fr", equalTo("Écrit ici."));
        given().get("/api/v1/organisations/atelier-des-sources")
                .then()
                .body("atlas.categories", contains("digital-mediation"));
        JsonPath rows = rows(id);
        assertThat(rows.getList("items.result.state")).containsExactly("undone", "undone", "pending", "pending");
        assertThat(rows.getList("items[0].result.restored")).containsExactly("categories");
        assertThat(rows.getList("items[0].result.left")).isEmpty();
        assertThat(rows.getString("items[0].result.reason")).isNull();
        assertThat(rows.getList("items[1].result.restored")).containsExactly("office");
        assertThat(rows.getList("items[1].result.left")).containsExactly("website");
        assertThat(rows.getString("items[1].result.reason")).isEqualTo("changed-since");
        // the source says the same again: it would change them again
        assertThat(rows(preview("Cinquième carte", "liste.csv", second)).getList("items.verdict"))
                .containsExactly("changed", "changed", "invalid", "invalid");
    }

    @Test
    void undoing_leaves_an_entry_to_those_who_represent_it_since_and_one_whose_every_field_was_changed() {
        String second = TABLE.replace("Gand", "Anvers").replace("Médiation numérique|Bricolage|Formation", "Formation");
        apply(preview("Sixième carte", "liste.csv", TABLE), "new");
        String id = preview("Sixième carte", "liste.csv", second);
        apply(id, "changed");
        change(
                "fabrique-du-delta",
                organisation -> new eu.soga.organisations.Representative(
                                organisation, "zoe", "Zoé", RepresentativeRole.SIGNATORY, java.time.Instant.EPOCH)
                        .persist());
        change("atelier-des-sources", organisation -> organisation.atlas = AtlasEntry.of(List.of("digital-commons")));

        post(id, "undo", "").statusCode(200);

        given().get("/api/v1/organisations/fabrique-du-delta").then().body("office.city", equalTo("Anvers"));
        given().get("/api/v1/organisations/atelier-des-sources")
                .then()
                .body("atlas.categories", contains("digital-commons"));
        JsonPath rows = rows(id);
        assertThat(rows.getList("items.result.state")).containsExactly("kept", "kept", "pending", "pending");
        assertThat(rows.getList("items[0].result.left")).contains("categories");
        assertThat(rows.getList("items[1].result.restored")).isEmpty();
        assertThat(rows.getString("items[1].result.reason")).isEqualTo("represented");
    }

    @Test
    void a_go_go_carto_export_and_geojson_are_read() {
        String map = """
                {"licence": "https://opendatacommons.org/licenses/odbl/summary/", "ontology": "gogofull", "data": [
                 {"id": "Bx3", "name": "Repair Café du Nord", "status": 1, "sourceKey": "",
                  "geo": {"latitude": 50.63, "longitude": 3.06},
                  "address": {"streetAddress": "2 rue du Pont", "addressLocality": "Lille", "postalCode": "59000",
                              "addressCountry": "FR"},
                  "categories": ["Réemploi et réparation", "Jardin"],
                  "categoriesFull": [{"id": 1, "name": "Réemploi et réparation", "index": 0}],
                  "website": "https://repair-nord.example.org", "description": "On répare <b>ensemble</b>."}]}
                """;
        String id = send("GoGo", "x.json", map)
                .statusCode(201)
                .body("kind", equalTo("go-go-carto"))
                .body("words.unknown", equalTo(Map.of("Jardin", 1)))
                .extract()
                .path("id");
        apply(id, "new");
        given().get("/api/v1/organisations/repair-cafe-du-nord")
                .then()
                .statusCode(200)
                .body("office.street", equalTo("2 rue du Pont"))
                .body("office.coordinates.lat", equalTo(50.63f))
                .body("atlas.practices", contains("reuse-and-repair"));

        String geo = """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "id": 7,
                 "geometry": {"type": "Point", "coordinates": [200, 45]},
                 "properties": {"nom": "Bureau des Vagues", "commune": "Biarritz", "code postal": 64200}}]}
                """;
        String points = preview("Points", "x.geojson", geo);
        assertThat(rows(points).getString("items[0].verdict")).isEqualTo("new");
        assertThat(rows(points).getString("items[0].notices[0].code")).isEqualTo("no-degrees");
        assertThat(rows(points).getString("items[0].city")).isEqualTo("Biarritz");
    }

    @Test
    void characters_that_cannot_be_kept_are_left_out() {
        String id = preview(
                "Signes",
                "x.json",
                "[{\"nom\\u0007\": \"Les \\ud800Mar\\u0000\u00e9es\", \"ville\": \"Brest\\u202e\", \"x\": 1}]");

        assertThat(rows(id).getString("items[0].name")).isEqualTo("Les Marées");
        assertThat(rows(id).getString("items[0].verdict")).isEqualTo("new");
        send("Une\u0007carte", "x.csv", TABLE).statusCode(400);
    }

    /** Our own files, read back, change nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"organisations.csv", "organisations.geojson", "organisations.jsonld", "organisations"})
    void our_own_exports_are_the_same_entries(String export) {
        load("maison-du-lierre", "Maison du Lierre", "https://lierre.example.org/", List.of("MdL", "=Lierre"));
        load("cafe-des-reseaux", "Café des Réseaux", null, List.of());

        String text = given().accept(ContentType.ANY).get("/api/v1/" + export).asString();
        String id = send("Nous", "x", text).statusCode(201).extract().path("id");

        assertThat(rows(id).getList("items.verdict")).isNotEmpty().containsOnly("unchanged");
    }

    @Test
    void bad_input_is_refused_in_words() {
        send("Une carte", "x.csv", "").statusCode(422).body("reason", equalTo("empty"));
        send("Une carte", "x.csv", "seule colonne\n1\n").statusCode(422).body("reason", equalTo("not-recognised"));
        send("Une carte", "x.json", "{\"data\": [").statusCode(422).body("reason", equalTo("broken-json"));
        send("🌻", "x.csv", TABLE).statusCode(400).body("violations[0].pointer", equalTo("/sourceName"));
        send("", "x.csv", TABLE).statusCode(400).body("violations[0].pointer", equalTo("/sourceName"));
        Caller.as("zoe").get(IMPORTS).then().statusCode(403);
        Caller.as("mona", "moderator").get(IMPORTS).then().statusCode(200).body("items", hasSize(0));
        String id = preview("Une carte", "x.csv", TABLE);
        post(id, "undo", "").statusCode(409);
        post(id, "apply", Map.of("verdicts", List.of("invalid"))).statusCode(400);
        Caller.as("mona", "moderator").delete(IMPORTS + "/" + id).then().statusCode(204);
        Caller.as("mona", "moderator").get(IMPORTS + "/" + id).then().statusCode(404);
        post(UUID.randomUUID().toString(), "undo", "").statusCode(404);
    }

    private void load(String slug, String name, String website, List<String> aliases) {
        organisations.load(new OrganisationListing(
                slug,
                name,
                aliases,
                OrganisationKind.ASSOCIATION,
                "FR",
                "fr",
                Map.of("fr", "Un lieu où l’on **répare** et apprend.\n\nOuvert le samedi."),
                website,
                new AtlasEntry(
                        List.of("digital-mediation", "repair-cafe"),
                        List.of("open-data"),
                        List.of("training"),
                        List.of("fr", "nl")),
                new Address("1 rue de la République", "69001", "Lyon", "FR", 45.7676, 4.8345),
                false,
                false,
                null,
                List.<Person>of()));
    }
}

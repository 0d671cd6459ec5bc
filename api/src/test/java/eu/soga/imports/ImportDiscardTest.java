package eu.soga.imports;

import static eu.soga.imports.ImportCalls.IMPORTS;
import static eu.soga.imports.ImportCalls.calendar;
import static eu.soga.imports.ImportCalls.entry;
import static eu.soga.imports.ImportCalls.preview;
import static eu.soga.imports.ImportCalls.take;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class ImportDiscardTest {
    @Test
    void throws_a_preview_away_and_keeps_what_was_applied() {
        Organisation mine = OrganisationFixtures.representedBy("ana");
        String text = calendar(entry("a@x", "Atelier", "20270125"));
        String kept = take("ana", mine, "a.ics", text);
        String id = preview("ana", mine, "a.ics", text);
        Caller.as("ana").delete(IMPORTS + id).then().statusCode(204);
        Caller.as("ana").get(IMPORTS + id).then().statusCode(404);
        Caller.as("ana").delete(IMPORTS + kept).then().statusCode(409);
        Caller.as("ana")
                .get("/api/v1/organisations/" + mine.id + "/imports")
                .then()
                .body("total.value", equalTo(1))
                .body("items[0].id", equalTo(kept))
                .body("items[0].problem", nullValue());
    }
}

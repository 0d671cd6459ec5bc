package eu.soga.organisations.profiles;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import eu.soga.organisations.Organisation;
import eu.soga.organisations.TrustChanged;
import eu.soga.shared.audit.AuditEntry;
import eu.soga.shared.audit.AuditLog;
import eu.soga.testing.Announcements;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OrganisationTrustTest {
    private static final String PATH = "/api/v1/organisations";

    private final AuditLog audit;

    @Inject
    OrganisationTrustTest(AuditLog audit) {
        this.audit = audit;
    }

    private static List<String> audited(Organisation organisation) {
        return QuarkusTransaction.requiringNew()
                .call(() -> AuditEntry.about("organisation", organisation.id).stream()
                        .map(entry -> entry.action)
                        .toList());
    }

    @Nested
    class Trusting {
        private Response decide(Organisation organisation, String verb) {
            return given().contentType(ContentType.JSON)
                    .body("{\"reason\": \"Dix événements sans reproche\"}")
                    .post(PATH + "/" + organisation.id + "/" + verb);
        }

        @Test
        @TestSecurity(user = "moderator", roles = "moderator")
        void is_given_and_taken_back_with_a_reason() {
            Organisation organisation = OrganisationFixtures.representedBy("partner");

            decide(organisation, "trust").then().statusCode(200).body("trusted", equalTo(true));
            decide(organisation, "trust")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/illegal-transition"))
                    .body("reason", equalTo("already-trusted"));
            decide(organisation, "distrust").then().statusCode(200).body("trusted", equalTo(false));
            decide(organisation, "distrust").then().statusCode(409).body("reason", equalTo("not-trusted"));

            assertThat(audited(organisation)).containsExactly("trusted", "distrusted");
            assertThat(audit.isIntact()).isTrue();
            assertThat(Announcements.of(TrustChanged.class))
                    .extracting(TrustChanged::trusted)
                    .containsExactly(true, false);
            assertThat(Announcements.of(TrustChanged.class).getFirst().recipients())
                    .containsExactly("partner@example.org");
        }

        @ParameterizedTest
        @CsvSource({"trust", "distrust"})
        @TestSecurity(user = "moderator", roles = "moderator")
        void is_never_decided_for_ones_own_organisation(String verb) {
            Organisation organisation = verb.equals("trust")
                    ? OrganisationFixtures.representedBy("moderator")
                    : OrganisationFixtures.trusted("moderator");

            decide(organisation, verb).then().statusCode(403).body("type", equalTo("/problems/own-organisation"));
        }

        @Test
        @TestSecurity(user = "partner", roles = "edition-lead")
        void is_closed_to_other_roles() {
            decide(OrganisationFixtures.listed(), "trust").then().statusCode(403);
        }

        @Test
        void is_closed_to_visitors() {
            decide(OrganisationFixtures.listed(), "trust").then().statusCode(401);
        }

        @Test
        @TestSecurity(user = "admin", roles = "admin")
        void needs_a_reason() {
            given().contentType(ContentType.JSON)
                    .body("{\"reason\": \" \"}")
                    .post(PATH + "/" + OrganisationFixtures.listed().id + "/trust")
                    .then()
                    .statusCode(400)
                    .body("violations[0].pointer", equalTo("/reason"));
        }
    }
}

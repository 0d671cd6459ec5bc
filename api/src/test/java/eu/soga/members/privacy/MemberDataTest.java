package eu.soga.members.privacy;

import static eu.soga.members.Association.get;
import static eu.soga.members.Association.member;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import eu.soga.members.Association;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

/** Each person reads what is held about him or her, and nothing about others. */
@QuarkusTest
class MemberDataTest {
    @Test
    void names_every_row_about_the_caller_and_no_other() {
        Association.at("2026-03-02T09:00:00Z");
        Association.founded();
        member("ana");
        member("bea");
        get("ana", "me/member-data")
                .then()
                .statusCode(200)
                .body("subject", equalTo("ana"))
                .body("tables.membership.person_subject", contains("ana"))
                .body("tables.membership_term", hasSize(1))
                .body("tables.dues_entry.cents", contains(5000))
                .body("tables.college_stay", hasSize(1))
                .body("tables.audit_entry.action", hasItems("apply"))
                .body("tables.elector", hasSize(0));
        // whoever booked a payment finds it among what he or she did
        get("tess treasurer", "me/member-data")
                .then()
                .body("tables.membership", hasSize(0))
                .body("tables.dues_entry", hasSize(2));
        RestAssured.get("/api/v1/me/member-data").then().statusCode(401);
    }
}

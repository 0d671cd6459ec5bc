package eu.soga.organisations.pictures;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import eu.soga.organisations.Organisation;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImageResourceTest {
    private static byte[] picture() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(2000, 1000, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Response upload(Organisation organisation, byte[] bytes) {
        return given().multiPart("file", "photo.png", bytes, "image/png")
                .multiPart("organisationId", organisation.id.toString())
                .post("/api/v1/images");
    }

    @Nested
    class Uploading {
        @Test
        @TestSecurity(user = "partner")
        void keeps_two_sizes_for_ever() throws IOException {
            Organisation organisation = OrganisationFixtures.representedBy("partner");

            Response kept = upload(organisation, picture());
            kept.then()
                    .statusCode(201)
                    .body("width", equalTo(1600))
                    .body("height", equalTo(800))
                    .body("mediaType", equalTo("image/jpeg"));

            Response small = given().get(kept.<String>path("small"));
            small.then()
                    .statusCode(200)
                    .contentType("image/jpeg")
                    .header("Cache-Control", containsString("immutable"))
                    .header("X-Content-Type-Options", equalTo("nosniff"));
            assertThat(ImageIO.read(new ByteArrayInputStream(small.asByteArray()))
                            .getWidth())
                    .isEqualTo(640);
            given().header("If-None-Match", small.header("ETag"))
                    .get(kept.<String>path("small"))
                    .then()
                    .statusCode(304);
        }

        @Test
        @TestSecurity(user = "partner")
        void gives_an_organisation_its_logo() {
            Organisation organisation = OrganisationFixtures.representedBy("partner");
            Response kept = upload(organisation, picture());

            given().contentType(ContentType.JSON)
                    .header("If-Match", "\"0\"")
                    .body("""
                            {"name": "%s", "kind": "association", "defaultLanguage": "fr",
                             "logo": {"imageId": "%s", "alt": {"fr": "Un pont"}}}
                            """.formatted(organisation.name, kept.path("id")))
                    .put("/api/v1/organisations/" + organisation.id)
                    .then()
                    .statusCode(200)
                    .body("logo.alt.fr", equalTo("Un pont"))
                    .body("logo.small", equalTo(kept.path("small")));
        }

        @Test
        @TestSecurity(user = "partner")
        void is_safe_to_repeat_with_a_key() {
            Organisation organisation = OrganisationFixtures.representedBy("partner");
            byte[] picture = picture();

            String first = uploadOnce(organisation, picture).path("id");
            assertThat(uploadOnce(organisation, picture).<String>path("id")).isEqualTo(first);
        }

        private Response uploadOnce(Organisation organisation, byte[] bytes) {
            return given().header("Idempotency-Key", "k")
                    .multiPart("file", "photo.png", bytes, "image/png")
                    .multiPart("organisationId", organisation.id.toString())
                    .post("/api/v1/images");
        }

        @Test
        @TestSecurity(user = "partner")
        void refuses_what_is_not_a_picture_whatever_its_name() {
            Organisation organisation = OrganisationFixtures.representedBy("partner");
            byte[] script =
                    "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);

            upload(organisation, script)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/unreadable-image"))
                    .body("reason", equalTo("unsupported-format"));
        }

        @Test
        @TestSecurity(user = "partner")
        void refuses_more_than_eight_megabytes() {
            upload(OrganisationFixtures.representedBy("partner"), new byte[9 * 1024 * 1024])
                    .then()
                    .statusCode(413)
                    .body("type", equalTo("/problems/too-large"));
        }

        @Test
        @TestSecurity(user = "partner")
        void names_the_missing_part() {
            given().multiPart("file", "photo.png", new byte[1], "image/png")
                    .post("/api/v1/images")
                    .then()
                    .statusCode(400)
                    .body("violations[0].pointer", equalTo("/organisationId"));
            given().multiPart(
                            "organisationId",
                            OrganisationFixtures.representedBy("partner").id.toString())
                    .post("/api/v1/images")
                    .then()
                    .statusCode(400)
                    .body("violations[0].pointer", equalTo("/file"));
        }

        @Test
        @TestSecurity(user = "partner2")
        void is_closed_to_others() {
            upload(OrganisationFixtures.representedBy("partner"), picture())
                    .then()
                    .statusCode(404);
        }

        @Test
        void asks_to_sign_in() {
            upload(OrganisationFixtures.representedBy("partner"), picture())
                    .then()
                    .statusCode(401);
        }
    }

    @Nested
    class Reading {
        @Test
        void knows_two_sizes_only() {
            given().get("/api/v1/images/0199a000-0000-7000-8000-000000000000/huge")
                    .then()
                    .statusCode(400);
        }

        @Test
        void does_not_know_what_was_never_uploaded() {
            given().get("/api/v1/images/0199a000-0000-7000-8000-000000000000/small")
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/not-found"));
        }
    }
}

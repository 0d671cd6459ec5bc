package eu.soga.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Signs up, signs in, renews and enrols a second factor through the proxy, as in production; then backs the system up,
 * restores it into an empty one and compares. Skipped, and said so, where nginx, age, psql, openssl or curl is missing;
 * {@code PRODUCTION_CHECK=required} makes that a failure.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProductionIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "quatre chats gris";
    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-pkce-0123456789";

    private ProductionSystem system;

    /** The cookies of one browser. */
    private record Browser(Path jar) {}

    private record Answer(int status, String location, String headers, String body) {
        JsonNode json() throws Exception {
            return JSON.readTree(body);
        }
    }

    @BeforeAll
    void start() throws Exception {
        var missing = ProductionSystem.missing();
        if (!missing.isEmpty()) {
            assertThat(System.getenv("PRODUCTION_CHECK"))
                    .as("missing: " + missing)
                    .isNotEqualTo("required");
            System.out.println("Not checked, because missing: " + missing + " (production behind nginx; backups)");
            assumeTrue(false);
        }
        system = new ProductionSystem();
    }

    @AfterAll
    void stop() throws Exception {
        if (system != null) system.close();
    }

    @Test
    @Order(1)
    void a_person_signs_up_confirms_the_address_and_is_signed_in() throws Exception {
        var browser = browser();
        var form = get(browser, authorization("registrations", "openid profile email"));
        assertThat(form.status()).as(form.body()).isEqualTo(200);
        var answer = post(
                browser,
                action(form),
                Map.of(
                        "email", "ada@agenda.test",
                        "firstName", "Ada",
                        "lastName", "L",
                        "password", PASSWORD,
                        "password-confirm", PASSWORD));
        assertThat(answer.body()).contains("Consultez votre messagerie");

        var tokens = tokens(follow(browser, get(browser, linkMailedTo("ada@agenda.test"))));
        assertThat(tokens.path("access_token").asText()).isNotEmpty();
        var me = get(
                browser,
                system.productUrl() + "/api/v1/me",
                "Authorization: Bearer " + tokens.path("access_token").asText());
        assertThat(me.status()).as(me.body()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void a_refresh_token_is_good_once_and_its_second_use_ends_the_session() throws Exception {
        var browser = browser();
        var first = tokens(signIn(browser, "ada@agenda.test", PASSWORD));
        var second = refresh(browser, first);
        assertThat(second.status()).as(second.body()).isEqualTo(200);
        assertThat(refresh(browser, first).status()).isEqualTo(400);
        assertThat(refresh(browser, second.json()).status()).isEqualTo(400);
    }

    @Test
    @Order(3)
    void no_token_outlives_the_session_and_no_password_alone_gets_one() throws Exception {
        assertThat(get(browser(), authorization("auth", "openid offline_access"))
                        .location())
                .contains("error=invalid_scope");
        for (var client : List.of("admin-cli", "web", "dev-cli")) {
            var answer = token(Map.of(
                    "grant_type",
                    "password",
                    "client_id",
                    client,
                    "username",
                    "ada@agenda.test",
                    "password",
                    PASSWORD));
            assertThat(answer.status()).as(client).isIn(400, 401);
        }
        for (var known : List.of("integration-demo", "soga-admin")) {
            var answer =
                    token(Map.of("grant_type", "client_credentials", "client_id", known, "client_secret", "soga-demo"));
            assertThat(answer.status()).as(known).isEqualTo(401);
        }
    }

    @Test
    @Order(4)
    void a_moderator_enrols_a_second_factor_and_is_asked_for_it_ever_after() throws Exception {
        var said = ProductionSystem.runIn(
                system.root,
                Map.of(
                        "KCADM",
                        System.getProperty("keycloak.home") + "/bin/kcadm.sh",
                        "KEYCLOAK_INTERNAL_URL",
                        system.keycloakInside(),
                        "KEYCLOAK_BOOTSTRAP_USER",
                        "first",
                        "KEYCLOAK_BOOTSTRAP_PASSWORD",
                        "a-secret-of-this-test"),
                "deploy/add-person.sh",
                "mod@agenda.test",
                "Mo",
                "Dération",
                "moderator");
        var temporary = said.strip().replaceAll("(?s).*: ", "");

        var browser = browser();
        var enrol = signIn(browser, "mod@agenda.test", temporary);
        if (enrol.body().contains("password-new")) {
            enrol = follow(
                    browser,
                    post(browser, action(enrol), Map.of("password-new", PASSWORD, "password-confirm", PASSWORD)));
        }
        assertThat(enrol.body()).as("asks for a second factor").contains("totpSecret");
        var secret = found(enrol.body(), "name=\"totpSecret\" value=\"([^\"]+)\"");
        var after = follow(
                browser,
                post(browser, action(enrol), Map.of("totp", code(secret), "totpSecret", secret, "userLabel", "Test")));
        if (after.body().contains("password-new")) {
            after = follow(
                    browser,
                    post(browser, action(after), Map.of("password-new", PASSWORD, "password-confirm", PASSWORD)));
        }
        assertThat(claims(tokens(after))).contains("\"moderator\"");

        var again = browser();
        var asked = signIn(again, "mod@agenda.test", PASSWORD);
        assertThat(asked.body()).as("asks for the code").contains("name=\"otp\"");
        var wrong = post(again, action(asked), Map.of("otp", "000000"));
        assertThat(wrong.location()).doesNotContain("code=");

        // the token says what the API asks of a money step: when the person signed in, and with which factors
        var right = follow(again, post(again, action(wrong), Map.of("otp", code(secret, 1))));
        assertThat(claims(tokens(right))).contains("\"amr\":[\"otp\"]").containsPattern("\"auth_time\":\\d+");
        // a session alone is not a fresh sign-in
        var once = get(again, authorization("auth", "openid profile email") + "&prompt=login");
        assertThat(once.body()).as("asks again in spite of the session").contains("name=\"password\"");
    }

    /** The calls of {@code KeycloakRoles}, with the rights that the account of the API has in this realm. */
    @Test
    @Order(5)
    void the_api_may_give_and_take_the_roles_of_members_and_change_no_realm() throws Exception {
        var token = post(
                        browser(),
                        system.keycloakInside() + "/realms/soga/protocol/openid-connect/token",
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", "soga-admin",
                                "client_secret", "a-secret-of-this-test"))
                .json()
                .path("access_token")
                .asText();
        var bearer = "Authorization: Bearer " + token;
        var admin = system.keycloakInside() + "/admin/realms/soga";
        var ada = get(browser(), admin + "/users?exact=true&email=ada@agenda.test", bearer)
                .json()
                .path(0)
                .path("id")
                .asText();
        assertThat(ada).isNotEmpty();
        var role = get(browser(), admin + "/roles/member-level-1", bearer);
        assertThat(role.status()).as(role.body()).isEqualTo(200);
        var mappings = admin + "/users/" + ada + "/role-mappings/realm";
        var change = List.of("-H", bearer, "-H", "Content-Type: application/json", "--data", "[" + role.body() + "]");
        assertThat(request(browser(), mappings, change).status()).isEqualTo(204);
        var holders = admin + "/roles/member-level-1/users?first=0&max=500";
        assertThat(get(browser(), holders, bearer).json().findValuesAsText("id"))
                .containsExactly(ada);
        assertThat(request(browser(), mappings, joined(List.of("-X", "DELETE"), change))
                        .status())
                .isEqualTo(204);
        assertThat(get(browser(), holders, bearer).json()).isEmpty();
        assertThat(request(browser(), admin, joined(List.of("-X", "PUT", "--data", "{}"), change.subList(0, 4)))
                        .status())
                .isEqualTo(403);
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    @Test
    @Order(5)
    void plain_http_leads_to_https_and_the_api_asks_keycloak_without_it() throws Exception {
        assertThat(get(browser(), "http://%s:%d/events?q=a".formatted(ProductionSystem.PRODUCT, system.http))
                        .location())
                .isEqualTo(system.productUrl() + "/events?q=a");
        var realm = system.keycloakInside() + "/realms/soga/.well-known/openid-configuration";
        assertThat(get(browser(), realm).status()).isEqualTo(200);
        var token = system.keycloakInside() + "/realms/soga/protocol/openid-connect/token";
        var asTheApi = request(browser(), token, List.of("--data", "grant_type=password&client_id=web"));
        assertThat(asTheApi.status()).isNotEqualTo(403);
        assertThat(asTheApi.body()).doesNotContain("HTTPS");
    }

    @Test
    @Order(6)
    void console_health_and_metrics_are_inside_only_and_every_answer_has_its_headers() throws Exception {
        for (var path : List.of(
                "/admin/",
                "/admin/master/console/",
                "/realms/master",
                "/metrics",
                "/health",
                "/q/health",
                "/realms/soga/clients-registrations/openid-connect",
                "/"))
            assertThat(get(browser(), system.loginUrl() + path).status())
                    .as(path)
                    .isEqualTo(404);
        for (var path : List.of("/q/health", "/q/health/ready", "/q/metrics", "/q/"))
            assertThat(get(browser(), system.productUrl() + path).status())
                    .as(path)
                    .isEqualTo(404);
        for (var address : List.of(
                system.productUrl() + "/api/v1/events",
                system.productUrl() + "/assets/none.js",
                system.productUrl() + "/q/health",
                system.productUrl() + "/.well-known/security.txt",
                system.loginUrl() + "/",
                authorization("auth", "openid"))) {
            var headers = get(browser(), address).headers().toLowerCase();
            assertThat(headers.split("x-content-type-options: nosniff", -1))
                    .as(address)
                    .hasSize(2);
            assertThat(headers)
                    .as(address)
                    .contains("strict-transport-security: max-age=31536000")
                    .doesNotContain("nginx/");
        }
        assertThat(get(browser(), system.productUrl() + "/.well-known/security.txt")
                        .body())
                .startsWith("Contact: mailto:security@agenda.test");
    }

    @Test
    @Order(7)
    void a_flood_of_sign_ins_is_slowed_down() throws Exception {
        var answers = ProductionSystem.end(
                system.state,
                Map.of(),
                curl(
                        "-o",
                        "/dev/null",
                        "-w",
                        "%{http_code}\n",
                        "--parallel",
                        // more at once than the burst allows: on a slow machine a few at a time would stay below the
                        // rate
                        "--parallel-max",
                        "120",
                        system.loginUrl() + "/realms/soga?n=[1-150]"));
        assertThat(answers.output()).contains("429").contains("200");
    }

    @Test
    @Order(8)
    void the_api_changes_rows_only_and_never_what_was_audited() throws Exception {
        try (var connection = connect(system.jdbcUrl("soga"));
                var statement = connection.createStatement()) {
            for (var right : List.of(
                    "has_table_privilege('soga_api', 'audit_entry', 'update')",
                    "has_table_privilege('soga_api', 'audit_entry', 'delete')",
                    "has_schema_privilege('soga_api', 'public', 'create')",
                    "has_database_privilege('soga_api', 'keycloak', 'connect')",
                    "has_database_privilege('keycloak', 'soga', 'connect')",
                    "(select rolsuper from pg_roles where rolname = 'soga_owner')")) {
                var answer = statement.executeQuery("select " + right);
                answer.next();
                assertThat(answer.getBoolean(1)).as(right).isFalse();
            }
        }
    }

    @Test
    @Order(9)
    void the_api_does_not_start_without_its_secrets() throws Exception {
        var ended = system.runApi(
                system.jdbcUrl("soga"), "", Map.of("KEYCLOAK_ADMIN_SECRET", "", "QUARKUS_DATASOURCE_PASSWORD", ""));
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output())
                .contains("does not start: set QUARKUS_DATASOURCE_PASSWORD and KEYCLOAK_ADMIN_SECRET");
    }

    @Test
    @Order(10)
    void a_backup_comes_back_whole_in_an_empty_system() throws Exception {
        system.stopServers();
        var images = Files.createDirectories(system.state.resolve("data/images/ab"));
        Files.writeString(images.resolve("picture.jpg"), "a picture");
        var key = system.state.resolve("key.txt");
        ProductionSystem.runIn(system.state, Map.of(), "age-keygen", "-o", key.toString());
        var recipient = ProductionSystem.runIn(system.state, Map.of(), "age-keygen", "-y", key.toString())
                .strip();
        Files.writeString(system.state.resolve("env"), "APP_HOST=agenda.test\nBACKUP_RECIPIENT=" + recipient + "\n");
        var file = system.state.resolve("one.backup");

        // writes go on during the backup: rows committed before its start must be restored, in order
        int before;
        try (var connection = connect(system.jdbcUrl("soga"))) {
            connection.createStatement().execute("create table written (n serial primary key)");
            before = write(connection, 200);
            var writing = Thread.ofPlatform().start(() -> write(connection, 3000));
            ProductionSystem.runIn(system.root, folders("data", "env"), "deploy/backup.sh", file.toString());
            writing.join();
        }
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .startsWith("age-encryption.org")
                .doesNotContain("APP_HOST");
        ProductionSystem.runIn(
                system.root, folders("restored", "env-restored"), "deploy/restore.sh", file.toString(), key.toString());

        assertThat(system.state.resolve("env-restored")).hasSameTextualContentAs(system.state.resolve("env"));
        assertThat(files(system.state.resolve("restored/images")))
                .isEqualTo(files(system.state.resolve("data/images")));
        assertThat(files(system.state.resolve("restored/open-data")))
                .isEqualTo(files(system.state.resolve("data/open-data")));
        try (var restored = EmbeddedDatabase.kept(
                system.state.resolve("restored/postgres"),
                OutageSystem.free(),
                system.state.resolve("logs/restored.log"))) {
            for (var name : List.of("soga", "keycloak")) {
                var there = contents(restored.database(name));
                assertThat(there).hasSizeGreaterThan(20).isEqualTo(contents(system.jdbcUrl(name)));
            }
            try (var connection = connect(restored.database("soga"));
                    var rows = connection.createStatement().executeQuery("select count(*), max(n) from written")) {
                rows.next();
                assertThat(rows.getInt(1)).isGreaterThanOrEqualTo(before).isEqualTo(rows.getInt(2));
            }
            verifiesTheAuditLog(restored.database("soga"));
        }
        var again = ProductionSystem.end(
                system.root,
                folders("restored", "env-restored"),
                List.of("deploy/restore.sh", file.toString(), key.toString()));
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.output()).contains("is not empty");
    }

    private void verifiesTheAuditLog(String jdbcUrl) throws Exception {
        var intact = system.runApi(jdbcUrl, "verify-audit", Map.of());
        assertThat(intact.output()).contains("The audit log is intact.");
        assertThat(intact.code()).isZero();
        try (var connection = connect(jdbcUrl)) {
            connection.createStatement().execute("""
                    insert into audit_entry (id, at, actor, actor_name, subject_type, subject_id, action, previous_hash, hash)
                    values (999999, now(), 'x', 'x', 'event', gen_random_uuid(), 'PUBLISHED', '', 'x')""");
        }
        var changed = system.runApi(jdbcUrl, "verify-audit", Map.of());
        assertThat(changed.output()).contains("was tampered with");
        assertThat(changed.code()).isEqualTo(1);
    }

    private Map<String, String> folders(String data, String settings) {
        var folder = system.state.resolve(data);
        return Map.of(
                "PGDATA", folder.resolve("postgres").toString(),
                "APP_IMAGES_FOLDER", folder.resolve("images").toString(),
                "APP_OPEN_DATA_FOLDER", folder.resolve("open-data").toString(),
                "ENV_FILE", system.state.resolve(settings).toString());
    }

    private static int write(Connection connection, int rows) {
        try (var insert = connection.prepareStatement("insert into written default values")) {
            for (int i = 0; i < rows; i++) insert.executeUpdate();
            return rows;
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(String jdbcUrl) throws Exception {
        return DriverManager.getConnection(jdbcUrl, EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD);
    }

    /** Returns the row count and a digest of each table, without the table that is being written to. */
    private static Map<String, String> contents(String jdbcUrl) throws Exception {
        var contents = new TreeMap<String, String>();
        try (var connection = connect(jdbcUrl);
                var statement = connection.createStatement()) {
            var names = new ArrayList<String>();
            var tables = statement.executeQuery(
                    "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname not in ('pg_catalog', 'information_schema') and tablename <> 'written'");
            while (tables.next()) names.add(tables.getString(1));
            for (var name : names) {
                var rows = statement.executeQuery(
                        "select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from %s t"
                                .formatted(name));
                rows.next();
                contents.put(name, rows.getString(1));
            }
        }
        return contents;
    }

    private static Map<String, String> files(Path folder) throws Exception {
        var found = new TreeMap<String, String>();
        if (!Files.exists(folder)) return found;
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList())
                found.put(
                        folder.relativize(file).toString(),
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
        }
        return found;
    }

    // --- a browser, made of curl

    private Browser browser() {
        return new Browser(system.state.resolve("cookies-" + UUID.randomUUID()));
    }

    private String authorization(String page, String scope) throws Exception {
        var challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        return system.loginUrl() + "/realms/soga/protocol/openid-connect/" + page
                + "?client_id=web&response_type=code&state=s&ui_locales=fr&scope=" + encoded(scope) + "&redirect_uri="
                + encoded(system.productUrl() + "/sign-in/callback") + "&code_challenge_method=S256&code_challenge="
                + challenge;
    }

    private Answer signIn(Browser browser, String name, String password) throws Exception {
        var form = get(browser, authorization("auth", "openid profile email"));
        return follow(browser, post(browser, action(form), Map.of("username", name, "password", password)));
    }

    /** Follows redirects within Keycloak, and stops before the product. */
    private Answer follow(Browser browser, Answer answer) throws Exception {
        for (int i = 0; i < 8 && answer.location().startsWith(system.loginUrl()); i++)
            answer = get(browser, answer.location());
        return answer;
    }

    private JsonNode tokens(Answer redirect) throws Exception {
        assertThat(redirect.location()).as(redirect.body()).startsWith(system.productUrl() + "/sign-in/callback");
        var code = found(redirect.location(), "[?&]code=([^&]+)");
        return token(Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "web",
                        "code",
                        code,
                        "redirect_uri",
                        system.productUrl() + "/sign-in/callback",
                        "code_verifier",
                        VERIFIER))
                .json();
    }

    private Answer refresh(Browser browser, JsonNode tokens) throws Exception {
        return token(Map.of(
                "grant_type",
                "refresh_token",
                "client_id",
                "web",
                "refresh_token",
                tokens.path("refresh_token").asText()));
    }

    private Answer token(Map<String, String> fields) throws Exception {
        return post(browser(), system.loginUrl() + "/realms/soga/protocol/openid-connect/token", fields);
    }

    private Answer get(Browser browser, String address, String... headers) throws Exception {
        var options = new ArrayList<String>();
        for (var header : headers) options.addAll(List.of("-H", header));
        return request(browser, address, options);
    }

    private Answer post(Browser browser, String address, Map<String, String> fields) throws Exception {
        var options = new ArrayList<String>();
        fields.forEach((name, value) -> options.addAll(List.of("--data-urlencode", name + "=" + value)));
        return request(browser, address, options);
    }

    private Answer request(Browser browser, String address, List<String> options) throws Exception {
        var jar = browser.jar().toString();
        var command = curl(
                "-b", jar, "-c", jar, "-i", "-H", "Accept-Language: fr", "-w", "\n\n%{http_code}\n%{redirect_url}");
        command.addAll(options);
        command.add(address);
        var ended = ProductionSystem.end(system.state, Map.of(), command);
        assertThat(ended.code()).as(ended.output()).isZero();
        var output = ended.output();
        var end = output.lastIndexOf("\n\n");
        var lines = output.substring(end + 2).split("\n", -1);
        var split = output.indexOf("\r\n\r\n");
        return new Answer(
                Integer.parseInt(lines[0]),
                lines[1],
                output.substring(0, split),
                output.substring(split + 4, Math.max(split + 4, end)));
    }

    private List<String> curl(String... options) {
        var command = new ArrayList<>(List.of(
                "curl",
                "-sS",
                "--max-time",
                "60",
                "--cacert",
                system.certificate().toString()));
        for (var host : List.of(ProductionSystem.PRODUCT, ProductionSystem.LOGIN))
            for (var port : List.of(system.https, system.http))
                command.addAll(List.of("--resolve", "%s:%d:127.0.0.1".formatted(host, port)));
        command.addAll(List.of(options));
        return command;
    }

    private String linkMailedTo(String address) throws Exception {
        var until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < until) {
            for (var mail : system.mail.mails())
                if (mail.to().contains(address)) return found(mail.text(), "(https://\\S+action-token\\S+)");
            Thread.sleep(200);
        }
        throw new AssertionError("no mail to " + address);
    }

    private static String action(Answer page) {
        return found(page.body(), "<form[^>]* action=\"([^\"]+)\"").replace("&amp;", "&");
    }

    private static String found(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Returns the six digits of this half minute (RFC 6238). */
    private static String claims(JsonNode tokens) {
        var access = tokens.path("access_token").asText();
        return new String(Base64.getUrlDecoder().decode(access.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    private static String code(String secret) throws Exception {
        return code(secret, 0);
    }

    /** The code of a coming period of 30 seconds: none is good twice. */
    private static String code(String secret, int ahead) throws Exception {
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        var digest = mac.doFinal(ByteBuffer.allocate(8)
                .putLong(System.currentTimeMillis() / 30_000 + ahead)
                .array());
        var offset = digest[digest.length - 1] & 15;
        var number = ByteBuffer.wrap(digest, offset, 4).getInt() & Integer.MAX_VALUE;
        return "%06d".formatted(number % 1_000_000);
    }
}

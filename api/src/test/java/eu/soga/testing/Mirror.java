package eu.soga.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A consumer of ours as the documentation tells one to be: it follows the log and gets what changed. */
public final class Mirror {
    private final Map<String, String> held = new TreeMap<>();
    private final Map<String, String> tags = new HashMap<>();
    private long position;
    private int reads;
    private int unchanged;

    /** Reads the log to its end; fails when a number is missing or comes out of order. */
    public Mirror catchUp(int pageSize) {
        boolean more = true;
        while (more) {
            Response page = given().queryParam("after", position)
                    .queryParam("size", pageSize)
                    .get("/api/v1/changes");
            assertThat(page.statusCode()).isEqualTo(200);
            for (Map<String, Object> change : page.jsonPath().<Map<String, Object>>getList("items")) {
                long id = ((Number) change.get("id")).longValue();
                assertThat(id).isEqualTo(position + 1);
                position = id;
                refresh((String) change.get("subject"));
            }
            assertThat(page.jsonPath().getLong("next")).isEqualTo(position);
            more = page.jsonPath().getBoolean("more");
            assertThat(page.header("Link") != null).isEqualTo(more);
        }
        return this;
    }

    /** Gets a subject anew: keeps it, or drops what is gone from its address. */
    public void refresh(String subject) {
        RequestSpecification request = given().redirects().follow(false).header("Accept", "application/json");
        if (tags.containsKey(subject)) request.header("If-None-Match", tags.get(subject));
        Response answer = request.get(subject);
        reads++;
        switch (answer.statusCode()) {
            case 200 -> {
                held.put(subject, answer.asString());
                tags.put(subject, answer.header("ETag"));
            }
            case 304 -> unchanged++;
            case 301, 404 -> {
                held.remove(subject);
                tags.remove(subject);
            }
            default -> throw new AssertionError(subject + " answered " + answer.statusCode());
        }
    }

    /** What it holds, by address. */
    public Map<String, String> held() {
        return held;
    }

    /** Number of the last change it has seen. */
    public long position() {
        return position;
    }

    /** How it worked, for whoever wonders. */
    public String work() {
        return position + " changes, " + reads + " readings of which " + unchanged + " unchanged, " + held.size()
                + " held";
    }

    /** Everything we publish, read from the lists and then one by one. */
    public static Map<String, String> published() {
        Map<String, String> all = new TreeMap<>();
        for (String list : List.of("/api/v1/events?from=2000-01-01&size=100", "/api/v1/organisations?size=100")) {
            String path = list.substring(0, list.indexOf('?'));
            String cursor = null;
            do {
                RequestSpecification request = given();
                if (cursor != null) request.queryParam("cursor", cursor);
                Response page = request.get(list);
                for (String id : page.jsonPath().<String>getList("items.id"))
                    all.put(
                            path + "/" + id,
                            given().header("Accept", "application/json")
                                    .get(path + "/" + id)
                                    .asString());
                cursor = page.jsonPath().getString("next");
            } while (cursor != null);
        }
        return all;
    }
}

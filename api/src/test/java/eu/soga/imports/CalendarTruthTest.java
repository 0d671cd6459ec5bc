package eu.soga.imports;

import static eu.soga.imports.ImportCalls.apply;
import static eu.soga.imports.ImportCalls.calendar;
import static eu.soga.imports.ImportCalls.entry;
import static eu.soga.imports.ImportCalls.preview;
import static eu.soga.imports.ImportCalls.read;
import static eu.soga.imports.ImportCalls.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import eu.soga.events.Calls;
import eu.soga.events.Event;
import eu.soga.organisations.Organisation;
import eu.soga.testing.Caller;
import eu.soga.testing.Now;
import eu.soga.testing.OrganisationFixtures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What calendars write about series and dates: said in the preview as it will be, and applied so. */
@QuarkusTest
@Now.At("2026-11-20T09:00:00Z")
class CalendarTruthTest {
    private static final String FIVE = "RRULE:FREQ=WEEKLY;COUNT=5";
    private static final String AT = "RECURRENCE-ID;TZID=Europe/Paris:20270112T140000";

    /** A permanence on Tuesdays, from 5 January 2027. */
    private static String series(String... more) {
        return entry("s@x", "Permanence", "20270105", more);
    }

    private static String date(String day, String... more) {
        return entry("s@x", "Permanence", day, more);
    }

    static Stream<Arguments> calendars() {
        String utc = series("RRULE:FREQ=WEEKLY;COUNT=14")
                .replace(";TZID=Europe/Paris:20270105T140000", ":20270105T130000Z")
                .replace(";TZID=Europe/Paris:20270105T170000", ":20270105T160000Z");
        return Stream.of(
                Arguments.of(
                        "EXDATE as a day",
                        List.of(series(FIVE, "EXDATE;VALUE=DATE:20270112")),
                        List.of("new FREQ=WEEKLY;COUNT=5 -2027-01-12T14:00")),
                Arguments.of(
                        "RDATE equal to DTSTART",
                        List.of(series("RDATE;TZID=Europe/Paris:20270105T140000,20270112T140000")),
                        List.of("new +2027-01-12T14:00")),
                Arguments.of(
                        "RDATE as a period",
                        List.of(series("RDATE;VALUE=PERIOD:20270112T130000Z/PT3H")),
                        List.of("new +2027-01-12T14:00")),
                Arguments.of(
                        "a second rule",
                        List.of(series(FIVE, "RRULE:FREQ=DAILY;COUNT=3")),
                        List.of(
                                "new FREQ=WEEKLY;COUNT=5 +2027-01-06T14:00 +2027-01-07T14:00 {rules-written-as-dates}")),
                Arguments.of(
                        "a second rule without end",
                        List.of(series(FIVE, "RRULE:FREQ=DAILY")),
                        List.of("invalid FREQ=WEEKLY;COUNT=5 !endless-second-rule")),
                Arguments.of(
                        "a rule of exceptions",
                        List.of(series(FIVE, "EXRULE:FREQ=MONTHLY;BYDAY=2TU")),
                        List.of("new FREQ=WEEKLY;COUNT=5 -2027-01-12T14:00 {rules-written-as-dates}")),
                Arguments.of("empty lines", List.of(series("RRULE:", "RDATE:", "EXDATE:")), List.of("new")),
                Arguments.of(
                        "a rule in UTC over a change of clocks",
                        List.of(utc),
                        List.of("new +13 {utc-rule-written-as-dates}")),
                Arguments.of(
                        "an endless rule in UTC",
                        List.of(utc.replace(";COUNT=14", "")),
                        List.of("new FREQ=WEEKLY {utc-rule-keeps-local-hour}")),
                Arguments.of(
                        "a rule in UTC within one season",
                        List.of(utc.replace("COUNT=14", "COUNT=4")),
                        List.of("new FREQ=WEEKLY;COUNT=4")),
                Arguments.of(
                        "an impossible UNTIL beside a good entry",
                        List.of(series("RRULE:FREQ=WEEKLY;UNTIL=20270230T120000"), entry("b@x", "Atelier", "20270301")),
                        List.of("invalid FREQ=WEEKLY;UNTIL=20270230T120000 !/recurrence/rrule", "new")),
                Arguments.of(
                        "an interval of millions of years",
                        List.of(series("RRULE:FREQ=DAILY;INTERVAL=2147483647"), entry("b@x", "Atelier", "20270301")),
                        List.of("invalid FREQ=DAILY;INTERVAL=2147483647 !/recurrence/rrule", "new")),
                Arguments.of(
                        "a date named in UTC",
                        List.of(series(FIVE), date("20270113", "RECURRENCE-ID:20270112T130000Z")),
                        List.of("new FREQ=WEEKLY;COUNT=5", "new @2027-01-12T14:00 {one-date-of-series}")),
                Arguments.of(
                        "a date named in another zone",
                        List.of(series(FIVE), date("20270113", "RECURRENCE-ID;TZID=America/New_York:20270112T080000")),
                        List.of("new FREQ=WEEKLY;COUNT=5", "new @2027-01-12T14:00 {one-date-of-series}")),
                Arguments.of(
                        "a date named by its day",
                        List.of(series(FIVE), date("20270113", "RECURRENCE-ID;VALUE=DATE:20270112")),
                        List.of("new FREQ=WEEKLY;COUNT=5", "new @2027-01-12T14:00 {one-date-of-series}")),
                Arguments.of(
                        "a date moved in another zone",
                        List.of(
                                series(FIVE),
                                date("20270113", AT)
                                        .replace("TZID=Europe/Paris:20270113T1", "TZID=Europe/Lisbon:20270113T1")),
                        List.of("new FREQ=WEEKLY;COUNT=5", "new @2027-01-12T14:00 {one-date-of-series}")),
                Arguments.of(
                        "a date as its series has it",
                        List.of(series(FIVE), date("20270112", AT)),
                        List.of(
                                "new FREQ=WEEKLY;COUNT=5",
                                "unchanged @2027-01-12T14:00 {one-date-of-series, date-as-in-series}")),
                Arguments.of(
                        "a date that the series does not have",
                        List.of(series(FIVE), date("20270113", AT.replace("0112", "0111"))),
                        List.of("new FREQ=WEEKLY;COUNT=5", "invalid @2027-01-11T14:00 !date-not-in-series")),
                Arguments.of(
                        "a date without its series",
                        List.of(date("20270113", AT)),
                        List.of("new @2027-01-12T13:00:00Z {date-without-series}")),
                Arguments.of(
                        "whole days among hours",
                        List.of(
                                series(FIVE),
                                date("20270113", AT)
                                        .replaceAll(
                                                "(DTSTART|DTEND);TZID=Europe/Paris:(\\d+)T\\d+", "$1;VALUE=DATE:$2")),
                        List.of(
                                "new FREQ=WEEKLY;COUNT=5",
                                "invalid @2027-01-12T14:00 !date-of-another-kind {whole-day-taken, one-date-of-series}")),
                Arguments.of(
                        "this and all later dates",
                        List.of(series(FIVE), date("20270113", AT.replace(";TZID", ";RANGE=THISANDFUTURE;TZID"))),
                        List.of(
                                "new FREQ=WEEKLY;COUNT=5",
                                "invalid @2027-01-12T14:00 !this-and-later-dates {one-date-of-series}")),
                Arguments.of(
                        "a date at another place",
                        List.of(series(FIVE), date("20270113", AT).replace("3 rue de la République", "4 rue du Port")),
                        List.of(
                                "new FREQ=WEEKLY;COUNT=5",
                                "new @2027-01-12T14:00 {one-date-of-series, details-of-date-left-out}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calendars")
    void says_in_the_preview_what_becomes_of_it_and_applies_it_so(
            String name, List<String> entries, List<String> expected) {
        Organisation mine = OrganisationFixtures.trusted("ana");
        String id = preview("ana", mine, "a.ics", calendar(entries.toArray(String[]::new)));
        assertThat(said(rows("ana", id))).containsExactlyElementsOf(expected);
        apply("ana", id, "submitted", "new").statusCode(200);
        assertThat(read("ana", id).getInt("rows.failed")).isZero();
        // what was applied is as the source has it
        String again = preview("ana", mine, "a.ics", calendar(entries.toArray(String[]::new)));
        assertThat(rows("ana", again).getList("items.verdict", String.class)).isSubsetOf("unchanged", "invalid");
    }

    private static List<String> said(JsonPath rows) {
        List<String> said = new ArrayList<>();
        for (Map<String, Object> row : rows.<Map<String, Object>>getList("items")) {
            List<String> words = new ArrayList<>(List.of((String) row.get("verdict")));
            if (row.get("recurrenceId") != null) words.add("@" + row.get("recurrenceId"));
            Map<?, ?> proposed = (Map<?, ?>) row.get("proposed");
            if (proposed != null && proposed.get("recurrence") instanceof Map<?, ?> again) {
                if (again.get("rrule") != null) words.add(again.get("rrule").toString());
                List<?> dates = (List<?>) again.get("rdates");
                if (dates.size() > 5) words.add("+" + dates.size());
                else dates.forEach(date -> words.add("+" + date));
                ((List<?>) again.get("exdates")).forEach(date -> words.add("-" + date));
            }
            codes(row, "faults").forEach(code -> words.add("!" + code));
            ((List<?>) row.get("violations")).forEach(broken -> words.add("!" + ((Map<?, ?>) broken).get("pointer")));
            List<String> notices = codes(row, "notices").stream()
                    .filter(code -> !code.equals("summary-from-description"))
                    .toList();
            if (!notices.isEmpty()) words.add("{" + String.join(", ", notices) + "}");
            said.add(String.join(" ", words));
        }
        return said;
    }

    private static List<String> codes(Map<String, Object> row, String list) {
        return ((List<?>) row.get(list))
                .stream().map(one -> ((Map<?, ?>) one).get("code").toString()).toList();
    }

    @Test
    void begins_an_event_anew_when_a_later_version_restores_what_the_source_cancelled() {
        Organisation mine = OrganisationFixtures.trusted("ana");
        String first = preview("ana", mine, "a.ics", calendar(entry("a@x", "Atelier", "20270125", "SEQUENCE:1")));
        apply("ana", first, "submitted", "new");
        String cancelled = rows("ana", first).getString("items[0].event.id");
        String ended = calendar(entry("a@x", "Atelier", "20270125", "SEQUENCE:3", "STATUS:CANCELLED"));
        apply("ana", preview("ana", mine, "a.ics", ended), "submitted", "cancelled");
        Calls.event("ana", UUID.fromString(cancelled)).then().body("status", equalTo("cancelled"));

        // an older copy says nothing new
        String older = preview("ana", mine, "a.ics", calendar(entry("a@x", "Atelier", "20270125", "SEQUENCE:2")));
        assertThat(said(rows("ana", older))).containsExactly("unchanged {closed-here}");
        String newer = calendar(entry("a@x", "Atelier", "20270125", "SEQUENCE:4"));
        String restored = preview("ana", mine, "a.ics", newer);
        assertThat(said(rows("ana", restored))).containsExactly("new {restored-in-source}");
        apply("ana", restored, "submitted", "new").body("rows.applied", equalTo(1));
        String event = rows("ana", restored).getString("items[0].event.id");
        assertThat(event).isNotEqualTo(cancelled);
        Calls.event("ana", UUID.fromString(event)).then().body("status", equalTo("published"));
        assertThat(rows("ana", preview("ana", mine, "a.ics", newer)).getString("items[0].verdict"))
                .isEqualTo("unchanged");
        assertThat(Event.count()).isEqualTo(2);
    }

    @Test
    void cancels_events_of_its_own_calendar_only() {
        Organisation mine = OrganisationFixtures.trusted("ana");
        String all = calendar(entry("a@x", "Atelier", "20270125"), entry("b@x", "Balade", "20270327"));
        apply("ana", preview("ana", mine, "a.ics", all), "submitted", "new");
        String trailing =
                all + calendar(entry("c@x", "Café", "20270401")).replace("VERSION:2.0", "VERSION:2.0\r\nMETHOD:CANCEL");
        assertThat(rows("ana", preview("ana", mine, "a.ics", trailing)).getList("items.verdict", String.class))
                .containsOnly("unchanged");
    }

    @Test
    void shows_plain_text_as_it_was_written_on_the_page_and_in_every_feed() {
        Organisation mine = OrganisationFixtures.trusted("ana");
        String text = "# Salle 2\\n* entrée *libre*\\n1. ouverture\\nhttps://x.example/a_b_c?x=1&copy=2\\n\\n- fin";
        String id = preview(
                "ana",
                mine,
                "a.ics",
                calendar(entry("a@x", "Atelier", "20270125").replace("On y apprend des choses.", text)));
        apply("ana", id, "submitted", "new");
        String slug = rows("ana", id).getString("items[0].event.slug");
        Document html = Jsoup.parseBodyFragment(
                Caller.as("bo").get("/api/v1/events/" + slug).jsonPath().getString("display.descriptionHtml"));
        assertThat(html.select("h1, h2, h3, h4, li, em, strong, code")).isEmpty();
        assertThat(html.select("br")).hasSize(3);
        assertThat(html.select("p")).hasSize(2);
        assertThat(html.select("a").eachAttr("href")).containsExactly("https://x.example/a_b_c?x=1&copy=2");
        assertThat(html.text())
                .isEqualTo("# Salle 2 * entrée *libre* 1. ouverture https://x.example/a_b_c?x=1&copy=2 - fin");
        String ics = Caller.as("bo")
                .get("/api/v1/events/" + slug + ".ics")
                .asString()
                .replace("\r\n ", "");
        assertThat(ics)
                .contains(
                        "# Salle 2\\n* entrée *libre*\\n1. ouverture\\nhttps://x.example/a_b_c?x=1&copy=2\\n\\n- fin");
    }
}

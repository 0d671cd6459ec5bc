package eu.soga.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.of;

import eu.soga.shared.errors.Violation;
import eu.soga.shared.geo.Coordinates;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentRulesTest {
    private static EventContentBuilder complete() {
        return EventContentBuilder.of(UUID.randomUUID());
    }

    private static Stream<String> pointers(EventRequest request) {
        return ContentRules.broken(request).stream().map(Violation::pointer);
    }

    @Test
    void accept_a_complete_event() {
        assertThat(ContentRules.broken(complete().build())).isEmpty();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                row("a blank title", e -> e.title(" "), "/title/fr"),
                row("a title in another language only", e -> e.title(Map.of("en", "Title")), "/title/fr"),
                row("a text in no known language", e -> e.summary(Map.of("fr", "Oui", "qq", "?")), "/summary/qq"),
                row("a slash in a language", e -> e.description(Map.of("f/r", "?")), "/description/f~1r"),
                row("a spoken language that is none", e -> e.languages("fr", "qq"), "/languages/1"),
                row("a country that is none", e -> e.place(town("XX")), "/place/country"),
                row("a place online", e -> e.format(EventFormat.ONLINE), "/place"),
                row("a room on site", e -> e.format(EventFormat.ON_SITE), "/online"));
    }

    private static Arguments row(String name, UnaryOperator<EventContentBuilder> change, String pointer) {
        return of(name, change, pointer);
    }

    private static PlaceText town(String country) {
        return new PlaceText(null, null, null, "Lille", country, new Coordinates(50.63, 3.06));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void refuse(String name, UnaryOperator<EventContentBuilder> change, String pointer) {
        assertThat(pointers(change.apply(complete()).build())).containsExactly(pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://example.org/x",
                "//example.org",
                "example.org",
                "https://",
                "https:///x",
                "https://user:pass@example.org/",
                "http://exa mple.org",
                "HTTPS:example.org"
            })
    void refuse_an_address_that_is_not_of_the_web(String url) {
        var policy = new RegistrationPolicy(RegistrationPolicy.Mode.EXTERNAL, url, null);
        assertThat(pointers(complete().registration(policy).build())).containsExactly("/registration/url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "HTTP://EXAMPLE.ORG:8080/a?b=c#d",
                "https://xn--caf-dma.eu/%C3%A9",
                "https://économie.example/é",
                "https://my_agenda.example/"
            })
    void accept_an_address_of_the_web(String url) {
        var policy = new RegistrationPolicy(RegistrationPolicy.Mode.EXTERNAL, url, null);
        assertThat(pointers(complete().registration(policy).build())).isEmpty();
    }

    @Test
    void accept_seats_of_people_who_register_here() {
        assertThat(pointers(complete().registration(seats(20, 30)).build())).isEmpty();
    }

    @Test
    void refuse_seats_that_cannot_be_counted() {
        assertThat(pointers(complete().registration(seats(-1, 100_001)).build()))
                .containsExactly("/registration/capacity/onSite", "/registration/waitingList");
    }

    @Test
    void refuse_seats_of_people_who_register_elsewhere() {
        var policy = new RegistrationPolicy(
                RegistrationPolicy.Mode.EXTERNAL,
                "https://example.org",
                new RegistrationPolicy.Capacity(20, null),
                null,
                null,
                null);
        assertThat(ContentRules.broken(complete().registration(policy).build()))
                .extracting(Violation::reason)
                .containsExactly("seats-without-registration");
    }

    private static RegistrationPolicy seats(int onSite, int waiting) {
        return new RegistrationPolicy(
                RegistrationPolicy.Mode.HERE, null, new RegistrationPolicy.Capacity(onSite, null), waiting, null, null);
    }

    @Test
    void refuse_an_endless_address() {
        var online = new OnlineAccess("https://example.org/" + "a".repeat(2000), OnlineAccess.Release.EVERYONE);
        assertThat(pointers(complete().online(online).build())).containsExactly("/online/url");
    }
}

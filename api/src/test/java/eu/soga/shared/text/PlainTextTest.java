package eu.soga.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    /** Texts of several lines, by their name in every request. */
    private static final Set<String> SEVERAL_LINES =
            Set.of("summary", "description", "note", "message", "reason", "proof", "text");

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "\u0007", "\u001b[31m", "\u007f", "\u009b", "\ud800x", "\uffff"})
    void forbids_what_cannot_be_shown_or_kept(String text) {
        assertThat(PlainText.isForbidden(text)).isTrue();
        assertThat(PlainText.isForbidden(PlainText.salvaged(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Été à Lyon", "deux\r\nlignes\tet tabulation", "😀 👩‍💻", "نص عربي", "می‌خواهم", "12 €"})
    void leaves_what_people_write(String text) {
        assertThat(PlainText.isForbidden(text)).isFalse();
        assertThat(PlainText.clean(text)).isEqualTo(text);
    }

    @Test
    void removes_what_turns_the_order_around_and_what_nobody_sees() {
        assertThat(PlainText.clean("a\u202Eb\u2066c\u200Bd\uFEFF")).isEqualTo("abcd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B\u200B", "\u200D", "\u3164", "\u2800\u00A0", "\u202E \u2069", "\u00AD", "\uFE0F"})
    void takes_a_text_that_nobody_sees_for_none(String text) {
        assertThat(PlainText.clean(text)).isEmpty();
    }

    @Test
    void puts_a_text_on_one_line() {
        assertThat(PlainText.oneLine(" Un \r\n titre\u2028en\ttrop ")).isEqualTo("Un titre en trop");
    }

    @Test
    void shows_a_line_break_in_a_log_as_its_number() {
        assertThat(PlainText.visible("/x\r\nFORGED \u202E é")).isEqualTo("/x\\u000D\\u000AFORGED \\u202E é");
    }

    /** A new text in a request is on one line, unless its name is that of a text of several. */
    @Test
    void knows_of_each_text_whether_it_has_one_line() throws Exception {
        List<String> undecided = new ArrayList<>();
        for (String type : List.of(
                "organisations.profiles.OrganisationRequest",
                "organisations.profiles.OrganisationRequest$OfficeRequest",
                "organisations.profiles.OrganisationRequest$LogoRequest",
                "organisations.people.JoinRequest",
                "organisations.people.EntryClaimRequest",
                "organisations.profiles.ReasonRequest",
                "events.EventRequest",
                "events.PlaceText",
                "events.RegistrationPolicy",
                "events.OnlineAccess",
                "events.EventLifecycle$StatusNote",
                "events.series.OccurrenceRequest"))
            for (var component : Class.forName("eu.soga." + type).getRecordComponents()) {
                String generic = component.getGenericType().getTypeName();
                boolean isText = generic.contains("java.lang.String") && !SEVERAL_LINES.contains(component.getName());
                boolean closedForm =
                        component.getName().matches("country|defaultLanguage|languages|categories|practices|offers");
                if (isText && !closedForm && !component.getAccessor().isAnnotationPresent(OneLine.class))
                    undecided.add(type + "." + component.getName());
            }
        assertThat(undecided).isEmpty();
    }
}

package eu.soga.shared.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTest {
    @ParameterizedTest
    @CsvSource({
        "https://Example.ORG/x, example.org",
        "https://économie-sociale.example/agenda, xn--conomie-sociale-9mb.example",
        "https://bücher.example:8443/, xn--bcher-kva.example",
        "https://my_agenda.example.org/feed.ics, my_agenda.example.org",
        "https://_agenda.example.org/, _agenda.example.org",
        "http://192.0.2.1/, 192.0.2.1",
        "http://[2001:DB8::1]:8080/, [2001:db8::1]"
    })
    void are_read_as_name_servers_know_them(String address, String host) {
        assertThat(Hosts.of(URI.create(address))).contains(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailto:a@example.org",
                "https:///x",
                "https://-a.example/",
                "https://a..example/",
                "https://a%2e.b/",
                "/x"
            })
    void that_cannot_exist_are_none(String address) {
        assertThat(Hosts.of(URI.create(address))).isEmpty();
    }

    @Test
    void ports_and_users_are_found_beside_any_host() {
        assertThat(Hosts.port(URI.create("https://bücher.example:8443/"))).isEqualTo(8443);
        assertThat(Hosts.port(URI.create("https://my_agenda.example/"))).isEqualTo(-1);
        assertThat(Hosts.namesUser(URI.create("https://ana:x@my_agenda.example/")))
                .isTrue();
        assertThat(Hosts.namesUser(URI.create("https://my_agenda.example/@ana")))
                .isFalse();
    }

    @Test
    void an_address_in_ascii_leads_to_the_same_place() {
        assertThat(Hosts.ascii(URI.create("https://bücher.example:8443/fête?q=é#ä")))
                .hasToString("https://xn--bcher-kva.example:8443/f%C3%AAte?q=%C3%A9#%C3%A4");
        assertThat(Hosts.ascii(URI.create("https://my_agenda.example/fête")))
                .hasToString("https://my_agenda.example/f%C3%AAte");
        assertThat(Hosts.ascii(URI.create("https://example.org/fête"))).hasToString("https://example.org/f%C3%AAte");
    }
}

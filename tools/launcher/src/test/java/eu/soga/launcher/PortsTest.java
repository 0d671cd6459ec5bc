package eu.soga.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.soga.launcher.Options.Mode;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void an_occupied_port_is_named_with_what_needs_it() throws Exception {
        try (var occupied = new ServerSocket(0)) {
            var free = freePort();
            var ports = new Ports(free, occupied.getLocalPort(), free, free, free, free, free);

            assertThatThrownBy(() -> ports.requireFree(Mode.RUN))
                    .isInstanceOf(LocalSystemException.class)
                    .hasMessageContaining("Port " + occupied.getLocalPort() + " is occupied")
                    .hasMessageContaining("Keycloak");
        }
    }

    @Test
    void the_port_of_live_reload_matters_only_to_live_reload() throws Exception {
        try (var occupied = new ServerSocket(0)) {
            var free = freePort();
            var ports = new Ports(free, free, free, free, free, occupied.getLocalPort(), free);

            assertThatCode(() -> ports.requireFree(Mode.RUN)).doesNotThrowAnyException();
            assertThatThrownBy(() -> ports.requireFree(Mode.DEV)).hasMessageContaining("live reload");
        }
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

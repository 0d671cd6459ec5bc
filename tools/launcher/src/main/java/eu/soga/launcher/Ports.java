package eu.soga.launcher;

import eu.soga.launcher.Options.Mode;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/** The TCP ports of one local system. A second system beside it uses the same ports plus an offset. */
record Ports(int product, int keycloak, int postgres, int smtp, int mails, int liveReload, int management) {

    static Ports movedBy(int offset) {
        return new Ports(
                8080 + offset,
                8180 + offset,
                5433 + offset,
                1025 + offset,
                8025 + offset,
                5173 + offset,
                9000 + offset);
    }

    /** Throws when a port is occupied; the message names the port and the part that needs it. */
    void requireFree(Mode mode) {
        uses(mode).forEach((port, use) -> {
            if (!isFree(port)) {
                throw new LocalSystemException("Port %d is occupied, and %s needs it. Stop what listens there (find it"
                                .formatted(port, use)
                        + " with: ss -ltnp 'sport = :%d'), or move all ports: make run OFFSET=1000".formatted(port));
            }
        });
    }

    /** The address people open. */
    String productUrl(Mode mode) {
        return "http://localhost:" + (mode == Mode.DEV ? liveReload : product);
    }

    /** Keycloak's address; the realm's is below it. */
    String keycloakUrl() {
        return "http://localhost:" + keycloak;
    }

    String realmUrl() {
        return keycloakUrl() + "/realms/soga";
    }

    private Map<Integer, String> uses(Mode mode) {
        var uses = new LinkedHashMap<Integer, String>();
        uses.put(product, "the product (pages and API)");
        uses.put(keycloak, "Keycloak (log-in)");
        uses.put(postgres, "PostgreSQL");
        uses.put(smtp, "the mail catcher (SMTP)");
        uses.put(mails, "the page that shows caught mails");
        uses.put(management, "health and metrics of the API");
        if (mode == Mode.DEV) {
            uses.put(liveReload, "the pages with live reload");
        }
        return uses;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}

package eu.soga.shared.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The public address of the product and what its pages are configured with. */
@ConfigMapping(prefix = "app")
public interface Site {
    /** Origin that people see, without a slash at the end; links in mails and feeds begin with it. */
    @WithDefault("http://localhost:8080")
    String publicUrl();

    /** Folder of the built SPA. */
    @WithDefault("../web/dist")
    String webRoot();

    /** Keycloak's realm as browsers reach it. */
    @WithDefault("http://localhost:8180/realms/soga")
    String issuer();

    /** The public client with which the SPA signs people in. */
    @WithDefault("web")
    String clientId();

    /** Which demonstration data is loaded at start. */
    @WithDefault("none")
    Demo demo();

    /** Address of whoever answers reports of weaknesses, with its scheme: {@code mailto:} or {@code https:}. */
    Optional<String> securityContact();

    /** URL template of a raster tile server with {z}, {x} and {y}; the map draws its own land when absent. */
    Optional<String> tiles();

    /** Whom the maps name as the source of the tiles. */
    @WithDefault("© OpenStreetMap")
    String tilesAttribution();

    /** Demonstration data. */
    enum Demo {
        /** Nothing. */
        NONE,
        /** What really took place. */
        REAL,
        /** What really took place, and coming examples. */
        ALL
    }
}

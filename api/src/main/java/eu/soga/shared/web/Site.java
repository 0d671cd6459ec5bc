package eu.soga.shared.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The public address of the product and the settings of its pages. */
@ConfigMapping(prefix = "app")
public interface Site {
    /** Origin in the browser, without a slash at the end; links in mails and feeds start with it. */
    @WithDefault("http://localhost:8080")
    String publicUrl();

    /** Folder of the built SPA. */
    @WithDefault("../web/dist")
    String webRoot();

    /** Address of Keycloak's realm for browsers. */
    @WithDefault("http://localhost:8180/realms/soga")
    String issuer();

    /** The public Keycloak client with which the SPA signs people in. */
    @WithDefault("web")
    String clientId();

    /** The demonstration data that is loaded at start. */
    @WithDefault("none")
    Demo demo();

    /** Where to report vulnerabilities, with its scheme: {@code mailto:} or {@code https:}. */
    Optional<String> securityContact();

    /** PMTiles file with the tiles of the maps; without it the maps use the file shipped with the pages. */
    Optional<String> basemap();

    /** Demonstration data. */
    enum Demo {
        /** Nothing. */
        NONE,
        /** Events that really took place. */
        REAL,
        /** Events that really took place, and future examples. */
        ALL
    }
}

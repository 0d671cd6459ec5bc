package eu.soga.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of one import. */
@ConfigMapping(prefix = "app.imports")
public interface ImportsConfig {
    /** Bytes of a file or a page. */
    @WithDefault("10485760")
    int mostBytes();

    /** Entries of one source. */
    @WithDefault("5000")
    int mostRows();

    /** For reading and comparing one source. */
    @WithDefault("60s")
    Duration longest();

    /** For fetching one address, redirects included. */
    @WithDefault("20s")
    Duration fetching();

    /** Sources that are fetched and read at the same time, of all people together. */
    @WithDefault("8")
    int atOnce();

    /** Sources of one person that are fetched and read at the same time. */
    @WithDefault("2")
    int atOnceOfOnePerson();

    /** How long a request waits for what it applies; the rest follows within seconds. */
    @WithDefault("15s")
    Duration applying();
}

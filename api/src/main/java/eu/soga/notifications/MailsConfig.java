package eu.soga.notifications;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of the mail server: address, security, time limits and how long sent mails are kept. */
@ConfigMapping(prefix = "app.mails")
public interface MailsConfig {
    /** Host of the mail server that accepts our mails. */
    @WithDefault("localhost")
    String host();

    /** Port of the mail server: 587 for submission, 465 for {@link Security#TLS}, 25 for a relay. */
    @WithDefault("1025")
    int port();

    /** User name at the mail server; empty when the server needs none. */
    Optional<String> user();

    /** Password of {@link #user()}. */
    Optional<String> password();

    /** How the connection is protected. */
    @WithDefault("when-offered")
    Security security();

    /** The sender, as a name and an address. */
    @WithDefault("L’agenda du numérique social et solidaire <no-reply@soga.example>")
    String from();

    /** How long a mail is kept after it was sent. */
    @WithDefault("30D")
    Duration kept();

    /**
     * How long the mail server may take for each answer. RFC 5321 section 4.5.3.2 recommends ten minutes for the
     * last answer, because a server whose client gives up earlier delivers the mail and then gets it again.
     */
    @WithDefault("10M")
    Duration patience();

    /** A mailbox that someone reads, for mail applications that can only unsubscribe by mail. */
    Optional<String> unsubscribeAddress();

    /** How the connection to the mail server is protected. */
    enum Security {
        /** Uses TLS if the server offers STARTTLS, else no encryption. */
        WHEN_OFFERED,
        /** Uses STARTTLS; sends nothing if the server does not offer it. */
        STARTTLS,
        /** Uses TLS from the first byte. */
        TLS
    }
}

package eu.soga.notifications;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The mail server, and how long mails wait for it and are kept. */
@ConfigMapping(prefix = "app.mails")
public interface MailsConfig {
    /** Host of the mail server that takes our mails. */
    @WithDefault("localhost")
    String host();

    /** Its port: 587 for submission, 465 for {@link Security#TLS}, 25 for a relay. */
    @WithDefault("1025")
    int port();

    /** User name at the mail server; none for a server that asks for none. */
    Optional<String> user();

    /** Password of {@link #user()}. */
    Optional<String> password();

    /** How the connection is protected. */
    @WithDefault("when-offered")
    Security security();

    /** The sender: a name and an address. */
    @WithDefault("L’agenda du numérique social et solidaire <no-reply@soga.example>")
    String from();

    /** How long a mail is kept after it was sent. */
    @WithDefault("30D")
    Duration kept();

    /**
     * How long the mail server may take for each answer. RFC 5321 section 4.5.3.2 asks to wait ten minutes for the last
     * one, because a server that is given up too early delivers the mail all the same, and gets it again.
     */
    @WithDefault("10M")
    Duration patience();

    /** A mailbox that someone reads, for mail applications that unsubscribe by mail only. */
    Optional<String> unsubscribeAddress();

    /** How the connection to the mail server is protected. */
    enum Security {
        /** TLS once the server offers STARTTLS, else none. */
        WHEN_OFFERED,
        /** STARTTLS, or no mail goes out. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS
    }
}

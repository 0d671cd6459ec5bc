package eu.soga.notifications;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How mails are kept and ended. */
@ConfigMapping(prefix = "app.mails")
public interface MailsConfig {
    /** For how long a mail stays after it was sent. */
    @WithDefault("30D")
    Duration kept();

    /** How long the mail server may take for one mail, and how long it may say nothing. */
    @WithDefault("20S")
    Duration patience();

    /** A mailbox that someone reads, for mail applications that unsubscribe by mail only. */
    Optional<String> unsubscribeAddress();
}

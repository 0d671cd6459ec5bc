package eu.soga.notifications;

import io.quarkus.mailer.SentMail;
import io.quarkus.mailer.runtime.MailerSupport;
import io.quarkus.mailer.runtime.Mailers;
import io.quarkus.mailer.runtime.MailersRuntimeConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.NetClientOptions;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Quarkus's mailers, with every setting of theirs, on connections that end when nothing moves on them: Quarkus has no
 * setting for that, and each connection to a silent server would stay, with the mail that waits on it, until none is left.
 */
@Alternative
@Priority(1)
@Singleton
class PatientMailers extends Mailers {
    PatientMailers(
            Vertx vertx,
            io.vertx.mutiny.core.Vertx mutinyVertx,
            MailersRuntimeConfig mailers,
            LaunchMode mode,
            MailerSupport support,
            TlsConfigurationRegistry tls,
            Event<SentMail> sent,
            MailsConfig config) {
        super(endingIdle(vertx, config.patience()), mutinyVertx, mailers, mode, support, tls, sent);
    }

    /** The same Vert.x, but for how long its TCP clients wait to be connected and answered. */
    private static Vertx endingIdle(Vertx vertx, Duration patience) {
        int millis = Math.toIntExact(patience.toMillis());
        return (Vertx) Proxy.newProxyInstance(
                PatientMailers.class.getClassLoader(), new Class<?>[] {VertxInternal.class}, (proxy, method, given) -> {
                    if (method.getName().equals("createNetClient") && given[0] instanceof NetClientOptions options)
                        options.setConnectTimeout(millis)
                                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                                .setIdleTimeout(millis);
                    try {
                        return method.invoke(vertx, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}

package eu.soga.notifications;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Hands mails over to the mail server from one event loop. Called from any other thread, Vert.x's client listens to a
 * new connection too late, loses the start of the greeting, and waits for it.
 */
@Singleton
class MailHandover {
    private final ReactiveMailer mailer;
    private final Context eventLoop;
    private final Duration patience;

    MailHandover(ReactiveMailer mailer, Vertx vertx, MailsConfig config) {
        this.mailer = mailer;
        this.eventLoop = VertxContext.getRootContext(vertx.getOrCreateContext());
        this.patience = config.patience();
    }

    /** Returns once the server has taken the mail; throws what it said instead, or that it took too long. */
    void handOver(Mail mail) throws NotTakenException {
        CompletableFuture<Void> taken = new CompletableFuture<>();
        eventLoop.runOnContext(now -> Uni.createFrom()
                .deferred(() -> mailer.send(mail))
                .subscribe()
                .with(taken::complete, taken::completeExceptionally));
        try {
            taken.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new NotTakenException(String.valueOf(e.getCause().getMessage()));
        } catch (TimeoutException e) {
            throw new NotTakenException("The mail server took longer than " + patience.toMillis() + " ms.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotTakenException("The API is stopping.");
        }
    }

    /** The server did not say that it has the mail. */
    static final class NotTakenException extends Exception {
        NotTakenException(String reason) {
            super(reason);
        }
    }
}

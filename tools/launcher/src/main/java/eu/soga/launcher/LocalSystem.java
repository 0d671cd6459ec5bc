package eu.soga.launcher;

import eu.soga.launcher.Options.Mode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts PostgreSQL, Keycloak, the mail catcher and the API, says when the product can be opened, and stops all of it
 * at Ctrl-C. See {@link Options} for its arguments.
 */
public final class LocalSystem {

    /** Message when the realm file was edited: a realm is imported once, so the changes only reach a new database. */
    private static final String CHANGED_REALM = "%s has changed since its import; delete %s to start afresh";

    private final Options options;
    private final Ports ports;
    private final Progress progress = new Progress();
    private final Leftovers leftovers;

    /** The processes, last started first, which is the order of stopping them. */
    private final Deque<Child> children = new ConcurrentLinkedDeque<>();

    private final Deque<AutoCloseable> services = new ConcurrentLinkedDeque<>();
    private volatile boolean stopping;

    private LocalSystem(Options options) {
        this.options = options;
        this.ports = Ports.movedBy(options.offset());
        this.leftovers = new Leftovers(options.state().resolve("processes"));
    }

    /** Runs until it is told to stop, or until one part of the system ends by itself (exit code 1). */
    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        try {
            new LocalSystem(Options.parse(arguments)).run();
        } catch (LocalSystemException e) {
            System.err.println(System.lineSeparator() + e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws Exception {
        Files.createDirectories(options.data());
        Files.createDirectories(options.logs());
        var lockFile = options.state().resolve("lock");
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (channel.tryLock() == null) {
                throw new LocalSystemException("Another launcher is running on " + options.state());
            }
            var stopped = leftovers.stop();
            if (stopped > 0) {
                progress.say("Clean-up", "ended %d processes that an earlier start left behind".formatted(stopped));
            }
            EmbeddedDatabase.stopLeftover(postgresFolder());
            ports.requireFree(options.mode());
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
            try {
                start();
                if (options.then().isEmpty()) {
                    printSummary();
                    watch();
                } else {
                    System.exit(runCommand());
                }
            } catch (LocalSystemException e) {
                // Ctrl-C reaches the children too: their end is then no failure
                Thread.sleep(500);
                if (!stopping) {
                    throw e;
                }
                Thread.currentThread().join();
            }
        }
    }

    private void start() throws Exception {
        var database = startDatabase();
        startMail();
        inParallel(() -> startApi(database), () -> startKeycloak(database));
    }

    private EmbeddedDatabase startDatabase() throws IOException {
        progress.say("PostgreSQL", "starting");
        var database = EmbeddedDatabase.kept(
                postgresFolder(), ports.postgres(), options.logs().resolve("postgres.log"));
        services.push(database);
        progress.say("PostgreSQL", "ready, data kept in " + shown(options.data()));
        return database;
    }

    private void startMail() throws IOException {
        var mail = LocalMail.start(ports.smtp());
        services.push(mail);
        services.push(MailPages.start(ports.mails(), mail));
        progress.say("Mail", "ready, catching what is sent");
    }

    private Child startKeycloak(EmbeddedDatabase database) throws Exception {
        var keycloak = new LocalKeycloak(
                options.root().resolve("keycloak"),
                options.keycloak(),
                options.logs().resolve("keycloak.log"));
        prepare(keycloak);
        progress.say("Keycloak", "starting");
        var realm = options.root().resolve("keycloak/realm-soga.json");
        var imported = options.data().resolve("realm-soga.json");
        if (Files.exists(imported) && Files.mismatch(realm, imported) >= 0) {
            progress.say("Keycloak", "note: " + CHANGED_REALM.formatted(shown(realm), shown(options.data())));
        }
        var child =
                started(keycloak.start(ports, database.database("keycloak"), realm, ports.productUrl(options.mode())));
        child.awaitReady(ports.realmUrl(), progress);
        if (!Files.exists(imported)) {
            Files.copy(realm, imported);
        }
        progress.say("Keycloak", "ready");
        return child;
    }

    private void prepare(LocalKeycloak keycloak) throws IOException, InterruptedException {
        if (keycloak.isPrepared()) {
            return;
        }
        progress.say("Keycloak", "preparing it, once: about 20 seconds");
        var preparation = started(keycloak.startPreparing());
        preparation.awaitSuccess();
        children.remove(preparation);
        keycloak.markPrepared();
    }

    private Child startApi(EmbeddedDatabase database) throws IOException, InterruptedException, SQLException {
        progress.say("API", "starting");
        var api = new LocalApi(options, ports);
        var jdbcUrl = database.database("soga");
        var child = started(options.mode() == Mode.DEV ? api.startLive(jdbcUrl) : api.startPackaged(jdbcUrl));
        if (options.mode() == Mode.DEV) {
            started(api.startLivePages());
        }
        child.awaitReady(api.readyUrl(), progress);
        progress.say("API", "ready");
        return child;
    }

    private Child started(Child child) throws IOException {
        children.push(child);
        leftovers.remember(child.handle());
        if (stopping) {
            child.stop();
        }
        return child;
    }

    /** Runs both at the same time, and throws as soon as one fails. */
    private static void inParallel(Callable<?> first, Callable<?> second) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var tasks = new ExecutorCompletionService<Object>(threads);
            tasks.submit(first::call);
            tasks.submit(second::call);
            try {
                tasks.take().get();
                tasks.take().get();
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }
    }

    /** Runs the command of {@code --then} in web/, and returns its exit code. */
    private int runCommand() throws IOException, InterruptedException {
        progress.say("Then", options.then());
        var builder = new ProcessBuilder("sh", "-c", options.then())
                .directory(options.root().resolve("web").toFile())
                .inheritIO();
        builder.environment()
                .putAll(Map.of(
                        "SOGA_URL", ports.productUrl(options.mode()),
                        "KEYCLOAK_URL", ports.keycloakUrl(),
                        "MAIL_URL", "http://localhost:" + ports.mails()));
        var command = builder.start();
        leftovers.remember(command.toHandle());
        return command.waitFor();
    }

    /** Prints addresses and accounts once everything runs. */
    private void printSummary() {
        System.out.printf(
                """

                Ready after %.0f seconds.

                  Open it         %s
                  Log in as       partner, partner2      reference events for an organisation
                                  moderator, moderator2  decide what is published
                                  lead                   make an edition, from programme to bilan
                                  secretary, board       members and their dues; colleges and votes
                                  reviewer, approver     examine claims for an allowance; decide them, write schemes
                                  treasurer, signer      gather payments; sign them
                                  auditor, admin         read afterwards; decide as a moderator does
                                  visitor                has an account and no right
                  Password        soga-demo, for all of them
                  Mails sent      http://localhost:%d
                  API             %s/api/v1, described in openapi.yaml
                  Keycloak        %s (admin, soga-demo)
                  Logs            %s
                  Stop            Ctrl-C

                """,
                progress.seconds(),
                ports.productUrl(options.mode()),
                ports.mails(),
                "http://localhost:" + ports.product(),
                ports.keycloakUrl(),
                options.logs());
    }

    private void watch() throws IOException, InterruptedException {
        while (true) {
            for (var child : children) {
                child.requireAlive();
            }
            Thread.sleep(500);
        }
    }

    private void stop() {
        stopping = true;
        System.out.println();
        progress.say("Stopping", "API, Keycloak, mail, PostgreSQL");
        children.parallelStream().forEach(Child::stop);
        for (var service : services) {
            try {
                service.close();
            } catch (Exception e) {
                progress.say("Stopping", e.toString());
            }
        }
        stopDatabaseThatWasStarting();
        leftovers.forget();
        progress.say("Stopping", "done, nothing is left running");
    }

    private void stopDatabaseThatWasStarting() {
        try {
            EmbeddedDatabase.stopLeftover(postgresFolder());
        } catch (IOException e) {
            progress.say("Stopping", e.toString());
        }
    }

    private Path postgresFolder() {
        return options.data().resolve("postgres");
    }

    private Path shown(Path path) {
        return path.startsWith(options.root()) ? options.root().relativize(path) : path;
    }
}

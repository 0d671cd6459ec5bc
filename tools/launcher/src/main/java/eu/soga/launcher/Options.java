package eu.soga.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The launcher's arguments, as {@code --name value} pairs.
 *
 * @param mode {@code RUN} starts the packaged API, {@code DEV} live reload on both sides
 * @param root the repository
 * @param state folder of data and logs
 * @param keycloak folder of the unpacked Keycloak
 * @param maven folder of the Maven that runs live reload
 * @param offset added to every port
 * @param demo which demo data the API loads: all, real or none
 * @param then a shell command to run in web/ once all is ready; the launcher ends with its exit code. Empty: none
 */
record Options(Mode mode, Path root, Path state, Path keycloak, Path maven, int offset, String demo, String then) {

    enum Mode {
        RUN,
        DEV
    }

    static Options parse(String[] arguments) {
        if (arguments.length % 2 != 0) {
            throw new LocalSystemException("Options come in pairs: --name value");
        }
        var given = new HashMap<String, String>();
        for (int i = 0; i < arguments.length; i += 2) {
            given.put(arguments[i], arguments[i + 1]);
        }
        var root = folder(given, "--root", ".");
        var options = new Options(
                Mode.valueOf(take(given, "--mode", "run").toUpperCase(Locale.ROOT)),
                root,
                folder(given, "--state", ".run"),
                folder(given, "--keycloak", ".run/keycloak"),
                folder(given, "--maven", ".run/maven"),
                Integer.parseInt(take(given, "--offset", "0")),
                take(given, "--demo", "all"),
                take(given, "--then", ""));
        if (!given.isEmpty()) {
            throw new LocalSystemException("Unknown option: " + given.keySet());
        }
        return options;
    }

    Path data() {
        return state.resolve("data");
    }

    Path logs() {
        return state.resolve("logs");
    }

    private static Path folder(Map<String, String> given, String name, String fallback) {
        return Path.of(take(given, name, fallback)).toAbsolutePath().normalize();
    }

    private static String take(Map<String, String> given, String name, String fallback) {
        var value = given.remove(name);
        return value == null || value.isBlank() ? fallback : value;
    }
}

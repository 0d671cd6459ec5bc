package eu.soga.shared.pages;

import eu.soga.shared.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the files of the built SPA by their path in its folder. Never serves hidden files or files outside the folder.
 */
@ApplicationScoped
class WebFiles {
    private static final Map<String, String> MEDIA_TYPES = Map.ofEntries(
            Map.entry("html", "text/html;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("json", "application/json"),
            Map.entry("geojson", "application/geo+json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain;charset=utf-8"),
            Map.entry("ts", "text/plain;charset=utf-8"),
            Map.entry("tgz", "application/gzip"),
            Map.entry("xml", "application/xml"));

    private final Path root;

    WebFiles(Site site) {
        this.root = Path.of(site.webRoot()).toAbsolutePath().normalize();
    }

    /** The content of a file and its media type. */
    record WebFile(byte[] content, String mediaType) {}

    /** Returns the file at a path without a leading slash; empty when it does not exist or may not be served. */
    Optional<WebFile> find(String path) {
        return resolve(path).map(file -> {
            try {
                return new WebFile(Files.readAllBytes(file), MEDIA_TYPES.get(extension(path)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Optional<Path> resolve(String path) {
        if (!MEDIA_TYPES.containsKey(extension(path)) || path.contains("\\")) return Optional.empty();
        // only SpaShell serves the shell, filled in
        if (path.equals("index.html")) return Optional.empty();
        try {
            Path file = root;
            for (String segment : path.split("/", -1)) {
                if (segment.isEmpty() || segment.startsWith(".")) return Optional.empty();
                file = file.resolve(segment);
            }
            // a link out of the folder is not followed
            return Files.isRegularFile(file) && file.toRealPath().startsWith(root.toRealPath())
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (InvalidPathException | IOException _) {
            return Optional.empty();
        }
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}

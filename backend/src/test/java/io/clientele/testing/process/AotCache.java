package io.clientele.testing.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The classes of the application as an earlier run loaded and linked them, with which the next one starts in less than half of
 * the time (JEP 483 and 514).
 */
final class AotCache {

    private static final ToolProvider JAR = ToolProvider.findFirst("jar").orElseThrow();
    private static final Path HOME = Path.of("target", "aot").toAbsolutePath();
    private static final Path FILE = HOME.resolve("application.aot");

    private static final List<Path> CLASS_PATH = Stream.of(
                    System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
            .map(element -> Path.of(element).toAbsolutePath())
            .filter(Files::exists)
            .toList();

    private AotCache() {}

    /** Whether it was made of the classes as they are now. */
    static boolean isFresh() {
        return Files.exists(FILE) && newestOfTheClassPath().compareTo(modified(FILE)) < 0;
    }

    /** What a run is told that makes the cache when it ends in good order. */
    static List<String> madeBy() {
        try {
            Files.createDirectories(HOME);
            Files.deleteIfExists(FILE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        CLASS_PATH.stream().filter(Files::isDirectory).forEach(AotCache::pack);
        return List.of("-XX:AOTCacheOutput=" + FILE, "-cp", jars());
    }

    /** What a run is told that uses the cache. */
    static List<String> usedBy() {
        return List.of("-XX:AOTCache=" + FILE, "-cp", jars());
    }

    private static String jars() {
        return CLASS_PATH.stream()
                .map(element -> Files.isDirectory(element) ? packed(element) : element)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Java takes a cache for jars only, which stay as they are. */
    private static void pack(Path folder) {
        var options =
                List.of("--create", "--no-compress", "--file", packed(folder).toString(), "-C", folder.toString(), ".");
        if (JAR.run(System.out, System.err, options.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("Not packed: " + folder);
        }
    }

    /** The same name for a folder in every run. */
    private static Path packed(Path folder) {
        return HOME.resolve(CLASS_PATH.indexOf(folder) + "-" + folder.getFileName() + ".jar");
    }

    private static FileTime newestOfTheClassPath() {
        return CLASS_PATH.stream()
                .flatMap(AotCache::files)
                .map(AotCache::modified)
                .max(FileTime::compareTo)
                .orElseThrow();
    }

    private static Stream<Path> files(Path element) {
        try (var files = Files.walk(element)) {
            return files.toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

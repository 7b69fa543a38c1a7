package zonefit.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import zonefit.cache.UserCache;
import zonefit.report.Style;
import zonefit.text.Lang;

/** What the surroundings of a run say: a flag beats an environment variable, which beats these defaults. */
final class Environment {

    private Environment() {
    }

    /** {@code ZONEFIT_LANG}, else English where the locale is English, else Chinese. */
    static Lang lang() {
        String asked = variable("ZONEFIT_LANG").or(() -> variable("LC_ALL")).or(() -> variable("LANG")).orElse("");
        return asked.toLowerCase(java.util.Locale.ROOT).startsWith("en") ? Lang.EN : Lang.ZH;
    }

    /** {@code ZONEFIT_RULES}, else the folder {@code rules} of the installation, else that of the working directory. */
    static Path rules() {
        return variable("ZONEFIT_RULES").map(Path::of)
                .orElseGet(() -> Optional.ofNullable(System.getProperty("zonefit.home")).map(home -> Path.of(home, "rules"))
                        .filter(Files::isDirectory).orElse(Path.of("rules")));
    }

    /** Whether standard output is a terminal; the launcher knows. */
    static boolean isTerminal() {
        return Boolean.getBoolean("zonefit.terminal");
    }

    /** Colour on a terminal only. */
    static Style style() {
        return isTerminal() && variable("NO_COLOR").isEmpty() ? Style.COLOUR : Style.PLAIN;
    }

    /** Progress is shown where errors go to a terminal; the launcher knows whether they do. */
    static boolean showsProgress() {
        return Boolean.getBoolean("zonefit.progress");
    }

    /** Where compiled rules are kept: {@code ZONEFIT_CACHE}, else the user's cache folder; {@code off} keeps none. */
    static UserCache cache() {
        Optional<String> asked = variable("ZONEFIT_CACHE");
        if (asked.filter("off"::equals).isPresent()) {
            return UserCache.none();
        }
        Path folder = asked.map(Path::of).orElseGet(() -> variable("XDG_CACHE_HOME").map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache")).resolve("zonefit"));
        return UserCache.in(folder, program());
    }

    /** The version of the program, from the jar. */
    static String version() {
        return Optional.ofNullable(Environment.class.getPackage().getImplementationVersion()).orElse("development");
    }

    /** Tells one build from another: version, size and time of the jar. */
    private static String program() {
        try {
            Path jar = Path.of(Environment.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return version() + "|" + (Files.isRegularFile(jar)
                    ? Files.size(jar) + "|" + Files.getLastModifiedTime(jar) : System.nanoTime());
        } catch (URISyntaxException | java.io.IOException e) {
            return version() + "|" + System.nanoTime();
        }
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}

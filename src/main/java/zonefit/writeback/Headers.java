package zonefit.writeback;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zonefit.project.Fields;

/** Tells a header row by the names of fields. */
final class Headers {

    /** One known name may be chance, such as 产业 in a title. */
    private static final int ENOUGH = 2;
    private static final Set<String> NAMES = Fields.ALL.stream()
            .flatMap(field -> Stream.of(field.path(), field.label().zh(), field.label().en())).map(Headers::plain).collect(Collectors.toSet());

    private Headers() {
    }

    static boolean isHeader(Collection<String> cells) {
        return cells.stream().map(Headers::plain).distinct().filter(NAMES::contains).count() >= ENOUGH;
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}

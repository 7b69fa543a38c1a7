package zonefit.writeback;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zonefit.project.Field;
import zonefit.project.Fields;

/** Tells a header row by the names of fields. */
final class Headers {

    /** The id alone makes a header; one other known name may be chance, such as 产业 in a title. */
    private static final int ENOUGH = 2;
    private static final Pattern MARKS = Pattern.compile("[*:\"'\\s]");
    /** A unit, as in 用地面积(亩). */
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)$");
    private static final Set<String> NAMES = Fields.ALL.stream().flatMap(Headers::names).collect(Collectors.toSet());
    private static final Set<String> IDS = names(Fields.ID).collect(Collectors.toSet());

    private Headers() {
    }

    static boolean isHeader(Collection<String> cells) {
        Set<String> names = cells.stream().map(Headers::plain).filter(NAMES::contains).collect(Collectors.toSet());
        return names.size() >= ENOUGH || names.stream().anyMatch(IDS::contains);
    }

    private static Stream<String> names(Field<?> field) {
        return Stream.of(field.path(), field.label().zh(), field.label().en()).map(Headers::plain);
    }

    /** Without blanks, marks and unit, in half width and small letters. */
    private static String plain(String name) {
        String narrow = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BRACKETS.matcher(MARKS.matcher(narrow).replaceAll("")).replaceFirst("");
    }
}

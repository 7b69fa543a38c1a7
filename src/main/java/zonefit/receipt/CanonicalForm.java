package zonefit.receipt;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import zonefit.json.Escapes;
import zonefit.json.Octets;
import zonefit.project.ExceptionClaim;
import zonefit.project.Field;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.project.Project.Exceptions;
import zonefit.project.Project.Texts;

/**
 * A project in the one form that it has however it was written: a JSON object without blanks, the dotted names of its fields in
 * alphabetical order, numbers in the unit of their field without exponent or closing zeros, dates like {@code 2023-06-30}. What is
 * not stated, and a list of nothing, is left out. It is a project file in itself. Not safe for use by several threads.
 */
public final class CanonicalForm {

    private static final List<Named> FIELDS = Fields.ALL.stream().sorted(Comparator.comparing(Field::path)).map(Named::of).toList();

    private final Octets octets = new Octets(Escapes.CANONICAL);
    private final Sha256 sha256 = new Sha256();

    /** A field with its name as it is written. */
    private record Named(Field<?> field, boolean isId, byte[] name) {

        static Named of(Field<?> field) {
            return new Named(field, field.equals(Fields.ID), ('"' + field.path() + "\":").getBytes(StandardCharsets.US_ASCII));
        }

        boolean isStated(Project project) {
            return isId || project.states(field);
        }

        Object of(Project project) {
            return isId ? project.id() : project.get(field).orElseThrow();
        }
    }

    /** The hash of the canonical form: 32 hexadecimal digits. */
    public String hash(Project project) {
        write(project);
        return sha256.of(octets);
    }

    /** The canonical form in UTF-8. */
    public byte[] of(Project project) {
        write(project);
        return octets.toBytes();
    }

    private void write(Project project) {
        octets.clear().raw('{');
        boolean first = true;
        for (Named named : FIELDS) {
            if (named.isStated(project)) {
                Object value = named.of(project);
                if (!isEmpty(value)) {
                    octets.raw(first ? "" : ",").raw(named.name);
                    first = false;
                    value(value);
                }
            }
        }
        octets.raw('}');
    }

    private static boolean isEmpty(Object value) {
        return value instanceof Texts texts && texts.all().isEmpty() || value instanceof Exceptions exceptions && exceptions.all().isEmpty();
    }

    private void value(Object value) {
        if (value instanceof String text) {
            octets.quoted(text);
        } else if (value instanceof BigDecimal number) {
            octets.raw(plain(number));
        } else if (value instanceof Boolean) {
            octets.raw(value.toString());
        } else if (value instanceof Texts texts) {
            octets.list(texts.all());
        } else if (value instanceof Exceptions exceptions) {
            exceptions(exceptions.all());
        } else {
            octets.quoted(value.toString());
        }
    }

    private static String plain(BigDecimal number) {
        if (number.scale() == 0) {
            return number.toString();
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.toPlainString();
    }

    private void exceptions(List<ExceptionClaim> claims) {
        octets.raw('[');
        for (int i = 0; i < claims.size(); i++) {
            octets.raw(i > 0 ? ",{\"approval\":" : "{\"approval\":").quoted(claims.get(i).approval())
                    .raw(",\"rule\":").quoted(claims.get(i).rule()).raw('}');
        }
        octets.raw(']');
    }
}

package zonefit.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zonefit.document.Node;

/**
 * Two assessments of one project side by side. Everything that JSON says of a project is compared but what it was made of, which is
 * told apart, and what was accepted, which is not made anew. Numbers in sentences count by their value.
 */
final class Comparison {

    private static final Set<String> LEFT_OUT = Set.of("formatVersion", "asOf", "ruleset", "receipt", "waived", "known", "link");
    /** Lists whose members have a name, and by what they are named. Their order says nothing. */
    private static final Map<String, String> NAMES = Map.of("findings", "rule", "supports", "support", "missing", "field");
    /** What shows best that a member is there, or no longer. */
    private static final List<String> SUMMARY = List.of("outcome", "effect", "question");
    private static final Set<String> SENTENCES = Set.of("title", "message", "remedy", "question", "notes");
    /** Sentences that hold the figures on which a verdict rests. */
    private static final Set<String> FIGURES = Set.of("required", "actual", "amount");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?");

    private final List<Difference> differences = new ArrayList<>();

    private Comparison() {
    }

    static List<Difference> between(Node before, Node after) {
        Comparison comparison = new Comparison();
        comparison.compare("", "", before, after);
        return comparison.differences;
    }

    private void compare(String path, String name, Node before, Node after) {
        if (before instanceof Node.Mapping old && after instanceof Node.Mapping now) {
            Set<String> keys = new LinkedHashSet<>(old.entries().keySet());
            keys.addAll(now.entries().keySet());
            keys.stream().filter(key -> !LEFT_OUT.contains(key)).forEach(key ->
                    either(path.isEmpty() ? key : path + "." + key, key, old.get(key), now.get(key)));
        } else if (before instanceof Node.Sequence old && after instanceof Node.Sequence now && areNamed(name, old, now)) {
            Map<String, Node> olds = named(old, NAMES.get(name));
            Map<String, Node> nows = named(now, NAMES.get(name));
            Set<String> keys = new LinkedHashSet<>(olds.keySet());
            keys.addAll(nows.keySet());
            keys.forEach(key -> either(path + "[" + key + "]", "", Optional.ofNullable(olds.get(key)), Optional.ofNullable(nows.get(key))));
        } else {
            text(path, name, shown(before), shown(after));
        }
    }

    private void either(String path, String name, Optional<Node> before, Optional<Node> after) {
        if (before.isPresent() && after.isPresent()) {
            compare(path, name, before.get(), after.get());
        } else {
            differences.add(new Difference(path, before.map(Comparison::summary).orElse(""), after.map(Comparison::summary).orElse(""), false));
        }
    }

    private void text(String path, String name, String before, String after) {
        if (!plain(before).equals(plain(after))) {
            boolean inWords = SENTENCES.contains(name) || FIGURES.contains(name) && figures(before).equals(figures(after));
            differences.add(new Difference(path, before, after, inWords));
        }
    }

    private static boolean areNamed(String name, Node.Sequence before, Node.Sequence after) {
        return NAMES.containsKey(name)
                && Stream.concat(before.items().stream(), after.items().stream()).allMatch(node -> node instanceof Node.Mapping);
    }

    /** Members by name; the second of the same name is {@code name#2}. */
    private static Map<String, Node> named(Node.Sequence sequence, String key) {
        Map<String, Node> members = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Node item : sequence.items()) {
            String name = ((Node.Mapping) item).get(key).map(Comparison::shown).orElse("");
            int count = seen.merge(name, 1, Integer::sum);
            members.put(count == 1 ? name : name + "#" + count, item);
        }
        return members;
    }

    private static String summary(Node node) {
        String told = !(node instanceof Node.Mapping mapping) ? ""
                : SUMMARY.stream().map(key -> mapping.get(key).map(Comparison::shown).orElse("")).filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" "));
        return told.isEmpty() ? shown(node) : told;
    }

    /** On one line, the same whatever the order of keys. */
    static String shown(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.text();
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream().map(Comparison::shown).collect(Collectors.joining(", ", "[", "]"));
        }
        return ((Node.Mapping) node).entries().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(
                entry -> entry.getKey() + ": " + shown(entry.getValue().value()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** The text with every number in one form: 2.50 is 2.5. */
    private static String plain(String text) {
        return NUMBER.matcher(text).replaceAll(match -> number(match.group()));
    }

    private static List<String> figures(String text) {
        List<String> figures = new ArrayList<>();
        for (Matcher matcher = NUMBER.matcher(text); matcher.find();) {
            figures.add(number(matcher.group()));
        }
        return figures;
    }

    private static String number(String written) {
        return new BigDecimal(written.replace(",", "")).stripTrailingZeros().toPlainString();
    }
}

package zonefit.skeleton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zonefit.policy.Placeholders;
import zonefit.vocabulary.Vocabulary;
import zonefit.vocabulary.VocabularyReader;

/** A rules folder as it is written. It need not be sound: other skeletons in it may not be filled yet. */
final class RulesText {

    private static final Pattern RULE = Pattern.compile("(?ms)^rule\\s+\"([^\"]+)\".*?^end\\b");
    private static final Pattern CALL = Pattern.compile("findings\\.(\\w+)\\(([^)]*)");

    private final Path root;
    private final Vocabulary vocabulary;
    private final Map<String, WrittenRule> rules = new TreeMap<>();

    /** A rule as it stands in its file. */
    record WrittenRule(String id, Path file, String text) {

        /** What stands beside the rule under a name; absent if it is not filled. */
        Optional<String> about(String name) {
            Matcher matcher = Pattern.compile("@" + name + "\\(\\s*\"([^\"]*)\"").matcher(text);
            return matcher.find() && !Placeholders.isIn(matcher.group(1)) ? Optional.of(matcher.group(1)) : Optional.empty();
        }

        /** Whether it is the larger figure that does not fit. */
        boolean isMost() {
            Matcher call = CALL.matcher(text);
            return call.find() && call.group(1).equals("atMost");
        }

        boolean readsMinimums() {
            return text.contains("Minimum(");
        }

        /** What it measures, as the path under a project, such as {@code land.floorAreaRatio}. */
        Optional<String> measure() {
            Matcher call = CALL.matcher(text);
            if (!call.find() || !call.group(1).startsWith("at") || call.group(2).split(",").length < 3) {
                return Optional.empty();
            }
            String measure = call.group(2).split(",")[2].strip();
            return Optional.of(measure.substring(measure.indexOf('.') + 1)).filter(path -> !Placeholders.isIn(path));
        }
    }

    RulesText(Path root) {
        this.root = root;
        this.vocabulary = VocabularyReader.read(root.resolve("vocabulary"), List.of(), new ArrayList<>());
        for (Path file : files(root, ".drl")) {
            Matcher rule = RULE.matcher(text(file));
            while (rule.find()) {
                rules.put(rule.group(1), new WrittenRule(rule.group(1), file, rule.group()));
            }
        }
    }

    Path root() {
        return root;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Map<String, WrittenRule> rules() {
        return rules;
    }

    List<String> policies() {
        try (Stream<Path> list = Files.list(root.resolve("policies"))) {
            return list.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(root + " cannot be read", e);
        }
    }

    Path policyFile(String policy, String name) {
        return root.resolve("policies").resolve(policy).resolve(name);
    }

    /** A value of the file of a policy; absent if it is not there or not filled. */
    Optional<String> policyValue(String policy, String key) {
        Path file = policyFile(policy, "policy.yaml");
        Matcher line = Pattern.compile("(?m)^" + key + ":[ \\t]*[\"']?([^\"'#\\r\\n]+)").matcher(Files.isRegularFile(file) ? text(file) : "");
        return line.find() && !Placeholders.isIn(line.group(1)) ? Optional.of(line.group(1).strip()) : Optional.empty();
    }

    /** The first day on which a policy is in force; absent if it is not filled. */
    Optional<LocalDate> firstDay(String policy) {
        Optional<LocalDate> issued = day(policy, "issued");
        Optional<LocalDate> from = day(policy, "from");
        return issued.isEmpty() || from.isEmpty() ? Optional.empty() : Stream.of(issued.get(), from.get()).max(Comparator.naturalOrder());
    }

    private Optional<LocalDate> day(String policy, String key) {
        try {
            return policyValue(policy, key).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static List<Path> files(Path folder, String extension) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(extension)).filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}

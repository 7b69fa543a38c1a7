package zonefit.skeleton;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zonefit.policy.Citation;
import zonefit.policy.Placeholders;
import zonefit.problem.Suggestion;
import zonefit.text.Text;
import zonefit.vocabulary.Concept;
import zonefit.vocabulary.Gazetteer;
import zonefit.vocabulary.Place;
import zonefit.vocabulary.Vocabulary;

/** What was said of a skeleton beside its name, each value checked; what was not said is a placeholder. */
final class Options {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private static final int LONGEST_ID = 60;

    private final Map<String, String> values;
    private final List<Text> problems;

    Options(Map<String, String> values, List<Text> problems) {
        this.values = Map.copyOf(values);
        this.problems = problems;
        values.forEach((name, value) -> {
            if (value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
                problems.add(new Text("--" + name + " 应为一行文字", "--" + name + " must be a line of text"));
            }
        });
    }

    Optional<String> said(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String orMark(String name) {
        return said(name).orElse(Placeholders.MARK);
    }

    /** A text that stands in quotes in a file of rules. */
    String inQuotes(String name) {
        said(name).filter(text -> text.contains("\"") || text.contains("\\")).ifPresent(text -> problems.add(new Text(
                "--" + name + " 不能含双引号或反斜杠", "--" + name + " can hold neither double quotes nor backslashes")));
        return orMark(name);
    }

    String phrase() {
        said("phrase").filter(phrase -> phrase.codePointCount(0, phrase.length()) > Citation.LONGEST_PHRASE).ifPresent(phrase ->
                problems.add(new Text("--phrase `" + phrase + "` 超过 " + Citation.LONGEST_PHRASE + " 字",
                        "--phrase `" + phrase + "` is longer than " + Citation.LONGEST_PHRASE + " characters")));
        return inQuotes("phrase");
    }

    Optional<LocalDate> date(String name) {
        try {
            return said(name).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            problems.add(new Text("--" + name + " `" + values.get(name) + "` 应写作 2024-07-01",
                    "--" + name + " `" + values.get(name) + "` must be written like 2024-07-01"));
            return Optional.empty();
        }
    }

    Optional<BigDecimal> number(String name) {
        Optional<String> said = said(name);
        if (said.isPresent() && !NUMBER.matcher(said.get()).matches()) {
            problems.add(new Text("--" + name + " `" + said.get() + "` 不是数字", "--" + name + " `" + said.get() + "` is not a number"));
            return Optional.empty();
        }
        return said.map(BigDecimal::new);
    }

    Optional<String> choice(String name, Collection<String> known) {
        said(name).filter(word -> !known.contains(word)).ifPresent(word -> problems.add(new Text(
                "--" + name + " `" + word + "` 应为 " + String.join("、", known), "--" + name + " `" + word + "` must be one of "
                + String.join(", ", known)).then(Suggestion.didYouMean(word, known))));
        return said(name).filter(known::contains);
    }

    Optional<Place> place(String name, Gazetteer places) {
        return one(name, places::meant, new Text("没有地点 `{0}`", "there is no place `{0}`"), places.all().stream()
                .flatMap(place -> Stream.of(place.id(), place.label().zh(), place.label().en())).toList()).map(places::get);
    }

    Optional<Concept> concept(String name, Vocabulary vocabulary) {
        return one(name, vocabulary::conceptsMeant, new Text("没有产业 `{0}`", "there is no industry `{0}`"), vocabulary.concepts().all().stream()
                .flatMap(concept -> Stream.of(concept.id(), concept.label().zh(), concept.label().en())).toList())
                .map(vocabulary.concepts()::get);
    }

    private Optional<String> one(String name, Function<String, Set<String>> meaning, Text unknown, Collection<String> known) {
        Set<String> meant = said(name).map(meaning).orElse(Set.of());
        if (has(name) && meant.isEmpty()) {
            problems.add(new Text("--" + name + "：", "--" + name + ": ").then(unknown.with(Text.same(said(name).orElse(""))))
                    .then(Suggestion.didYouMean(said(name).orElse(""), known)));
        } else if (meant.size() > 1) {
            String ids = String.join(", ", meant);
            problems.add(new Text("--" + name + " `" + values.get(name) + "` 有几种意思，请写编号：" + ids,
                    "--" + name + " `" + values.get(name) + "` means several; write the id: " + ids));
        }
        return meant.size() == 1 ? meant.stream().findFirst() : Optional.empty();
    }

    /** Says so if an id is malformed, or known already. */
    static void newId(String id, Collection<String> known, List<Text> problems) {
        if (!ID.matcher(id).matches() || id.length() > LONGEST_ID) {
            String proper = id.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^[.-]+|[.-]+$", "");
            Text meant = ID.matcher(proper).matches() && proper.length() <= LONGEST_ID
                    ? new Text("；是否想写 `" + proper + "`？", "; did you mean `" + proper + "`?") : Text.EMPTY;
            problems.add(new Text("编号 `" + id + "` 只能用小写字母、数字、连字符和点，不超过 " + LONGEST_ID + " 个字符",
                    "the id `" + id + "` may hold lower-case letters, digits, hyphens and dots only, at most " + LONGEST_ID + " characters").then(meant));
        } else if (known.contains(id)) {
            problems.add(new Text("`" + id + "` 已存在", "`" + id + "` is there already"));
        }
    }

    /** Says so if something that must be there is not. */
    static boolean isKnown(String id, Collection<String> known, Text unknown, List<Text> problems) {
        if (!known.contains(id)) {
            problems.add(unknown.with(Text.same(id)).then(Suggestion.didYouMean(id, known)));
        }
        return known.contains(id);
    }
}

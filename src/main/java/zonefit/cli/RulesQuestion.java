package zonefit.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zonefit.catalogue.Query;
import zonefit.policy.Check;
import zonefit.policy.RuleFiles;
import zonefit.policy.RuleFolder;
import zonefit.problem.Suggestion;
import zonefit.text.Text;
import zonefit.vocabulary.Concept;
import zonefit.vocabulary.Place;

/** Reads the options that several commands of {@code zonefit rules} share; an unknown word is named with the nearest that is. */
record RulesQuestion(RulesOptions options) {

    Query query(RuleFolder folder) {
        return new Query(policies(folder), check(), words("place", folder.vocabulary().gazetteer()::meant, new Text("没有地点 `{0}`", "there is no place `{0}`"),
                folder.vocabulary().gazetteer().all().stream().flatMap(place -> names(place.id(), place)).toList()),
                words("industry", folder.vocabulary()::conceptsMeant, new Text("没有产业 `{0}`", "there is no industry `{0}`"),
                        folder.vocabulary().concepts().all().stream().flatMap(concept -> names(concept.id(), concept)).toList()), date());
    }

    private static Stream<String> names(String id, Place place) {
        return Stream.of(id, place.label().zh(), place.label().en());
    }

    private static Stream<String> names(String id, Concept concept) {
        return Stream.of(id, concept.label().zh(), concept.label().en());
    }

    private Set<String> policies(RuleFolder folder) {
        return words("policy", id -> folder.policy(id).map(policy -> Set.of(policy.id())).orElse(Set.of()),
                new Text("没有政策 `{0}`", "there is no policy `{0}`"), folder.policyIds());
    }

    /** What the words of an option mean, all of them together. */
    private Set<String> words(String option, Function<String, Set<String>> meaning, Text unknown, Collection<String> known) {
        Set<String> all = new LinkedHashSet<>();
        options.values(option).stream().flatMap(value -> Arrays.stream(value.split("[,，]"))).map(String::strip).forEach(word -> {
            Set<String> meant = meaning.apply(word);
            if (meant.isEmpty()) {
                throw new UsageException(unknown.with(Text.same(word)).then(Suggestion.didYouMean(word, known)));
            }
            all.addAll(meant);
        });
        return all;
    }

    private Optional<Check> check() {
        return options.value("check").map(code -> Check.of(code).orElseThrow(() -> {
            List<String> codes = Stream.of(Check.values()).map(Check::code).toList();
            return new UsageException(new Text("--check `" + code + "` 应为 " + String.join("、", codes),
                    "--check `" + code + "` must be one of " + String.join(", ", codes)).then(Suggestion.didYouMean(code, codes)));
        }));
    }

    Optional<LocalDate> date() {
        try {
            return options.value("date").map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            String value = options.value("date").orElseThrow();
            throw new UsageException(new Text("--date `" + value + "` 应写作 2023-06-30", "--date `" + value + "` must be written like 2023-06-30"));
        }
    }

    /** The form of report that is asked for; the first of those allowed if none is. */
    String format(String... allowed) {
        String asked = options.value("format").orElse(allowed[0]);
        if (!List.of(allowed).contains(asked)) {
            throw new UsageException(new Text("--format `" + asked + "` 应为 " + String.join("、", allowed),
                    "--format `" + asked + "` must be one of " + String.join(", ", allowed)).then(Suggestion.didYouMean(asked, List.of(allowed))));
        }
        return asked;
    }

    /** Folders of samples: those named, else {@code sample-projects} beside the rules. */
    List<Path> samples(List<String> named) {
        return named.isEmpty() ? List.of(beside("sample-projects")) : named.stream().map(Path::of).collect(Collectors.toList());
    }

    /** Where the tables of what must be found beside the verdict stand. */
    Path tables() {
        return options.value("findings").map(Path::of).orElseGet(() -> options.rules().resolve(RuleFiles.SAMPLES));
    }

    /** Those tables, unless samples are named alone. */
    Optional<Path> findings(List<String> named) {
        return named.isEmpty() || options.value("findings").isPresent() ? Optional.of(tables()) : Optional.empty();
    }

    /** Every folder beside the rules in which samples, or what must be found of them, are written. */
    List<Path> sampleFolders(List<String> named) {
        return Stream.concat(samples(named).stream(), options.value("findings").map(Path::of).stream()).toList();
    }

    private Path beside(String name) {
        Path around = options.rules().getParent();
        return around == null ? Path.of(name) : around.resolve(name);
    }
}

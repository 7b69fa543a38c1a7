package zonefit.lint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zonefit.cache.UserCache;
import zonefit.engine.RuleEngine;
import zonefit.engine.RuleEngine.Compiled;
import zonefit.engine.Trust;
import zonefit.policy.Citation;
import zonefit.policy.Placeholders;
import zonefit.policy.Policy;
import zonefit.policy.Rule;
import zonefit.policy.RuleFiles;
import zonefit.policy.RuleFolder;
import zonefit.policy.RuleFolderReader;
import zonefit.problem.Problem;
import zonefit.problem.ProblemsException;
import zonefit.text.Text;

/**
 * Checks a rules folder, all at once: files, tables, rules, dates, and how they go together; that every clause is answered,
 * every rule and row has its clause, and every key phrase stands in the text that it is said to be from.
 */
public final class Lint {

    private final Folder folder;
    private final Trust trust;
    private final Optional<Path> sources;
    private final List<Path> samples;
    private final UserCache cache;
    private int clauses;
    private int phrases;

    private Lint(Path rules, Trust trust, Optional<Path> sources, List<Path> samples, UserCache cache) {
        this.folder = new Folder(rules);
        this.trust = trust;
        this.sources = sources;
        this.samples = List.copyOf(samples);
        this.cache = cache;
    }

    /** As {@link #run(Path, Trust, Optional, List, UserCache)}, of the rules alone. */
    public static LintReport run(Path rules, Trust trust, Optional<Path> sources, UserCache cache) {
        return run(rules, trust, sources, List.of(), cache);
    }

    /**
     * @param sources a folder with the texts of the policies; without it no phrase is looked up
     * @param samples folders of samples, in which nothing may be left to fill; they need not exist
     */
    public static LintReport run(Path rules, Trust trust, Optional<Path> sources, List<Path> samples, UserCache cache) {
        return new Lint(rules, trust, sources, samples, cache).run();
    }

    private LintReport run() {
        if (!Files.isDirectory(folder.root())) {
            throw new ProblemsException(List.of(new Problem(Problem.Place.file(folder.root().toString()),
                    new Text("没有此文件夹", "there is no such folder"))));
        }
        new FileLint(folder).run();
        List<Problem> placeholders = Stream.concat(Stream.of(folder.root()), samples.stream())
                .flatMap(place -> Placeholders.in(place).stream()).toList();
        // Where a file is not even text, reading tables out of it would only repeat that.
        boolean readable = folder.defects().stream().noneMatch(defect -> defect.check() == LintCheck.ENCODING);
        Optional<RuleFolder> tables = readable ? tables() : Optional.empty();
        Optional<Compiled> compiled = readable ? compiled() : Optional.empty();
        tables.ifPresent(read -> {
            RowLint rows = new RowLint(folder, read);
            rows.run();
            new DateLint(folder, read.policies()).run();
            compiled.flatMap(rules -> metadata(read, rules)).ifPresent(rules -> clauses(read, rules));
            if (compiled.isPresent()) {
                rows.readers();
            }
        });
        folder.defects().removeIf(defect -> placeholders.contains(defect.problem())
                || Placeholders.repeats(defect.problem(), placeholders));
        placeholders.forEach(problem -> folder.problem(LintCheck.PLACEHOLDER, problem));
        int accepted = Acceptances.read(folder).apply();
        List<Defect> defects = new ArrayList<>(folder.defects());
        defects.sort(Comparator.comparing((Defect defect) -> defect.problem().where().file())
                .thenComparingInt(defect -> defect.problem().where().line()).thenComparingInt(defect -> defect.problem().where().column()));
        return new LintReport(tables.map(read -> read.policies().size()).orElse(0), clauses, phrases, accepted, defects);
    }

    private Optional<RuleFolder> tables() {
        try {
            return Optional.of(RuleFolderReader.read(folder.root()));
        } catch (ProblemsException e) {
            // Ragged rows and quotes have been said with their column.
            e.problems().stream().filter(problem -> folder.defects().stream().noneMatch(known -> known.check() == LintCheck.CELL_COUNT
                    && known.problem().where().file().equals(problem.where().file()) && known.problem().where().line() == problem.where().line()))
                    .forEach(problem -> folder.problem(problem.where().file().endsWith(".yaml") ? LintCheck.POLICY_FILE : LintCheck.TABLE, problem));
            return Optional.empty();
        }
    }

    private Optional<Compiled> compiled() {
        try {
            return Optional.of(RuleEngine.compile(RuleFiles.of(folder.root()).sources(), trust, cache));
        } catch (ProblemsException e) {
            e.problems().forEach(problem -> folder.problem(LintCheck.RULE, problem));
            return Optional.empty();
        }
    }

    private Optional<Map<String, Rule>> metadata(RuleFolder read, Compiled compiled) {
        try (RuleEngine engine = RuleEngine.start(read, compiled)) {
            return Optional.of(engine.rules());
        } catch (ProblemsException e) {
            e.problems().forEach(problem -> folder.problem(LintCheck.RULE, problem));
            return Optional.empty();
        }
    }

    private void clauses(RuleFolder read, Map<String, Rule> rules) {
        for (Policy policy : read.policies()) {
            Path policyFolder = folder.policyFile(policy.id(), "");
            List<Problem> problems = new ArrayList<>();
            Encoded encoded = Encoded.of(policy.id(), policyFolder, read, rules.values());
            ClauseTable table = ClauseTable.read(policyFolder.resolve("clauses.csv"), problems);
            table.check(encoded, problems);
            problems.forEach(problem -> clause(policy, problem));
            clauses += table.size();
            if (sources.isPresent()) {
                Map<String, Citation> cited = new LinkedHashMap<>(encoded.citations());
                read.terms().stream().filter(term -> term.policy().equals(policy.id())).forEach(term ->
                        cited.put("terms/" + term.extent().id().substring(policy.id().length() + 1), term.citation()));
                table.phrases().forEach((id, phrase) -> cited.put("clauses/" + id, new Citation(policy.id(), "", phrase)));
                phrases += phrases(policy, cited);
            }
        }
    }

    /** Where a row or a rule has no clause, the place to look at is that row or rule, not the table of clauses. */
    private void clause(Policy policy, Problem problem) {
        String[] encoded = problem.where().field().split(":", 2);
        if (encoded.length == 2) {
            at(LintCheck.CLAUSE, policy, encoded[0], encoded[1], "id", problem.message());
        } else {
            folder.problem(LintCheck.CLAUSE, problem);
        }
    }

    private int phrases(Policy policy, Map<String, Citation> cited) {
        if (policy.source().isEmpty()) {
            return 0;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<SourceText> text = SourceText.read(sources.orElseThrow().resolve(policy.source().get()),
                Problem.Place.file(folder.policyFile(policy.id(), "policy.yaml").toString()), problems);
        problems.forEach(problem -> folder.policy(LintCheck.SOURCE, policy.id(), "source", problem.message()));
        text.ifPresent(source -> cited.forEach((id, citation) -> {
            if (!citation.phrase().isEmpty() && !source.contains(citation.phrase())) {
                at(LintCheck.PHRASE, policy, id.substring(0, id.indexOf('/')), id.substring(id.indexOf('/') + 1), "phrase", new Text("短语 `" + citation.phrase() + "` 不在原文中", "phrase `" + citation.phrase() + "` is not in the source"));
            }
        }));
        return text.isPresent() ? (int) cited.values().stream().filter(citation -> !citation.phrase().isEmpty()).count() : 0;
    }

    /** @param kind the name of a table, or {@code rule} */
    private void at(LintCheck check, Policy policy, String kind, String row, String column, Text message) {
        if (!kind.equals("rule")) {
            folder.row(check, folder.policyFile(policy.id(), kind + ".csv"), row, column, message);
            return;
        }
        for (Path file : folder.files(".drl")) {
            String[] lines = folder.text(file).orElse("").split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (lines[i].contains("\"" + row + "\"") && lines[i].strip().startsWith("rule")) {
                    folder.add(check, file, i + 1, 1, message);
                    return;
                }
            }
        }
    }
}

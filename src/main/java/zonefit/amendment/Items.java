package zonefit.amendment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zonefit.catalogue.Catalogue;
import zonefit.catalogue.Entry;
import zonefit.policy.Policy;
import zonefit.policy.Rule;
import zonefit.policy.RuleFiles;
import zonefit.policy.RuleFolder.Source;
import zonefit.problem.Problem;
import zonefit.problem.ProblemsException;
import zonefit.table.Table;
import zonefit.table.Table.Row;
import zonefit.text.Text;

/** Everything that a rules folder says, as it is written: every row of every table, every rule, every policy. */
final class Items {

    private static final String ID = "id";
    private static final String LOCATOR = "locator";
    /** What tells the rows of a table apart that has no column of ids. A table that is not listed has only whole rows. */
    private static final Map<String, List<String>> KEYS = Map.of("gbt4754.csv", List.of("section", "code"),
            "support-conditions.csv", List.of("code"), "equipment.csv", List.of("industry", "equipment"), "ambiguous.csv", List.of("term"),
            "park-types.csv", List.of("kind"), "matrix.csv", List.of("cluster", "city"), "checksums.csv", List.of("kind", "name"),
            "accepted.csv", List.of("check", "file", "row"));

    private final Edition edition;
    private final Map<Kind, Map<String, Text>> titles = new HashMap<>();
    private final List<Item> items = new ArrayList<>();

    private Items(Edition edition) {
        this.edition = edition;
    }

    /** @throws ProblemsException if the rules are invalid or a table cannot be read */
    static List<Item> of(Edition edition) {
        Items read = new Items(edition);
        read.titles();
        edition.screener().rules().policies().forEach(read::policy);
        read.rules();
        read.tables();
        return List.copyOf(read.items);
    }

    /** What the catalogue calls rules and rows. */
    private void titles() {
        Catalogue catalogue = Catalogue.of(edition.screener().rules(), edition.screener().appliedRules());
        for (Entry entry : catalogue.entries()) {
            titles.computeIfAbsent(Kind.valueOf(entry.kind().name()), kind -> new HashMap<>()).put(entry.id(), entry.title());
        }
    }

    private void policy(Policy policy) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title_zh", policy.title().zh());
        fields.put("title_en", policy.title().en());
        fields.put("number", policy.number());
        fields.put("issuer_zh", policy.issuer().zh());
        fields.put("issuer_en", policy.issuer().en());
        fields.put("issued", policy.issued().toString());
        fields.put("from", policy.from().toString());
        fields.put("to", policy.to().toString());
        fields.put("jurisdiction", policy.jurisdiction());
        fields.put("decidesAt", policy.decidesAt().label().en());
        fields.put("supersedes", policy.supersedes().stream().sorted().collect(Collectors.joining(";")));
        fields.put("source", policy.source().orElse(""));
        items.add(new Item(Kind.POLICY, policy.id(), "policies/" + policy.id() + "/policy.yaml", policy.id(), policy.title(), "", fields));
    }

    private void rules() {
        Map<String, Rule> applied = edition.screener().appliedRules();
        for (Source source : edition.screener().rules().sources()) {
            String file = relative(Path.of(source.file()));
            RuleLogic logic = RuleLogic.of(source);
            logic.rules().forEach((name, rule) -> items.add(rule(name, rule, Optional.ofNullable(applied.get(name)), file)));
            items.add(new Item(Kind.FRAME, policyOf(file), file, file, Text.EMPTY, "", Map.of(RuleLogic.FRAME, logic.frame())));
        }
    }

    private static Item rule(String name, RuleLogic.Logic logic, Optional<Rule> about, String file) {
        Map<String, String> fields = new LinkedHashMap<>();
        about.ifPresent(rule -> {
            fields.put("titleZh", rule.title().zh());
            fields.put("titleEn", rule.title().en());
            fields.put("check", rule.check().code());
            fields.put("force", rule.force().code());
            fields.put(LOCATOR, rule.citation().locator());
            fields.put("phrase", rule.citation().phrase());
            fields.put("requiredZh", rule.required().zh());
            fields.put("requiredEn", rule.required().en());
            fields.put("remedyZh", rule.remedy().zh());
            fields.put("remedyEn", rule.remedy().en());
        });
        fields.put(RuleLogic.ATTRIBUTES, logic.attributes());
        fields.put(RuleLogic.CONDITIONS, logic.conditions());
        fields.put(RuleLogic.CONSEQUENCE, logic.consequence());
        return new Item(Kind.RULE, policyOf(file), file, name, about.map(Rule::title).orElse(Text.EMPTY),
                about.map(rule -> rule.citation().locator()).orElse(""), fields);
    }

    private void tables() {
        List<Problem> problems = new ArrayList<>();
        // Samples prove the rules and are no part of them.
        Path samples = edition.folder().resolve(RuleFiles.SAMPLES);
        try (Stream<Path> walk = Files.walk(edition.folder())) {
            walk.filter(path -> Files.isRegularFile(path) && path.toString().endsWith(".csv") && !path.startsWith(samples)).sorted()
                    .forEach(path -> table(path, problems));
        } catch (IOException e) {
            throw new UncheckedIOException(edition.folder() + " cannot be read", e);
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
    }

    private void table(Path path, List<Problem> problems) {
        String file = relative(path);
        String name = path.getFileName().toString();
        Kind kind = Kind.ofTable(file.contains("/") ? file.substring(0, file.indexOf('/')) : "", name);
        Map<String, Integer> seen = new HashMap<>();
        for (Row row : Table.read(path, problems).rows()) {
            List<String> keys = KEYS.getOrDefault(name, row.columns().contains(ID) ? List.of(ID) : row.columns());
            String written = keys.stream().map(row::get).collect(Collectors.joining(" / "));
            // Two rows that nothing tells apart stay two.
            int count = seen.merge(written, 1, Integer::sum);
            String id = prefix(kind, policyOf(file)) + (count == 1 ? written : written + "#" + count);
            Map<String, String> fields = new LinkedHashMap<>();
            row.columns().stream().filter(column -> !keys.contains(column)).forEach(column -> fields.put(column, row.get(column)));
            items.add(new Item(kind, policyOf(file), file, id, title(kind, id, row), row.get(LOCATOR), fields));
        }
    }

    /** Rows are named as findings name them. */
    private static String prefix(Kind kind, String policy) {
        return policy.isEmpty() ? "" : kind == Kind.SUPPORT ? policy + "/support/" : policy + "/";
    }

    private Text title(Kind kind, String id, Row row) {
        return Optional.ofNullable(titles.getOrDefault(kind, Map.of()).get(id)).orElseGet(() -> Stream.of(
                row.text("title_zh", "title_en"), row.text("zh", "en"), Text.same(row.get("phrase")), Text.same(row.get("term")))
                .filter(text -> !text.isEmpty()).findFirst().orElse(Text.EMPTY));
    }

    private String relative(Path file) {
        return edition.folder().relativize(file).toString().replace('\\', '/');
    }

    private static String policyOf(String file) {
        String[] parts = file.split("/");
        return parts.length > 2 && parts[0].equals("policies") ? parts[1] : "";
    }
}
